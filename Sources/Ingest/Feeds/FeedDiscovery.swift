import Articles

/// A feed that a page names in its head.
package struct FeedLink: Equatable, Sendable {
  package var address: String
  package var title: String?
}

/// Finds the feeds a page offers.
package enum FeedDiscovery {
  private static let limit = 20

  /// In the order of the page; comments feeds last.
  ///
  /// - Parameter address: where the page came from.
  package static func links(in bytes: [UInt8], at address: String?) -> [FeedLink] {
    guard let decoded = MarkupEncoding.decode(Array(bytes.prefix(1 << 20))) else { return [] }
    var scanner = TagScanner(decoded.utf8, isHTML: true)
    var links: [FeedLink] = []
    var base = address
    while links.count < limit, let event = scanner.next() {
      guard case .start(let tag) = event else { continue }
      switch tag.name.lowercased() {
      case "base":
        if let own = scanner.value(of: "href", in: tag) {
          base = WebAddress.resolve(own, against: address)
        }
      case "link":
        guard let link = link(tag, scanner, base),
          !links.contains(where: { $0.address == link.address })
        else { continue }
        links.append(link)
      default: break
      }
    }
    let isComments = { (link: FeedLink) in
      (link.title ?? link.address).lowercased().contains("comment")
    }
    return links.filter { !isComments($0) } + links.filter(isComments)
  }

  private static func link(
    _ tag: MarkupTag, _ scanner: TagScanner, _ base: String?
  ) -> FeedLink? {
    let relations = scanner.value(of: "rel", in: tag)?.lowercased().split(separator: " ") ?? []
    let type = scanner.value(of: "type", in: tag)?.lowercased().prefix { $0 != ";" } ?? ""
    guard relations.contains("alternate") || relations.contains("feed"),
      types.contains(String(type)) || relations.contains("feed"),
      let reference = scanner.value(of: "href", in: tag), !reference.isEmpty
    else { return nil }
    let address = WebAddress.resolve(reference, against: base)
    guard WebAddress.isWeb(address) else { return nil }
    return FeedLink(
      address: address, title: scanner.value(of: "title", in: tag)?.collapsingSpaces)
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json", "text/xml", "application/xml",
  ]
}
