import Articles
import Corpora
import Recognition

/// How many names were found with the right bounds, and with the right kind.
struct NameScore {
  private let hasNationalities: Bool
  /// Errors to show of each kind.
  let shown: Int
  private(set) var articles = 0
  private(set) var words = 0
  /// Right bounds, whatever the kind.
  private(set) var spans = Rate()
  /// Right bounds and kind, by the kind annotated or answered.
  private(set) var byKind: [AnnotatedName.Kind: Rate] = [:]
  private(set) var errors: [String] = []

  /// - Parameter hasNationalities: whether demonyms count as names in the set.
  init(hasNationalities: Bool, shown: Int) {
    self.hasNationalities = hasNationalities
    self.shown = shown
  }

  /// Right bounds and kind, all kinds together.
  var typed: Rate {
    byKind.values.reduce(into: Rate()) { sum, rate in
      sum.right += rate.right
      sum.wrong += rate.wrong
      sum.missed += rate.missed
    }
  }

  mutating func add(_ annotated: AnnotatedArticle, _ recognition: Recognition) {
    articles += 1
    words += annotated.article.text.string.split(whereSeparator: \.isWhitespace).count
    let found = answers(annotated, recognition)
    let names = Dictionary(annotated.names.map { ($0.range, $0.kind) }, uniquingKeysWith: { $1 })
    var met: Set<TextRange> = []
    for answer in found {
      if let kind = names[answer.range] {
        met.insert(answer.range)
        spans.right += 1
        add(answer, kind, annotated)
      } else {
        spans.wrong += 1
        byKind[answer.kinds[0], default: Rate()].wrong += 1
        show("too much", answer.range, answer.kinds[0], annotated, found.map(\.range))
      }
    }
    for name in annotated.names where !met.contains(name.range) {
      if annotated.undecided.contains(where: { $0.overlaps(name.range) }) { continue }
      spans.missed += 1
      byKind[name.kind, default: Rate()].missed += 1
      show("missed", name.range, name.kind, annotated, found.map(\.range))
    }
  }

  private mutating func add(
    _ answer: Answer, _ kind: AnnotatedName.Kind, _ annotated: AnnotatedArticle
  ) {
    if answer.kinds.contains(kind) {
      byKind[kind, default: Rate()].right += 1
    } else {
      byKind[kind, default: Rate()].missed += 1
      byKind[answer.kinds[0], default: Rate()].wrong += 1
      show("\(kind) taken for", answer.range, answer.kinds[0], annotated, [])
    }
  }

  private struct Answer {
    var range: TextRange
    /// The classes it may stand for; the first is the likeliest.
    var kinds: [AnnotatedName.Kind]
  }

  private func answers(
    _ annotated: AnnotatedArticle, _ recognition: Recognition
  ) -> [Answer] {
    let kinds = Dictionary(
      recognition.actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let names = Set(annotated.names.map(\.range))
    var seen: Set<TextRange> = []
    return recognition.findings[0].mentions.compactMap { mention in
      guard mention.kind.isExplicit, seen.insert(mention.range).inserted else { return nil }
      let answer = Answer(range: mention.range, kinds: Self.classes(mention, kinds))
      let isLeftOut =
        !hasNationalities && answer.kinds[0] == .nationality && !names.contains(mention.range)
      return isLeftOut || isUndecided(mention.range, annotated, names: names) ? nil : answer
    }
  }

  private static func classes(
    _ mention: Mention, _ kinds: [Actor.ID: Actor.Kind]
  ) -> [AnnotatedName.Kind] {
    switch mention.kind {
    case .demonym: return [.nationality]
    case .metonym: return [.location]
    default: break
    }
    return switch kinds[mention.actor] {
    case .person: [.person]
    case .organization: [.organization]
    case .state, .place, nil: [.location]
    // "Kurds" is a people to the sets, "the West" a place.
    case .group: [.nationality, .location]
    }
  }

  private func isUndecided(
    _ range: TextRange, _ annotated: AnnotatedArticle, names: Set<TextRange>
  ) -> Bool {
    annotated.undecided.contains { $0.overlaps(range) }
      || annotated.others.contains { $0.overlaps(range) } && !names.contains(range)
  }

  private mutating func show(
    _ error: String, _ range: TextRange, _ kind: AnnotatedName.Kind, _ annotated: AnnotatedArticle,
    _ found: [TextRange]
  ) {
    guard shown > 0 else { return }
    let text = annotated.article.text
    let start = max(0, range.start - 40)
    let context =
      text[TextRange(start, range.start)] + "⟨" + text[range] + "⟩"
      + text[TextRange(range.end, min(text.count, range.end + 30))]
    let others = (error == "missed" ? found : annotated.names.map(\.range))
      .filter { $0.overlaps(range) && $0 != range }.map { "‹\(text[$0])›" }
    let line = context.replacing("\n", with: " ¶ ")
    errors.append("\(error) \(kind): …\(line)… \(others.joined(separator: " "))")
  }
}
