import Articles
import Corpora
import Recognition

/// The reader's main job: for every actor, the places one lands on by jumping through it.
///
/// One actor found is paired with one true actor, so that the pairs share most places (the
/// mention-based CEAF of Luo, 2005).
struct JumpScore {
  private struct Place: Hashable {
    var article: Int
    var range: TextRange
  }

  let rate: Rate

  /// - Parameter byHead: whether a mention is found by holding its head, rather than exactly; the
  ///   set then says nothing of mentions that hold no head.
  init(
    _ articles: [AnnotatedArticle], _ recognition: Recognition, explicitOnly: Bool, byHead: Bool
  ) {
    var truth: [String: Set<Place>] = [:]
    var found: [Actor.ID: Set<Place>] = [:]
    for (index, (annotated, findings)) in zip(articles, recognition.findings).enumerated() {
      let references = annotated.references.filter { $0.isExplicit || !explicitOnly }
      for reference in references {
        truth[reference.actor, default: []]
          .insert(Place(article: index, range: reference.range))
      }
      for mention in findings.mentions where mention.kind.isExplicit || !explicitOnly {
        if byHead {
          for reference in references where mention.range.contains(reference.range) {
            found[mention.actor, default: []]
              .insert(Place(article: index, range: reference.range))
          }
        } else {
          found[mention.actor, default: []].insert(Place(article: index, range: mention.range))
        }
      }
    }
    rate = Self.rate(truth, found)
  }

  private static func rate(
    _ truth: [String: Set<Place>], _ found: [Actor.ID: Set<Place>]
  ) -> Rate {
    let rows = truth.keys.sorted()
    let columns = found.keys.sorted { $0.rawValue < $1.rawValue }
    guard !rows.isEmpty, !columns.isEmpty else {
      return Rate(missed: truth.values.reduce(0) { $0 + $1.count })
    }
    var actors: [Place: [Int]] = [:]
    for (column, id) in columns.enumerated() {
      for place in found[id] ?? [] { actors[place, default: []].append(column) }
    }
    var gains = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: rows.count)
    for (row, actor) in rows.enumerated() {
      for place in truth[actor] ?? [] {
        for column in actors[place] ?? [] { gains[row][column] += 1 }
      }
    }
    let pairs = Assignment(gains).columns
    let right = pairs.enumerated().reduce(0) { sum, pair in
      sum + (pair.element.map { gains[pair.offset][$0] } ?? 0)
    }
    return Rate(
      right: right, wrong: found.values.reduce(0) { $0 + $1.count } - right,
      missed: truth.values.reduce(0) { $0 + $1.count } - right)
  }
}
