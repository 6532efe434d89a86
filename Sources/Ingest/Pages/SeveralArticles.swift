/// Tells a page of several full articles from one with an article and teasers of others.
struct SeveralArticles {
  let tree: HTMLTree
  let measures: PageMeasures
  let data: LinkedData?

  /// The `article` elements that are full texts of their own; none where there are not two.
  func roots() -> [Int] {
    guard data == nil else { return [] }
    var roots: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if tree.tag(index) == .article, !measures.isHidden[index], isFullText(index) {
        roots.append(index)
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return roots.count >= 2 && roots.count <= 100 ? roots : []
  }

  private func isFullText(_ node: Int) -> Bool {
    let figures = measures.elements[node]
    guard figures.length >= 700, figures.paragraphs >= 3, figures.headed > 0,
      figures.linkDensity < 0.3, measures.signs[node].isDisjoint(with: [.comments, .related])
    else { return false }
    // An article around others is their page.
    return !tree.descendants(of: node).contains {
      tree.tag($0) == .article && measures.elements[$0].length * 2 > figures.length
    }
  }
}
