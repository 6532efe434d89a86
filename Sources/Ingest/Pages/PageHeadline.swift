/// The heading over a page's article, by what the page's head says its title is.
///
/// What the page is about stands after it, whatever the rest of the layout is like.
struct PageHeadline {
  /// The heading's node; nil where no heading says the page's title.
  private(set) var node: Int?
  /// Its text, unless it is a link, which may be the site's name.
  private(set) var text: String?
  /// The title given for others to show, by its letters and digits.
  private var given: [String] = []
  /// The window's title, and its parts: the article's title and the names of section and site.
  private var window = ""
  private var parts: Set<String> = []

  /// How sure it is that a heading is the title.
  private enum Rank: Int, Comparable {
    case none, link, part, whole

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  init(_ tree: HTMLTree, _ measures: PageMeasures) {
    readHead(tree)
    var best = Rank.none
    var sole: [Int] = []
    var isInText = false
    for index in tree.nodes.indices {
      let figures = measures.elements[index]
      if tree.tag(index) == .p, figures.length >= 150, figures.linked * 2 < figures.length {
        isInText = true
      }
      guard (1...3).contains(tree.tag(index).headingLevel), (2...400).contains(figures.length)
      else { continue }
      if tree.tag(index) == .h1 { sole.append(index) }
      let text = tree.text(of: index)
      let rank = rank(Self.key(text), isLink: figures.linked * 2 > figures.length)
      // The site's name stands over the article's title.
      if rank > best || rank == best && rank > .none && rank < .whole && !isInText {
        (best, node, self.text) = (rank, index, rank == .link ? nil : text)
      }
    }
    if node == nil, sole.count == 1, measures.elements[sole[0]].linked == 0 {
      node = sole[0]
      text = tree.text(of: sole[0])
    }
  }

  /// Whether a heading's letters are the page's title, or a part of it.
  func isTitle(_ key: String) -> Bool { rank(key, isLink: false) > .none }

  private func rank(_ key: String, isLink: Bool) -> Rank {
    guard key.utf8.count >= 4 else { return .none }
    if given.contains(key) || window == key { return .whole }
    let isLong = key.utf8.count >= 16
    let isPart =
      parts.contains(key)
      || isLong && (window.hasPrefix(key) || window.hasSuffix(key))
      || isLong && given.contains { $0.hasPrefix(key) || key.hasPrefix($0) }
    return isPart ? isLink ? .link : .part : .none
  }

  private mutating func readHead(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      switch tree.tag(index) {
      case .title where window.isEmpty:
        let title = tree.text(of: index)
        window = Self.key(title)
        parts = Set(PageTitle.parts(of: title).map(Self.key).filter { $0.utf8.count >= 4 })
      case .meta:
        let name = tree.value(.property, of: index) ?? tree.value(.name, of: index)
        if name == "og:title" || name == "twitter:title" {
          let key = Self.key(tree.value(.content, of: index) ?? "")
          if key.utf8.count >= 4 { given.append(key) }
        }
      case .body: return
      default: break
      }
    }
  }

  /// Letters and digits in lower case.
  static func key(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: key.append(byte)
      case 0x41...0x5A: key.append(byte | 0x20)
      case 0x80...: return wideKey(text)
      default: break
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The key of a text that is not ASCII: its letters are looked up one by one.
  private static func wideKey(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.isASCII
            ? ("a"..."z").contains($0) || ("0"..."9").contains($0)
            : $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
