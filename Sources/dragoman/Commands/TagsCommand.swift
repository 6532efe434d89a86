import ArgumentParser
import Articles
import Notes

/// `dragoman tags`: tags as such.
struct TagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "List tags; rename, merge, split, remove or describe one.",
    subcommands: [
      ListTags.self, RenameTag.self, MergeTags.self, SplitTag.self, RemoveTag.self,
      DescribeTag.self,
    ],
    defaultSubcommand: ListTags.self)
}

struct ListTags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tags in use with their counts and what they mean.")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "Print as JSON.")
  var json = false

  private struct ListedTag: Encodable {
    var tag: String
    var notes: Int
    @Nullable var color: String?
    var means: String
  }

  func run() throws {
    let notes = try options.openDesk().notes
    let descriptions = notes.descriptions
    let uses = notes.tagUse
    let counts = Dictionary(uniqueKeysWithValues: uses.map { ($0.tag, $0.count) })
    let tags = Set(counts.keys).union(descriptions.keys).sorted().map { tag in
      ListedTag(
        tag: tag, notes: counts[tag] ?? 0,
        color: Nullable(wrappedValue: descriptions[tag]?.color?.rawValue),
        means: descriptions[tag]?.text ?? "")
    }
    if json { return try Output.json(tags) }
    for tag in tags {
      let meaning = [tag.color.map { "[\($0)]" }, tag.means.isEmpty ? nil : tag.means]
        .compactMap(\.self).joined(separator: " ")
      Output.line(
        "\(String(tag.notes).padding(to: 6)) #\(tag.tag)" + (meaning.isEmpty ? "" : "  \(meaning)"))
    }
  }
}

struct RenameTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Rename a tag, and those below it; a name in use merges the two.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The tag.") var tag: String
  @Argument(help: "Its new name.") var name: String

  func run() throws {
    try options.openDesk().retag(Retagging(from: tag, to: [name]))
  }
}

struct MergeTags: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge tags into one.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "The tag they become.") var into: String
  @Argument(help: "The tags.") var tags: [String]

  func run() throws {
    let desk = try options.openDesk()
    for tag in tags where tag != into { try desk.retag(Retagging(from: tag, to: [into])) }
  }
}

struct SplitTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Put other tags in the place of one, on all its notes or on some.",
    discussion: "dragoman tags split claims claims/fuel --words tanker")

  @OptionGroup var options: LibraryOptions
  @OptionGroup var notes: NoteFilterOptions
  @Argument(help: "The tag.") var from: String
  @Argument(help: "What stands in its place.") var to: [String]

  func run() throws {
    let desk = try options.openDesk()
    let found = try desk.noteList.notes(passing: notes.filter, on: desk)
    try desk.retag(Retagging(from: from, to: to, notes: found.map(\.id)))
  }
}

struct RemoveTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a tag, and those below it, off its notes; the notes stay.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The tag.") var tag: String

  func run() throws {
    try options.openDesk().retag(Retagging(from: tag, to: []))
  }
}

struct DescribeTag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Say what a tag means and in which color it is shown.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "red, yellow, green, cyan, blue or magenta.") var color: TagColor?
  @Argument(help: "The tag.") var tag: String
  @Argument(help: "What it means.") var words: [String] = []

  func run() throws {
    let notes = try options.openDesk().notes
    let former = notes.descriptions[tag]
    try notes.describe(
      TagDescription(
        tag, text: words.isEmpty ? former?.text ?? "" : words.joined(separator: " "),
        color: color ?? former?.color), at: .now)
  }
}

extension TagColor: ExpressibleByArgument {}

extension Desk {
  /// Changes a tag and says on how many notes.
  fileprivate func retag(_ change: Retagging) throws {
    let count = try notes.retag(change, at: .now)
    Output.line("\(count) \(count == 1 ? "note" : "notes") changed")
  }
}
