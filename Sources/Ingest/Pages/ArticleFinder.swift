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

  /// An element's points, less by its share of links.
  func final(_ scores: [Double], _ node: Int) -> Double {
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
}
