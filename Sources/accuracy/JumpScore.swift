import Articles
import Corpora
import Recognition

/// The reader's main job: for every actor, the places one lands on by jumping through it.
///
/// One actor found is paired with one true actor, so that the pairs share most places (the
/// mention-based CEAF of Luo, 2005).
struct JumpScore {
  struct Place: Hashable {
    var article: Int
    var range: TextRange
  }

  /// What jumping through one true actor comes to.
  struct Outcome {
    var actor: String
    /// The actor found that shares most places with it.
    var match: Actor.ID?
    var right: [Place] = []
    /// Places not reached, with the actors found there.
    var missed: [(place: Place, actors: [Actor.ID])] = []
    /// Places of the actor found that are another's.
    var wrong: [Place] = []
  }

  let rate: Rate
  /// By how much went wrong, the worst first.
  let outcomes: [Outcome]

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
    outcomes = Self.outcomes(truth, found)
    let right = outcomes.reduce(0) { $0 + $1.right.count }
    rate = Rate(
      right: right, wrong: found.values.reduce(0) { $0 + $1.count } - right,
      missed: truth.values.reduce(0) { $0 + $1.count } - right)
  }

  private static func outcomes(
    _ truth: [String: Set<Place>], _ found: [Actor.ID: Set<Place>]
  ) -> [Outcome] {
    let rows = truth.keys.sorted()
    let columns = found.keys.sorted { $0.rawValue < $1.rawValue }
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
    let pairs =
      rows.isEmpty || columns.isEmpty
      ? [Int?](repeating: nil, count: rows.count) : Assignment(gains).columns
    return zip(rows, pairs).map { row, column in
      let places = truth[row] ?? []
      let match = column.map { columns[$0] }
      let reached = match.flatMap { found[$0] } ?? []
      return Outcome(
        actor: row, match: match, right: Array(places.intersection(reached)),
        missed: places.subtracting(reached).map { place in
          (place, (actors[place] ?? []).map { columns[$0] })
        }, wrong: Array(reached.subtracting(places)))
    }
    .sorted {
      ($0.missed.count + $0.wrong.count, $1.actor) > ($1.missed.count + $1.wrong.count, $0.actor)
    }
  }
}
