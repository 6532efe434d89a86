import Articles
import Corpora
import Recognition

/// The reader's main job: for every actor, the places one lands on by jumping through it.
///
/// One actor found is paired with one true actor, so that the pairs share most places (the
/// mention-based CEAF of Luo, 2005).
struct JumpScore {
  fileprivate struct Place: Hashable {
    var article: Int
    var range: TextRange
  }

  /// A true actor and the one found that it was paired with.
  struct Pair {
    var truth: String
    var found: Actor.ID?
    var places: Int
    var foundPlaces: Int
    var shared: Int
    /// The places that are lost, in their words.
    var lost: [String]
  }

  let rate: Rate
  /// By how many places were lost.
  let pairs: [Pair]

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
    pairs = Self.pairs(truth, found, articles).sorted {
      $0.places - $0.shared > $1.places - $1.shared
    }
    let right = pairs.reduce(0) { $0 + $1.shared }
    rate = Rate(
      right: right, wrong: found.values.reduce(0) { $0 + $1.count } - right,
      missed: truth.values.reduce(0) { $0 + $1.count } - right)
  }

  private static func pairs(
    _ truth: [String: Set<Place>], _ found: [Actor.ID: Set<Place>], _ articles: [AnnotatedArticle]
  ) -> [Pair] {
    let rows = truth.keys.sorted()
    let columns = found.keys.sorted { $0.rawValue < $1.rawValue }
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
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
    return zip(rows.indices, Assignment(gains).columns).map { row, column in
      let id = column.map { columns[$0] }
      let places = truth[rows[row]] ?? []
      let lost = places.subtracting(id.flatMap { found[$0] } ?? [])
      return Pair(
        truth: rows[row], found: id, places: places.count,
        foundPlaces: id.flatMap { found[$0]?.count } ?? 0,
        shared: column.map { gains[row][$0] } ?? 0,
        lost: lost.map { place in
          let actors = (actors[place] ?? []).map { columns[$0].rawValue }
          return place.words(in: articles) + " → " + actors.joined(separator: ", ")
        }.sorted())
    }
  }
}

extension JumpScore.Place {
  /// The place with what stands around it.
  fileprivate func words(in articles: [AnnotatedArticle]) -> String {
    let text = articles[article].article.text
    let before = text[TextRange(max(0, range.start - 40), range.start)]
    let after = text[TextRange(range.end, min(text.count, range.end + 30))]
    return "…\(before)⟨\(text[range])⟩\(after)…".replacing("\n", with: " ¶ ")
  }
}
