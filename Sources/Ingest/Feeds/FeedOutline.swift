/// A list of feeds, as OPML has it.
package struct FeedOutline: Equatable, Sendable {
  /// One feed of it.
  package struct Item: Equatable, Sendable {
    /// Of the feed itself.
    package var address: String
    package var title: String?
    /// The page the feed belongs to.
    package var page: String?
    /// The folders it lies in, the outermost first.
    package var folders: [String]
    /// What else the list says about it, in order, kept for when it is written again.
    package var extras: [Extra]

    package init(
      address: String, title: String? = nil, page: String? = nil, folders: [String] = [],
      extras: [Extra] = []
    ) {
      self.address = address
      self.title = title
      self.page = page
      self.folders = folders
      self.extras = extras
    }
  }

  package struct Extra: Equatable, Sendable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var title: String?
  package var items: [Item]

  package init(title: String? = nil, items: [Item] = []) {
    self.title = title
    self.items = items
  }

  static let itemLimit = 20_000
  private static let folderLimit = 16

  /// Reads OPML 1 and 2, well formed or not.
  package static func read(_ utf8: [UInt8]) -> FeedOutline {
    var scanner = TagScanner(utf8)
    var outline = FeedOutline()
    /// Nil for an outline that is no folder.
    var open: [String?] = []
    var inTitle = false
    while outline.items.count < itemLimit, let event = scanner.next() {
      switch event {
      case .start(let tag):
        let name = tag.name.lowercased()
        inTitle = name == "title" && outline.title == nil && !tag.isClosed
        guard name == "outline" else { continue }
        let item = item(tag, scanner, folders: open.compactMap { $0 })
        if let item { outline.items.append(item) }
        if !tag.isClosed, open.count < 4096 {
          let isFolder = item == nil && open.count < folderLimit
          open.append(isFolder ? title(of: tag, scanner) : nil)
        }
      case .end(let name, _):
        inTitle = false
        if name.lowercased() == "outline" { _ = open.popLast() }
      case .text(let range), .cdata(let range):
        guard inTitle else { continue }
        let text = CharacterReferences.decoded(scanner.bytes[range]).collapsingSpaces
        if !text.isEmpty { outline.title = text }
      }
    }
    return outline
  }

  private static func item(
    _ tag: MarkupTag, _ scanner: TagScanner, folders: [String]
  ) -> Item? {
    guard let address = scanner.value(of: "xmlurl", in: tag)?.trimmingSpaces, !address.isEmpty
    else { return nil }
    let known: Set<String> = ["xmlurl", "htmlurl", "title", "text", "type"]
    let extras = tag.attributes.filter { !known.contains($0.name) }.map {
      Extra(name: $0.name, value: scanner.value(of: $0))
    }
    return Item(
      address: address, title: title(of: tag, scanner),
      page: scanner.value(of: "htmlurl", in: tag), folders: folders, extras: extras)
  }

  private static func title(of tag: MarkupTag, _ scanner: TagScanner) -> String? {
    let names = ["title", "text"].compactMap { scanner.value(of: $0, in: tag)?.collapsingSpaces }
    return names.first { !$0.isEmpty }
  }
}

extension FeedOutline {
  /// As OPML 2; feeds of one path of folders stand together.
  package var opml: String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<opml version="2.0">"#,
      "  <head><title>\(Self.escaped(title ?? "Feeds"))</title></head>", "  <body>",
    ]
    var open: [String] = []
    for item in items.sorted(by: Self.precedes) {
      let common = zip(open, item.folders).prefix { $0 == $1 }.count
      while open.count > common {
        open.removeLast()
        lines.append(Self.indent(open.count) + "</outline>")
      }
      for folder in item.folders.dropFirst(common) {
        let name = Self.escaped(folder)
        lines.append(Self.indent(open.count) + #"<outline text="\#(name)" title="\#(name)">"#)
        open.append(folder)
      }
      lines.append(Self.indent(open.count) + Self.element(item))
    }
    while let _ = open.popLast() { lines.append(Self.indent(open.count) + "</outline>") }
    return (lines + ["  </body>", "</opml>", ""]).joined(separator: "\n")
  }

  private static func precedes(_ left: Item, _ right: Item) -> Bool {
    left.folders.lexicographicallyPrecedes(right.folders)
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth + 2) }

  private static func element(_ item: Item) -> String {
    let title = item.title ?? item.address
    var attributes = [("type", "rss"), ("text", title), ("title", title), ("xmlUrl", item.address)]
    if let page = item.page { attributes.append(("htmlUrl", page)) }
    attributes += item.extras.map { ($0.name, $0.value) }
    return "<outline "
      + attributes.map { #"\#($0.0)="\#(escaped($0.1))""# }.joined(separator: " ") + "/>"
  }

  /// Made harmless for an attribute: characters XML does not have are left out.
  private static func escaped(_ text: String) -> String {
    CharacterReferences.withoutControls(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
