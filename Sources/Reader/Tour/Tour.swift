/// A walk through the reader with its real keys: each step says what to do and waits until it is
/// done.
package struct Tour: Equatable, Sendable {
  /// What a person did that a step may wait for.
  enum Event: Hashable, Sendable {
    case command(Command)
    case openedArticle, choseActor, madeNote
  }

  struct Step: Sendable {
    let title: String
    /// Names of commands in braces stand for the keys they have.
    let words: String
    let event: Event
    var times = 1
  }

  /// Counted from 0; as many as there are steps once all is done.
  private(set) var index = 0
  /// How often what the step waits for was done.
  private var done = 0

  var step: Step? { Self.steps.indices.contains(index) ? Self.steps[index] : nil }

  /// Goes on when what happened is what the step waits for.
  mutating func note(_ event: Event) {
    guard let step, step.event == event else { return }
    done += 1
    if done >= step.times { goOn() }
  }

  mutating func goOn() {
    index = min(index + 1, Self.steps.count)
    done = 0
  }

  static let steps: [Step] = [
    Step(
      title: "Open an account",
      words: "At the left are stories, their outlets and their articles: eight accounts of one "
        + "meeting here. {down} and {up} move, {open} opens the one under the cursor.",
      event: .openedArticle),
    Step(
      title: "Read",
      words: "{page-down} and {page-up} turn the page, {next-paragraph} goes on by a paragraph. "
        + "Names are marked by who they are: a state, a person, a place. Turn a page.",
      event: .command(.pageDown)),
    Step(
      title: "Choose an actor",
      words: "{pick-actor} asks for an actor: type Russia and press Enter. Or put the cursor on "
        + "a name and press {take-actor}.",
      event: .choseActor),
    Step(
      title: "Follow it",
      words: "Everything that means the actor is lit, under whatever name: Moscow, the Kremlin. "
        + "{next} goes to the next one, {previous} back. Press {next} three times.",
      event: .command(.nextMention), times: 3),
    Step(
      title: "Into the next account",
      words: "{next-article} opens the next article with the same actor; {next} would get there "
        + "by itself after the last mention.",
      event: .command(.nextArticleWithActor)),
    Step(
      title: "Back",
      words: "{back} goes back through the places you came from, like a browser.",
      event: .command(.back)),
    Step(
      title: "Ask why",
      words: "{why} says why the words under the cursor mean that actor; where that is wrong, "
        + "{correct} corrects it. Go to a mention with {next} and press {why}.",
      event: .command(.why)),
    Step(
      title: "Note a passage",
      words: "{select} selects the sentence, {extend-right} one more. {note} asks for words about "
        + "it and Enter keeps them; {undo} takes it back. Write a note.",
      event: .madeNote),
    Step(
      title: "Compare",
      words: "{compare} sets the accounts side by side: who says which figure, which date, whose "
        + "words. {open} shows the passages, {close} leads back here.",
      event: .command(.compare)),
    Step(
      title: "Find the rest",
      words: "{help} shows the keys of where you are and {palette} finds any command by name. "
        + "In a shell, “dragoman annotations” makes a report of your notes. Press {help}.",
      event: .command(.help)),
  ]
}
