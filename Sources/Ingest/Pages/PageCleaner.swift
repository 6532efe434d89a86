import Articles

/// Finds boxes inside an article that are none of it: by their share of links, their items and
/// headings, and their names.
struct PageCleaner {
  let tree: HTMLTree
  let measures: PageMeasures

  /// Excludes boxes among the descendants of an article's roots.
  func clean(_ roots: [Int], in roles: inout [BlockRole?]) {
    for root in roots {
      var index = root + 1
      while index < Int(tree.nodes[root].end) {
        if roles[index] == nil, let role = role(index, in: root) {
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

  private func role(_ node: Int, in root: Int) -> BlockRole? {
    let figures = measures.elements[node]
    guard figures.length > 0, figures.length * 2 < measures.elements[root].length else {
      return nil
    }
    switch tree.tag(node) {
    case .ul, .ol: return listRole(node, figures)
    case .div, .section, .table, .form, .fieldset: return boxRole(node, figures)
    default: return nil
    }
  }

  private func boxRole(_ node: Int, _ figures: PageMeasures.Element) -> BlockRole? {
    let signs = measures.signs[node]
    if figures.commas >= 10 { return nil }
    let weight = (signs.contains(.positive) ? 25 : 0) - (signs.contains(.negative) ? 25 : 0)
    let density = figures.linkDensity
    if signs.contains(.caption) { return nil }
    if weight < 0, density > 0.05 || figures.length < 200 { return .boilerplate }
    if tree.tag(node) == .table { return density > 0.6 && figures.links > 2 ? .related : nil }
    if Int(figures.items) > Int(figures.paragraphs) + 3, density > 0.3 { return .related }
    if figures.headed * 10 > figures.length * 9, density < 0.5 { return nil }
    // A single paragraph with a link in it is judged as a block.
    if figures.paragraphs <= 1, figures.items == 0, figures.links <= 2, figures.length < 400 {
      return nil
    }
    if weight < 25, density > 0.35 { return .related }
    return density > 0.5 ? .related : nil
  }

  /// Lists of other articles' headlines: every item is a link of several words.
  private func listRole(_ node: Int, _ figures: PageMeasures.Element) -> BlockRole? {
    guard figures.links >= 1, figures.linkDensity > 0.75 else { return nil }
    let perLink = Int(figures.linked) / Int(max(1, figures.links))
    return perLink >= 28 ? .related : nil
  }
}
