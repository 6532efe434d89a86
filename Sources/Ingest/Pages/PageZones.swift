import Articles

/// Which parts of a page are no article: menus, lists of other articles, tools, comments.
struct PageZones {
  /// The role of what stands in an excluded part; nil where the article may stand.
  private(set) var roles: [BlockRole?]

  private let tree: HTMLTree
  private let measures: PageMeasures
  private let total: Int

  /// How much is excluded; less where the whole came to nothing.
  enum Strictness: Int, CaseIterable { case names, kinds, nothing }

  init(_ tree: HTMLTree, _ measures: PageMeasures, _ strictness: Strictness) {
    self.tree = tree
    self.measures = measures
    roles = Array(repeating: nil, count: tree.nodes.count)
    total = max(1, measures.elements.first.map { Int($0.length - $0.linked) } ?? 1)
    var index = 0
    while index < tree.nodes.count {
      if let role = role(index, strictness) {
        for inner in index..<Int(tree.nodes[index].end) { roles[inner] = role }
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
  }

  private func role(_ node: Int, _ strictness: Strictness) -> BlockRole? {
    let tag = tree.tag(node)
    if measures.isHidden[node] { return .boilerplate }
    if tag == .head { return .boilerplate }
    if strictness == .nothing || tag == .text || tag == .html || tag == .body || tag == .a {
      return nil
    }
    if let role = byKind(node, tag) { return role }
    return strictness == .names ? byName(node, tag) : nil
  }

  private func byKind(_ node: Int, _ tag: HTMLTag) -> BlockRole? {
    switch tag {
    case .nav, .menu, .dialog, .footer: return share(node) < 0.5 ? .boilerplate : nil
    case .button: return .boilerplate
    case .aside:
      if measures.signs[node].contains(.pullQuote) { return nil }
      return share(node) < 0.4 ? .related : nil
    case .form, .fieldset: return share(node) < 0.4 ? .boilerplate : nil
    default: break
    }
    guard let range = tree.bytes(of: .role, of: node) else { return nil }
    return switch String(decoding: tree.bytes[range], as: UTF8.self) {
    case "navigation", "menu", "menubar", "dialog", "alertdialog", "search", "contentinfo",
      "toolbar":
      share(node) < 0.5 ? .boilerplate : nil
    case "complementary": share(node) < 0.4 ? .related : nil
    default: nil
    }
  }

  private func byName(_ node: Int, _ tag: HTMLTag) -> BlockRole? {
    let signs = measures.signs[node]
    if signs.isEmpty || signs.contains(.body) || isInSentence(node, tag) { return nil }
    let isSmall = share(node) < 0.3
    if signs.contains(.comments), isSmall || !signs.contains(.possible) && share(node) < 0.7 {
      return .comment
    }
    if signs.contains(.caption) { return nil }
    if signs.contains(.related), isSmall { return .related }
    if signs.contains(.share), isSmall { return .boilerplate }
    // "subheader" and "section-header" are names of headings as well.
    if tag.headingLevel > 0 { return nil }
    if signs.contains(.box), share(node) < 0.15, !holdsTitle(node) { return .boilerplate }
    if signs.contains(.unlikely), !signs.contains(.possible), !holdsTitle(node), share(node) < 0.5,
      !signs.contains(.pullQuote)
    {
      return signs.contains(.comments) ? .comment : .boilerplate
    }
    return nil
  }

  /// Whether an inline element stands in the middle of a paragraph: its name is about style.
  private func isInSentence(_ node: Int, _ tag: HTMLTag) -> Bool {
    guard !tag.isBlock, tag != .button else { return false }
    var parent = tree.parent(of: node)
    while parent > 0, !tree.tag(parent).isBlock { parent = tree.parent(of: parent) }
    guard parent > 0, [.p, .li, .dd, .blockquote].contains(tree.tag(parent)) else { return false }
    return measures.elements[parent].length > measures.elements[node].length * 2 + 20
  }

  /// The part of the page's own text that stands in a node.
  private func share(_ node: Int) -> Double {
    Double(measures.elements[node].length - measures.elements[node].linked) / Double(total)
  }

  private func holdsTitle(_ node: Int) -> Bool {
    let end = min(Int(tree.nodes[node].end), node + 300)
    return (node..<end).contains { tree.tag($0) == .h1 && measures.elements[$0].length > 0 }
      && measures.elements[node].linked * 2 < measures.elements[node].length
  }
}
