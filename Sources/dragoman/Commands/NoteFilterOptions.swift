import ArgumentParser
import Notes

/// Which notes a command is about.
struct NoteFilterOptions: ParsableArguments {
  @Option(help: "Only notes with this tag, or a tag below it.")
  var tag: String?

  @Option(help: "Only notes by this author.")
  var author: String?

  @Option(help: "Only notes on articles of this story.")
  var story: String?

  @Option(help: "Only notes on articles of this outlet, or part of its name.")
  var source: String?

  @Option(help: "Only notes about this actor: its id or part of its name.")
  var actor: String?

  @Option(help: "Only notes changed on this day or later: 2025, 2025-05 or 2025-05-16.")
  var since: String?

  @Option(help: "Only notes changed on this day or earlier.")
  var until: String?

  @Option(help: "Only notes that are placed, moved, changed or orphan; may be given several times.")
  var state: [NoteFilter.State] = []

  @Option(help: "Only notes with these words, in them, their quote, tags, outlet or title.")
  var words = ""

  var filter: NoteFilter {
    NoteFilter(
      tag: tag, author: author, actor: actor, source: source, story: story, since: since,
      until: until, words: words, states: Set(state))
  }
}

extension NoteFilter.State: ExpressibleByArgument {}
