import ArgumentParser

/// The program: without a subcommand it opens the reader.
struct Dragoman: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Read many accounts of one event and follow who is who through all of them.",
    version: version,
    subcommands: [
      ReadCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ActorsCommand.self, MentionsCommand.self, CorrectionsCommand.self, AnnotateCommand.self,
      AnnotationsCommand.self, ImportAnnotationsCommand.self, TagsCommand.self,
      AgreementCommand.self, StoriesCommand.self, MoveCommand.self, VersionsCommand.self,
      CompareCommand.self, RefreshCommand.self, FeedsCommand.self, InspectCommand.self,
      BackupCommand.self, DoctorCommand.self, ConfigCommand.self, PlayCommand.self,
      KeysCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
