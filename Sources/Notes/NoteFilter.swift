package import Articles
import Foundation

/// Which of all notes a list shows; everything asked for must hold.
package struct NoteFilter: Hashable, Sendable {
  /// A placement without its range.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case placed, moved, changed, orphan

    package init(_ placement: Placement) {
      switch placement {
      case .placed: self = .placed
      case .moved: self = .moved
      case .changed: self = .changed
      case .orphan: self = .orphan
      }
    }
  }

  /// A tag or one above it: `claims` asks for `claims/ceasefire` too.
  package var tag: String?
  package var author: String?
  /// Empty asks for all.
  package var articles: Set<Article.ID>
  /// Words that all occur in the note, its quote, its tags, or the heading or outlet of its article;
  /// case and diacritics do not matter.
  package var words: String
  /// Empty asks for all.
  package var states: Set<State>

  package init(
    tag: String? = nil, author: String? = nil, articles: Set<Article.ID> = [], words: String = "",
    states: Set<State> = []
  ) {
    self.tag = tag
    self.author = author
    self.articles = articles
    self.words = words
    self.states = states
  }

  /// The notes that pass, in the order given.
  package func apply(
    to notes: [PlacedNote], articles summaries: [Article.ID: ArticleSummary] = [:]
  ) -> [PlacedNote] {
    let wanted = words.split(whereSeparator: \.isWhitespace).map { Self.folded(String($0)) }
    return notes.filter { placed in
      passes(placed) && Self.hold(wanted, placed.note, summaries[placed.note.article])
    }
  }

  private func passes(_ placed: PlacedNote) -> Bool {
    let note = placed.note
    return (author == nil || note.author == author)
      && (articles.isEmpty || articles.contains(note.article))
      && (states.isEmpty || states.contains(State(placed.placement)))
      && (tag.map { tag in note.tags.contains { $0 == tag || $0.hasPrefix(tag + "/") } } ?? true)
  }

  private static func hold(_ words: [String], _ note: Note, _ article: ArticleSummary?) -> Bool {
    guard !words.isEmpty else { return true }
    let parts =
      [note.text, note.anchor.exact] + note.tags + [
        article?.heading ?? "", article?.publisher ?? "",
      ]
    let text = folded(parts.joined(separator: "\n"))
    return words.allSatisfy { text.contains($0) }
  }

  private static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
