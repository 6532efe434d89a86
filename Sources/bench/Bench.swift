import ArgumentParser

/// Makes corpora and measures the program on them; `make bench` runs it.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure Dragoman on corpora made for it.",
    subcommands: [
      CompareCommand.self, CorpusCommand.self, GrowthCommand.self, NotesCommand.self,
      PagesCommand.self, RecognitionCommand.self, RunCommand.self,
    ])
}
