import Articles

/// Finds teasers of other articles by their build: a headline that is a link, with few words
/// around it.
///
/// They are made of sentences like the article itself, often of more than it has, and their names
/// differ from outlet to outlet; that their headlines lead away is the same everywhere.
struct PageTeasers {
  let tree: HTMLTree
  let measures: PageMeasures
  let headline: PageHeadline
  /// The host of the page, where it says so; a headline that leads to another one is what the
  /// article is about.
  private let host: String?

  init(tree: HTMLTree, measures: PageMeasures, headline: PageHeadline) {
    self.tree = tree
    self.measures = measures
    self.headline = headline
    host = Self.host(of: tree)
  }

  /// Gives the teasers of a page their role.
  func mark(in roles: inout [BlockRole?]) {
    let isTeaser = teasers(roles)
    var parents: [Int: [Int]] = [:]
    for index in isTeaser { parents[tree.parent(of: index), default: []].append(index) }
    for (parent, cards) in parents {
      guard cards.count >= 2 || isAlone(cards[0]) else { continue }
      for card in cards { fold(card, in: &roles) }
      if cards.count >= 2 { foldOpening(parent, cards[0], in: &roles) }
    }
  }

  private func fold(_ node: Int, in roles: inout [BlockRole?]) {
    for inner in node..<Int(tree.nodes[node].end) where roles[inner] == nil {
      roles[inner] = .related
    }
  }

  /// The outermost elements that are teasers.
  private func teasers(_ roles: [BlockRole?]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if roles[index] != nil {
        index = Int(tree.nodes[index].end)
      } else if isTeaser(index) {
        found.append(index)
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return found
  }

  private func isTeaser(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .div, .article, .li, .section, .td, .aside, .a: break
    default: return false
    }
    let figures = measures.elements[node]
    guard (16...500).contains(figures.length), figures.paragraphs <= 3, figures.items <= 1,
      figures.linked >= 12, figures.headed > 0 || tree.tag(node) == .a
    else { return false }
    if tree.tag(node) == .a { return figures.paragraphs + figures.headed > 0 && leadsAway(node) }
    return holdsLinkedHeading(node)
  }

  /// Whether the one heading in a node is a link to somewhere else, and not the page's title.
  private func holdsLinkedHeading(_ node: Int) -> Bool {
    var headings = 0
    for inner in tree.descendants(of: node) where tree.tag(inner).headingLevel > 0 {
      let figures = measures.elements[inner]
      guard figures.length > 0 else { continue }
      headings += 1
      guard headings == 1, tree.tag(inner) != .h1, inner != headline.node,
        figures.linked * 10 >= figures.length * 9 || isInLink(inner, below: node),
        !isTitleOrNumbered(tree.text(of: inner))
      else { return false }
      let link = tree.descendants(of: inner).first { tree.tag($0) == .a }
      if let link, !leadsAway(link) { return false }
    }
    return headings == 1
  }

  /// Whether a headline is the page's title, or an entry of the article's own numbered list.
  private func isTitleOrNumbered(_ text: String) -> Bool {
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty, digits.count <= 3, ".):".contains(text.dropFirst(digits.count).first ?? " ")
    {
      return true
    }
    return headline.isTitle(PageHeadline.key(text))
  }

  private static func host(of tree: HTMLTree) -> String? {
    for index in tree.nodes.indices {
      switch tree.tag(index) {
      case .link where tree.value(.rel, of: index)?.asciiLowered == "canonical":
        if let host = host(in: tree.value(.href, of: index)) { return host }
      case .meta where tree.value(.property, of: index) == "og:url":
        if let host = host(in: tree.value(.content, of: index)) { return host }
      case .body: return nil
      default: break
      }
    }
    return nil
  }

  /// The last two labels: "news.coast.example" is of "coast.example".
  private static func host(in address: String?) -> String? {
    guard let host = PageReader.host(address)?.asciiLowered else { return nil }
    return host.split(separator: ".").suffix(2).joined(separator: ".")
  }

  private func isInLink(_ node: Int, below top: Int) -> Bool {
    var parent = tree.parent(of: node)
    while parent >= top {
      if tree.tag(parent) == .a { return true }
      parent = tree.parent(of: parent)
    }
    return false
  }

  /// Not a place on the same page, nor a shop.
  private func leadsAway(_ link: Int) -> Bool {
    guard let range = tree.bytes(of: .href, of: link), !range.isEmpty else { return false }
    if tree.bytes[range.lowerBound] == 0x23 { return false }
    if let host, let other = Self.host(in: tree.value(.href, of: link)), other != host {
      return false
    }
    guard let rel = tree.value(.rel, of: link)?.asciiLowered else { return true }
    return !rel.holds("sponsored") && !rel.holds("nofollow") && !rel.holds("author")
  }

  /// Whether a teaser without others beside it is one all the same: it has a headline and words
  /// of its own, inside something that is much longer.
  private func isAlone(_ node: Int) -> Bool {
    let parent = tree.parent(of: node)
    guard parent > 0, tree.tag(node) != .td else { return false }
    let figures = measures.elements[node]
    return figures.length <= 350 && figures.headed > 0
      && figures.length * 3 < measures.elements[parent].length
  }

  /// "More stories" right before the first of several.
  private func foldOpening(_ parent: Int, _ first: Int, in roles: inout [BlockRole?]) {
    let before = tree.children(of: parent).prefix { $0 < first }
      .filter { measures.elements[$0].length > 0 }
    guard let opening = before.last, tree.tag(opening).headingLevel > 1,
      opening != headline.node, measures.elements[opening].length < 80
    else { return }
    fold(opening, in: &roles)
  }
}
