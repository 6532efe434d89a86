import Articles
import Corpora
import Recognition

/// Whether the names of states, each in plain sentences of its own, lead to their state.
struct StateScore {
  private let shown: Int
  private var rates: [StateNames.Kind: Rate] = [:]
  private var errors: [StateNames.Kind: [String]] = [:]

  /// - Parameter shown: errors to show of each kind.
  init(shown: Int) {
    self.shown = shown
  }

  mutating func add(_ state: StateNames, _ recognizer: Recognizer) {
    let known = state.common.lazy.compactMap {
      Self.state($0, in: Self.sentences(.short, state.takesArticle)[0], recognizer).actor
    }
    guard let identity = known.first else {
      errors[.short, default: []].append("unknown: \(state.common)")
      return
    }
    for (kind, names) in state.names {
      for name in names { add(name, kind, identity, state.takesArticle, recognizer) }
    }
  }

  private mutating func add(
    _ name: String, _ kind: StateNames.Kind, _ identity: Actor.ID, _ takesArticle: Bool,
    _ recognizer: Recognizer
  ) {
    for sentence in Self.sentences(kind, takesArticle || kind == .formal && name.contains(" ")) {
      let found = Self.state(name, in: sentence, recognizer)
      if found.actor == identity {
        rates[kind, default: Rate()].right += 1
      } else {
        rates[kind, default: Rate()].missed += 1
        errors[kind, default: []].append(
          "\(identity.rawValue): \(sentence.0)\(name)\(sentence.1) → \(found.pieces)")
      }
    }
  }

  /// What stands before and behind a name.
  private static func sentences(
    _ kind: StateNames.Kind, _ takesArticle: Bool
  ) -> [(String, String)] {
    let the = takesArticle ? "the " : ""
    switch kind {
    case .adjective:
      return [
        ("On Monday the ", " government rejected the report."),
        ("Two ", " soldiers were wounded at the border."), ("It was written by a ", " official."),
      ]
    case .people: return [("Most ", " want peace, the poll says."), ("It was made by the ", ".")]
    case .capital:
      return [
        ("On Monday ", " rejected the demands of its neighbours."),
        ("The report is false, ", "'s foreign ministry said."),
      ]
    default:
      return [
        ("The government of \(the)", " rejected the report on Monday."),
        ("On Monday \(the)", " recalled its ambassador."),
        ("Officials from \(the)", " met in private, diplomats said."),
      ]
    }
  }

  /// The actor that the name as a whole leads to, and what was found in its place.
  private static func state(
    _ name: String, in sentence: (String, String), _ recognizer: Recognizer
  ) -> (actor: Actor.ID?, pieces: [String]) {
    let start = sentence.0.unicodeScalars.count
    let range = TextRange(start, start + name.unicodeScalars.count)
    let text = ArticleText(sentence.0 + name + sentence.1)
    let article = Article(
      id: Article.ID("state"), text: text,
      blocks: [Block(role: .paragraph, range: TextRange(0, text.count))])
    let recognition = recognizer.recognize([article])
    let found = recognition.findings[0].mentions.filter { $0.range.overlaps(range) }
    let isState = Set(recognition.actors.filter { $0.kind == .state }.map(\.id))
    let whole = found.first { $0.range == range && isState.contains($0.actor) }
    return (whole?.actor, found.map { "\(text[$0.range]) = \($0.actor.rawValue)" })
  }

  func print() {
    guard !rates.isEmpty else { return }
    Swift.print(
      """
      ## Names of states

      | names | sentences | leading to their state |
      |---|---|---|
      """)
    for kind in StateNames.Kind.allCases {
      let rate = rates[kind] ?? Rate()
      Swift.print("| \(kind.rawValue) | \(rate.right + rate.missed) | \(rate.recall.short) |")
    }
    Swift.print()
    guard shown > 0 else { return }
    for kind in StateNames.Kind.allCases {
      for line in (errors[kind] ?? []).prefix(shown) { Swift.print("  \(kind.rawValue): \(line)") }
    }
  }
}
