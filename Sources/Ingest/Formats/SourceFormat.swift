/// What a source is, told by its content.
package enum SourceFormat: Sendable {
  case text
  case page
  case feed, jsonFeed, outline
  case mail, mailbox
  case gzip, zip

  /// For people.
  package var name: String {
    switch self {
    case .text: "text"
    case .page: "HTML"
    case .feed: "RSS or Atom"
    case .jsonFeed: "JSON Feed"
    case .outline: "OPML"
    case .mail: "mail"
    case .mailbox: "mailbox"
    case .gzip: "gzip"
    case .zip: "zip"
    }
  }

  /// Told by the first bytes; what is nothing else is text.
  package static func of(_ bytes: [UInt8]) -> SourceFormat {
    if bytes.starts(with: [0x1F, 0x8B]) { return .gzip }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    let head = Head(bytes)
    if let root = head.root, let format = Self.byRoot[root] { return format }
    if head.isJSONFeed { return .jsonFeed }
    if head.isMailbox { return .mailbox }
    if head.isMail { return .mail }
    return PageFormat.isPage(bytes, named: "") ? .page : .text
  }

  private static let byRoot: [String: SourceFormat] = [
    "rss": .feed, "rdf": .feed, "feed": .feed, "channel": .feed, "entry": .feed, "item": .feed,
    "opml": .outline, "outlinedocument": .outline,
  ]
}

/// The beginning of a source, looked at from several sides.
private struct Head {
  /// Without a byte order mark and the zeros of wide encodings.
  private let bytes: [UInt8]

  private static let length = 65_536
  /// Bytes of stray text before the root of a document that is one nevertheless.
  private static let strayLimit = 100

  init(_ source: [UInt8]) {
    var head = Array(source.prefix(Self.length))
    if head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      head = Iconv.decode(head, from: "IBM037") ?? head
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head.removeFirst(2) }
    if head.prefix(64).contains(0) { head.removeAll { $0 == 0 } }
    bytes = head
  }

  /// The local name of the first element, in lower case; nil where text comes first.
  var root: String? {
    guard let first = bytes.first(where: { !$0.isSpace }), !first.isLetter else { return nil }
    var scanner = TagScanner(bytes)
    var stray = 0
    while let event = scanner.next() {
      switch event {
      case .text(let range), .cdata(let range):
        stray += bytes[range].lazy.filter { !$0.isSpace }.count
        if stray > Self.strayLimit { return nil }
      case .start(let tag):
        let name = tag.name.lowercased()
        return name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
      case .end: return nil
      }
    }
    return nil
  }

  var isJSONFeed: Bool {
    guard bytes.first(where: { !$0.isSpace }) == 0x7B else { return false }
    let text = String(decoding: bytes.prefix(8192), as: UTF8.self)
    return text.holds("jsonfeed.org/version")
      || text.holds("jsonfeed.org\\/version")
      || (text.holds("\"items\"") && text.holds("\"content_"))
  }

  var isMailbox: Bool {
    guard bytes.starts(with: Array("From ".utf8)) else { return false }
    let lines = self.lines(2)
    return lines.count == 2 && lines[0].contains(0x3A) && MailMessage.header(in: lines[1]) != nil
  }

  /// Whether it opens with headers of which two are such as only mails have; pages that browsers
  /// save as mails are none.
  var isMail: Bool {
    var signs = 0
    for line in lines(60) {
      if line.isEmpty { break }
      if line.first?.isSpace ?? false { continue }
      guard let header = MailMessage.header(in: line) else { return false }
      if header.name == "snapshot-content-location" || header.value.hasPrefix("<Saved by") {
        return false
      }
      if Self.sure.contains(header.name) { signs += 2 }
      if Self.likely.contains(header.name) { signs += 1 }
    }
    return signs >= 3
  }

  private func lines(_ limit: Int) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, maxSplits: limit, omittingEmptySubsequences: false).prefix(limit)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }

  private static let sure: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type",
    "dkim-signature", "content-transfer-encoding", "x-mailer", "list-unsubscribe",
  ]
  private static let likely: Set<String> = ["from", "to", "subject", "date", "reply-to", "sender"]
}
