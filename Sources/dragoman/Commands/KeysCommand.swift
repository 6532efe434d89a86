import ArgumentParser
import Reader
import Settings

/// `dragoman keys`: every command of the reader with its keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the reader's commands with the keys they have.")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "Print the default keys as a table in Markdown.")
  var markdown = false

  @Flag(help: "Print as JSON.")
  var json = false

  func run() throws {
    if markdown { return Output.line(KeyTable().markdown) }
    let keymap = options.configuration.keymap
    let rows = Command.table.map { ListedCommand($0, keymap) }
    if json { return try Output.json(rows) }
    for row in rows {
      Output.line(
        "\(row.name.padding(to: 24)) \(row.keys.joined(separator: " ").padding(to: 20)) \(row.sentence)"
      )
    }
  }
}

/// One command in the JSON of `keys`.
private struct ListedCommand: Encodable {
  var name: String
  var keys: [String]
  var sentence: String

  init(_ row: CommandDescription, _ keymap: Keymap) {
    name = row.command.rawValue
    sentence = row.sentence
    keys =
      row.contexts.map { keymap.keys(for: row.command, in: $0) }.max { $0.count < $1.count } ?? []
  }
}

/// The default keys as documents show them.
struct KeyTable {
  /// A table for each group of commands.
  var markdown: String {
    CommandDescription.Group.allCases.map(table).joined(separator: "\n\n")
  }

  private func table(_ group: CommandDescription.Group) -> String {
    let rows = Command.table.filter { $0.group == group }.map { row in
      let keys = row.keys.map { "`\(Self.escaped(KeyWords.of($0)))`" }.joined(separator: " ")
      return "| \(keys) | \(row.command.rawValue) | \(Self.escaped(row.sentence)) |"
    }
    return (["| \(group.rawValue) | command | |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// A bar would end the cell.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
