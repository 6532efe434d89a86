import Articles

/// Finds boxes inside an article that are none of it: by their share of links, their items and
/// headings, and their names.
struct PageCleaner {
  let tree: HTMLTree
  let measures: PageMeasures

  /// Excludes boxes among the descendants of an article's roots.
  func clean(_ roots: [Int], in roles: inout [BlockRole?]) {
    let total = roots.reduce(0) { $0 + Int(measures.elements[$1].length) }
    for root in roots {
      // One of several roots may be a box itself.
      var index = roots.count > 1 ? root : root + 1
      while index < Int(tree.nodes[root].end) {
        if roles[index] == nil, let role = role(index, amid: total) {
          for inner in index..<Int(tree.nodes[index].end) where roles[inner] == nil {
            roles[inner] = role
          }
          index = Int(tree.nodes[index].end)
        } else {
          index += 1
        }
      }
    }
  }

  /// The role of a box amid so many scalars.
  private func role(_ node: Int, amid total: Int) -> BlockRole? {
    let figures = measures.elements[node]
    guard figures.length > 0 else { return nil }
    if Int(figures.length) * 2 >= total {
      // What is asked for the rest of an article may be longer than its beginning.
      return total - Int(figures.length) >= 200 && isOffer(node, figures) ? .boilerplate : nil
    }
    switch tree.tag(node) {
    case .ul, .ol: return listRole(node, figures)
    case .div, .section, .aside, .table, .form, .fieldset: return boxRole(node, figures)
    default: return nil
    }
  }

  private func boxRole(_ node: Int, _ figures: PageMeasures.Element) -> BlockRole? {
    let signs = measures.signs[node]
    if figures.commas >= 10 { return nil }
    let weight = (signs.contains(.positive) ? 25 : 0) - (signs.contains(.negative) ? 25 : 0)
    let density = figures.linkDensity
    if signs.contains(.caption) { return nil }
    if isForm(figures) || isOffer(node, figures) { return .boilerplate }
    if weight < 0, density > 0.05 || figures.length < 200 { return .boilerplate }
    if tree.tag(node) == .table { return density > 0.6 && figures.links > 2 ? .related : nil }
    if Int(figures.items) > Int(figures.paragraphs) + 3, density > 0.3 { return .related }
    if figures.headed * 10 > figures.length * 9, density < 0.5 { return nil }
    // A single paragraph with a link in it is judged as a block.
    if figures.paragraphs <= 1, figures.items == 0, figures.links <= 2, figures.length < 400,
      figures.paragraphs == 0 || figures.links < 2 || isInParagraph(node)
    {
      return nil
    }
    if weight < 25, density > 0.35 { return .related }
    if figures.paragraphs == 1, figures.links >= 2, figures.length < 250, density > 0.15,
      !isInParagraph(node)
    {
      return .related
    }
    return density > 0.5 ? .related : nil
  }

  /// Whether the links of a box stand in its paragraph, as in any text.
  private func isInParagraph(_ node: Int) -> Bool {
    tree.descendants(of: node).contains {
      tree.tag($0) == .p && measures.elements[$0].links > 0
    }
  }

  /// A box to type into, with few words around it.
  private func isForm(_ figures: PageMeasures.Element) -> Bool {
    figures.fields > 0 && figures.length < 500
  }

  /// What a subscription costs and what one gets for it, which ends in a link to buy it.
  private func isOffer(_ node: Int, _ figures: PageMeasures.Element) -> Bool {
    guard (60..<1500).contains(figures.length), figures.links + figures.fields > 0,
      tree.tag(node) != .ul, tree.tag(node) != .ol, figures.paragraphs + figures.items < 16
    else { return false }
    return Vocabulary.isOffer(tree.text(of: node))
  }

  /// Lists of other articles' headlines: every item is a link of several words.
  private func listRole(_ node: Int, _ figures: PageMeasures.Element) -> BlockRole? {
    guard figures.links >= 1, figures.linkDensity > 0.75 else { return nil }
    let perLink = Int(figures.linked) / Int(max(1, figures.links))
    return perLink >= 28 ? .related : nil
  }
}
