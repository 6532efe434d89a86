/// From the element with the most points to what holds the whole article.
extension ArticleFinder {
  /// The best candidate or an ancestor that holds several good ones.
  func raised(_ best: Int, _ scores: [Double], _ candidates: [Int]) -> Int {
    var top = common(best, scores, candidates) ?? best
    var parent = tree.parent(of: top)
    var last = scores[top]
    let least = last / 3
    while parent > 0, tree.tag(parent) != .body, tree.tag(parent) != .html {
      guard scores[parent] != 0 else {
        parent = tree.parent(of: parent)
        continue
      }
      if scores[parent] < least { break }
      if scores[parent] > last {
        top = parent
        break
      }
      last = scores[parent]
      parent = tree.parent(of: parent)
    }
    // An only child has its article's company outside.
    parent = tree.parent(of: top)
    while parent > 0, tree.tag(parent) != .body,
      tree.children(of: parent).filter({ isShown($0) }).count == 1
    {
      top = parent
      parent = tree.parent(of: parent)
    }
    return top
  }

  private func isShown(_ node: Int) -> Bool {
    measures.elements[node].length > 0 && !isExcluded[node]
  }

  /// The lowest ancestor that holds three more candidates as good as three quarters of the best.
  private func common(_ best: Int, _ scores: [Double], _ candidates: [Int]) -> Int? {
    let limit = final(scores, best) * 0.75
    let good = candidates.lazy.filter { $0 != best && final(scores, $0) >= limit }.prefix(50)
    guard good.count >= 3 else { return nil }
    var parent = tree.parent(of: best)
    while parent > 0, tree.tag(parent) != .body {
      let inside = good.filter { tree.isAncestor(parent, of: $0) }.count
      if inside >= 3 { return parent }
      parent = tree.parent(of: parent)
    }
    return nil
  }

  /// The elements named as an article's body, where they hold most of what the best holds.
  func named(over top: Int) -> [Int]? {
    let needed = Double(ownText(top)) * 0.6
    guard needed > 0 else { return nil }
    var named: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if isExcluded[index] {
        index = Int(tree.nodes[index].end)
        continue
      }
      if isNamedBody(index) { named.append(index) }
      index += 1
    }
    guard !named.isEmpty, named.count < 200 else { return nil }
    // The innermost that still holds nearly everything of the outermost.
    let outermost = named.filter { one in !named.contains { tree.isAncestor($0, of: one) } }
    let large = outermost.filter { Double(ownText($0)) >= needed }
    if let one = large.max(by: { ownText($0) < ownText($1) }) { return [innermost(one, named)] }
    let sum = outermost.reduce(0) { $0 + ownText($1) }
    let inside = outermost.filter { tree.isAncestor(top, of: $0) }
    guard Double(sum) >= needed, inside.count == outermost.count, outermost.count <= 40 else {
      return nil
    }
    return outermost
  }

  private func innermost(_ node: Int, _ named: [Int]) -> Int {
    let limit = Double(ownText(node)) * 0.93
    var result = node
    for inner in named where tree.isAncestor(result, of: inner) {
      if Double(ownText(inner)) >= limit { result = inner }
    }
    return result
  }

  private func isNamedBody(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .div, .section, .article, .main, .td, .span, .other: break
    default: return false
    }
    if measures.signs[node].contains(.body), !measures.signs[node].contains(.related),
      !measures.signs[node].contains(.comments)
    {
      return measures.elements[node].length >= 100
    }
    guard let range = tree.bytes(of: .itemprop, of: node) else { return false }
    return tree.bytes[range].elementsEqual("articleBody".utf8)
  }

  /// Scalars of text outside links.
  private func ownText(_ node: Int) -> Int {
    Int(measures.elements[node].length - measures.elements[node].linked)
  }

  /// The best with its siblings that are more of the same.
  func joined(_ top: Int, _ scores: [Double]) -> [Int] {
    let parent = tree.parent(of: top)
    guard parent > 0 else { return [top] }
    let limit = max(10, scores[top] * 0.2)
    let name = tree.bytes(of: .class, of: top).map { tree.bytes[$0] }
    return between(tree.children(of: parent)) { sibling in
      if sibling == top { return true }
      guard !isExcluded[sibling], !isTeaser(sibling, beside: top), !isRail(sibling) else {
        return false
      }
      var score = scores[sibling]
      if let name, !name.isEmpty, let other = tree.bytes(of: .class, of: sibling),
        tree.bytes[other].elementsEqual(name)
      {
        score += scores[top] * 0.2
      }
      return score >= limit || isParagraphOfArticle(sibling)
    }
  }

  /// Those of some siblings that are chosen, and what stands between them and is no list of links.
  private func between(_ siblings: [Int], _ isChosen: (Int) -> Bool) -> [Int] {
    let chosen = Set(siblings.filter(isChosen))
    guard let first = chosen.min(), let last = chosen.max() else { return [] }
    return siblings.filter { sibling in
      if chosen.contains(sibling) { return true }
      return sibling > first && sibling < last && !isExcluded[sibling] && !isRail(sibling)
        && measures.elements[sibling].length > 0 && measures.elements[sibling].linkDensity < 0.5
        && !measures.signs[sibling].contains(.negative)
    }
  }

  /// Whether an `article` beside a much longer one only leads to another page.
  private func isTeaser(_ node: Int, beside top: Int) -> Bool {
    tree.tag(top) == .article && tree.tag(node) == .article
      && measures.elements[node].length * 4 < measures.elements[top].length
  }

  /// Whether much of an element is known to be something else.
  private func isRail(_ node: Int) -> Bool {
    var excluded = 0
    var index = node + 1
    while index < Int(tree.nodes[node].end) {
      if isExcluded[index] {
        excluded += Int(measures.elements[index].length)
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return excluded * 5 > Int(measures.elements[node].length) * 2
  }

  private func isParagraphOfArticle(_ node: Int) -> Bool {
    let figures = measures.elements[node]
    switch tree.tag(node) {
    case .p:
      if figures.length > 80 { return figures.linkDensity < 0.25 }
      return figures.length > 0 && figures.linked == 0
        && tree.text(of: node).last.map { ".!?。！？؟".contains($0) } ?? false
    case .text: return figures.length > 80
    case .blockquote, .h2, .h3, .h4: return figures.length > 0 && figures.linkDensity < 0.25
    case .ul, .ol: return figures.length > 120 && figures.linkDensity < 0.2
    default: return false
    }
  }
}
