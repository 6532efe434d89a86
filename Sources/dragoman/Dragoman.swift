import ArgumentParser

/// The program: without a subcommand it opens the reader.
struct Dragoman: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Read many accounts of one event and follow who is who through all of them.",
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ActorsCommand.self, MentionsCommand.self, CorrectionsCommand.self, AnnotateCommand.self,
      AnnotationsCommand.self, ImportAnnotationsCommand.self, TagsCommand.self,
      AgreementCommand.self, CompareCommand.self, RefreshCommand.self, FeedsCommand.self,
      InspectCommand.self, DoctorCommand.self, PlayCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
