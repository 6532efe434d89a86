/// Finds the elements that hold a page's article.
///
/// Every paragraph is worth points by its length and commas; it gives them to its parent, half of
/// them to the next ancestor, and less to those above. Elements start with points for their name
/// and kind, and lose by their share of links (Arc90's Readability, 2009, and its descendants).
/// What publishing systems name a body, or mark as `articleBody`, is preferred when it holds most
/// of what the best candidate holds. Siblings that look like more of the same are joined.
struct ArticleFinder {
  let tree: HTMLTree
  let measures: PageMeasures
  /// Which nodes are out of the question.
  let isExcluded: [Bool]
  /// The heading that says the page's title.
  var headline: Int?
  var usesNames = true

  /// Points for each of the first three paragraphs after the headline.
  private static let headlineBonus = 5.0

  struct Finding {
    /// Roots of the article, in order; none inside another.
    var roots: [Int]
    var score: Double
  }

  /// Nil where nothing holds a sentence.
  func find() -> Finding? {
    let scores = scores()
    let candidates = scores.indices.filter { scores[$0] > 0 }
    guard let best = candidates.max(by: { final(scores, $0) < final(scores, $1) }) else {
      return nil
    }
    let top = raised(best, scores, candidates)
    if usesNames, let article = mainArticle(in: top) {
      return Finding(roots: [article], score: scores[top])
    }
    if usesNames, let named = named(over: top) { return Finding(roots: named, score: scores[top]) }
    return Finding(roots: joined(top, scores), score: scores[top])
  }

  /// The one `article` that holds most of what an element holds: those beside it are teasers.
  private func mainArticle(in top: Int) -> Int? {
    guard tree.tag(top) != .article else { return nil }
    let inside = (top + 1)..<Int(tree.nodes[top].end)
    let articles = inside.filter { tree.tag($0) == .article && !isExcluded[$0] }
    guard articles.count > 1 else { return nil }
    return articles.first {
      measures.elements[$0].length * 3 >= measures.elements[top].length * 2
    }
  }

  private func final(_ scores: [Double], _ node: Int) -> Double {
    scores[node] * (1 - measures.elements[node].linkDensity)
  }

  // MARK: Points

  private func scores() -> [Double] {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    var known = [Bool](repeating: false, count: tree.nodes.count)
    var underHeadline = 0
    var skipped: Int32 = 0
    var index = 0
    while index < tree.nodes.count {
      if isExcluded[index] {
        // What stands behind much else is another part of the page.
        if underHeadline > 0 { skipped += measures.elements[index].length }
        if skipped > 200 { underHeadline = 3 }
        index = Int(tree.nodes[index].end)
        continue
      }
      if isParagraph(index) {
        let figures = measures.elements[index]
        let text = figures.length - (tree.tag(index) == .td ? figures.linked : 0)
        if text >= 25 {
          var points = 1 + Double(figures.commas) + min(3, Double(text / 100))
          if let headline, index > headline, text >= 80, underHeadline < 3 {
            points += Self.headlineBonus
            underHeadline += 1
          }
          give(points, from: index, to: &scores, &known)
        }
      }
      index += 1
    }
    return scores
  }

  private func give(
    _ points: Double, from node: Int, to scores: inout [Double], _ known: inout [Bool]
  ) {
    var ancestor = tree.parent(of: node)
    var level = 0
    while ancestor > 0, level < 5 {
      if !known[ancestor] {
        known[ancestor] = true
        scores[ancestor] += startingPoints(ancestor)
      }
      scores[ancestor] += points / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
      level += 1
      ancestor = tree.parent(of: ancestor)
    }
  }

  /// A paragraph, or an element used as one: with text and without blocks of its own.
  private func isParagraph(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .p, .pre, .td, .h2, .h3, .h4, .h5, .h6: return true
    case .div, .section, .blockquote, .article, .center:
      return measures.elements[node].length >= 25 && isLeaf(node)
    case .text:
      // Text that stands among blocks is a paragraph without a name.
      let parent = tree.parent(of: node)
      guard measures.elements[node].length >= 60, parent >= 0 else { return false }
      switch tree.tag(parent) {
      case .div, .section, .article, .body, .center, .main, .font, .span: return !isLeaf(parent)
      default: return false
      }
    default: return false
    }
  }

  private func isLeaf(_ node: Int) -> Bool {
    var index = node + 1
    let end = Int(tree.nodes[node].end)
    guard end - index < 400 else { return false }
    while index < end {
      if tree.tag(index).isBlock { return false }
      index += 1
    }
    return true
  }

  private func startingPoints(_ node: Int) -> Double {
    var points: Double =
      switch tree.tag(node) {
      case .article: 10
      case .main: 6
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    if usesNames { points += nameWeight(node) }
    return points
  }

  private func nameWeight(_ node: Int) -> Double {
    let signs = measures.signs[node]
    var weight = 0.0
    if signs.contains(.negative) { weight -= 25 }
    if signs.contains(.positive) { weight += 25 }
    return weight
  }

  // MARK: Around the best

  /// The best candidate or an ancestor that holds several good ones.
  private func raised(_ best: Int, _ scores: [Double], _ candidates: [Int]) -> Int {
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
  private func named(over top: Int) -> [Int]? {
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
  private func joined(_ top: Int, _ scores: [Double]) -> [Int] {
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
