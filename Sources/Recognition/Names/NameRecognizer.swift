import Articles
import Lexicons

/// Finds the mentions of actors in a set of articles and links them to one another.
struct NameRecognizer {
  struct Result {
    /// For each article its mentions, in order of the text.
    var mentions: [[Mention]]
    /// Every actor mentioned, by first appearance.
    var actors: [Actor]
  }

  let lexicons: Lexicons

  func recognize(_ articles: [Article], known: [Actor]) -> Result {
    Result(mentions: articles.map { _ in [] }, actors: [])
  }
}
