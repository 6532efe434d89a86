import Articles

/// Reads an EPUB: what its package document says of it, and its chapters in reading order.
struct EPUBReader {
  struct Chapter: Equatable {
    /// Path in the archive.
    var path: String
    var bytes: [UInt8]
  }

  private(set) var title: String?
  private(set) var creator: String?
  private(set) var publisher: String?
  private(set) var date: CalendarDate?
  private(set) var language: String?
  /// Paths of the chapters in reading order.
  private(set) var spine: [String] = []

  private static let descriptionLimit = 4 << 20

  /// Whether an archive is an EPUB, also one whose `mimetype` was forgotten.
  static func isEPUB(_ archive: ZipArchive) -> Bool {
    archive.member(named: "META-INF/container.xml") != nil
  }

  /// Nil where the package document is missing or names no chapter.
  init?(_ archive: ZipArchive) {
    guard let container = Self.text(at: "META-INF/container.xml", in: archive),
      let path = Self.attribute("full-path", ofFirst: "rootfile", in: container),
      let package = Self.text(at: path, in: archive)
    else { return nil }
    readPackage(package, folder: path.lastIndex(of: "/").map { String(path[...$0]) } ?? "")
    if spine.isEmpty { return nil }
  }

  private mutating func readPackage(_ utf8: [UInt8], folder: String) {
    var scanner = TagScanner(utf8)
    var items: [String: (path: String, isPage: Bool, isNavigation: Bool)] = [:]
    var open: String?
    while let event = scanner.next() {
      switch event {
      case .start(let tag):
        let name = Self.local(tag.name)
        open = tag.isClosed ? nil : name
        if name == "item", let id = scanner.value(of: "id", in: tag),
          let path = scanner.value(of: "href", in: tag)
        {
          let type = scanner.value(of: "media-type", in: tag) ?? ""
          let properties = scanner.value(of: "properties", in: tag) ?? ""
          items[id] = (
            Self.resolved(path, in: folder), type.contains("html"), properties.contains("nav")
          )
        }
        if name == "itemref", let id = scanner.value(of: "idref", in: tag), let item = items[id],
          item.isPage, !item.isNavigation, spine.count < ZipArchive.memberLimit
        {
          spine.append(item.path)
        }
      case .text(let range), .cdata(let range):
        let text = CharacterReferences.decoded(scanner.bytes[range]).collapsingSpaces
        if let open, !text.isEmpty { take(text, for: open) }
      case .end: open = nil
      }
    }
  }

  private mutating func take(_ text: String, for name: String) {
    switch name {
    case "title": title = title ?? text
    case "creator": creator = creator ?? text
    case "publisher": publisher = publisher ?? text
    case "date": date = date ?? FeedDate.day(text)
    case "language": language = language ?? text
    default: break
    }
  }

  private static func text(at path: String, in archive: ZipArchive) -> [UInt8]? {
    guard let member = archive.member(named: path),
      let bytes = try? archive.content(of: member, limit: descriptionLimit)
    else { return nil }
    return MarkupEncoding.decode(bytes)?.utf8
  }

  private static func attribute(
    _ attribute: String, ofFirst name: String, in utf8: [UInt8]
  ) -> String? {
    var scanner = TagScanner(utf8)
    while let event = scanner.next() {
      if case .start(let tag) = event, local(tag.name) == name,
        let value = scanner.value(of: attribute, in: tag)
      {
        return value
      }
    }
    return nil
  }

  private static func local(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.firstIndex(of: ":").map { String(lower[lower.index(after: $0)...]) } ?? lower
  }

  /// A path of the package document as a path of the archive.
  private static func resolved(_ path: String, in folder: String) -> String {
    let plain = PercentCoding.decoded(String(path.prefix { $0 != "#" }))
    var parts: [Substring] = []
    for part in (folder + plain).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
