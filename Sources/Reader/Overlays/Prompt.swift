package import Articles

/// A line at the foot of the screen that asks for words.
package struct Prompt: Equatable, Sendable {
  /// What the words are for.
  package enum Purpose: Equatable, Sendable {
    /// Search in the article; the cursor returns to `start` when it is given up.
    case find(start: Int)
    case searchLibrary
    case tags(NoteEditor.Target)
    /// The name an actor shall have.
    case actorName(CorrectionTarget)
    /// Another name of an actor.
    case actorAlias(CorrectionTarget)
    /// Words that topics of a comparison must have.
    case filterTopics
    case renameTopic
    /// The story an article is moved to.
    case story(Article.ID, from: String)
    case renameStory(String)
    /// Whether two stories become one.
    case mergeStories(String, into: String)
    /// Whom the note is about, by name.
    case actors(Note)
    /// What stands in the place of a tag on all notes.
    case retag(String)
    /// A tag and what stands in its place, on the notes of a list.
    case retagListed(NoteListQuery)
    /// A path or an address to add.
    case addSource
    /// The program that gets a text.
    case pipe(String, isPassage: Bool)
    /// A color, a colon and what the tag means.
    case describeTag(String)
  }

  package let purpose: Purpose
  package var line: LineEditor
  /// Words that could be meant, best first.
  package var completions: [String] = []
  /// The completion that Tab put in, to go on from.
  private var completed: Int?

  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  package var label: String {
    switch purpose {
    case .find: "/"
    case .searchLibrary: "Search library: "
    case .tags: "Tags: "
    case .actorName: "Name: "
    case .actorAlias(let target): "Another name of \(target.actor?.name ?? ""): "
    case .filterTopics: "Topics with: "
    case .renameTopic: "Topic: "
    case .story: "Move to story: "
    case .renameStory(let story): "“\(story)” becomes: "
    case .mergeStories(let story, let other):
      "“\(other)” exists. Put all of “\(story)” into it? y/n "
    case .actors: "Actors: "
    case .retag(let tag): "#\(tag) becomes: "
    case .retagListed: "In these notes: "
    case .describeTag(let tag): "#\(tag) means: "
    case .addSource: "Add: "
    case .pipe(_, let isPassage): isPassage ? "Send the passage to: " : "Send the article to: "
    }
  }

  /// Tags as typed: separated by commas, blanks around them dropped, each once.
  package var tags: [String] { Self.tags(in: line.text[...]) }

  static func tags(in text: Substring) -> [String] {
    text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Offers the known tags that fit what is being typed: those that begin with it first.
  package mutating func offer(_ known: [String]) {
    let typed = currentWord.lowercased()
    let others = isOneName ? [] : Set(tags.map { $0.lowercased() }).subtracting([typed])
    let fitting = known.filter {
      !others.contains($0.lowercased()) && (typed.isEmpty || $0.lowercased().contains(typed))
    }
    let beginning = fitting.filter { $0.lowercased().hasPrefix(typed) }
    completions = Array((beginning + fitting.filter { !beginning.contains($0) }).prefix(9))
    completed = nil
  }

  /// Puts the next completion in place of the word being typed.
  package mutating func complete() {
    guard !completions.isEmpty else { return }
    let next = completed.map { ($0 + 1) % completions.count } ?? 0
    if isOneName {
      line.replace(with: completions[next])
      completed = next
      return
    }
    var words = line.text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
    if words.isEmpty { words = [""] }
    words[words.count - 1] = completions[next]
    line.replace(with: words.joined(separator: ", "))
    completed = next
  }

  /// Whether all that is typed is one name, commas and all.
  private var isOneName: Bool {
    switch purpose {
    case .story, .pipe: true
    default: false
    }
  }

  private var currentWord: String {
    if isOneName { return Self.trimmed(line.text[...]) }
    return line.text.split(separator: ",", omittingEmptySubsequences: false).last.map(Self.trimmed)
      ?? ""
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

}
