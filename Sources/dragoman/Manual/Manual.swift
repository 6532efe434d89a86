import Foundation
import Reader
import Settings

/// The pages of the manual, made from what the program itself goes by: the command definitions,
/// the key table and the settings.
enum Manual: String, CaseIterable {
  /// dragoman(1)
  case program = "dragoman.1"
  /// dragoman-config(5)
  case configuration = "dragoman-config.5"

  func text() throws -> String {
    switch self {
    case .program: try Self.programPage()
    case .configuration: Self.configurationPage()
    }
  }
}

// MARK: - dragoman(1)

extension Manual {
  private static func programPage() throws -> String {
    let tool = try ToolDescription.current().command
    var page = Roff(
      title: "DRAGOMAN", section: 1, name: "dragoman - a terminal reader for contested stories")
    page.section("Synopsis")
    page.paragraph("dragoman [--library folder]\n\ndragoman command [options] …")
    page.section("Description")
    page.paragraph(
      "Dragoman reads many accounts of one event and follows who is who through all of them, "
        + "whatever name each account uses. Without a command it opens the reader; the commands "
        + "below work without a terminal.")
    page.paragraph(
      "Exit status: 0 done, 1 some of it failed, 2 called in a way that cannot be meant.")
    page.section("Options of all commands that open the library")
    page.item(
      "--library folder",
      "Folder of the library and its notes. Default: DRAGOMAN_LIBRARY, else "
        + "$XDG_DATA_HOME/dragoman, else ~/.local/share/dragoman.")
    page.section("Commands")
    for command in tool.subcommands ?? [] where command.shouldDisplay ?? true {
      write(command, on: &page)
    }
    page.section("Keys of the reader")
    page.paragraph(
      "Every key below can be bound anew, see dragoman-config(5). In the reader ? shows the "
        + "keys that hold where you are. Lists to choose from and lines to type into go by Enter, "
        + "Esc, Tab and the arrows.")
    for group in CommandDescription.Group.allCases {
      page.subsection(group.rawValue)
      for row in Command.table where row.group == group {
        let keys = row.keys.map(KeyWords.of).joined(separator: ", ")
        page.item(keys.isEmpty ? ":\(row.command.rawValue)" : keys, row.sentence + ".")
      }
    }
    writeEnds(on: &page)
    return page.text
  }

  private static func write(_ command: ToolDescription.Command, on page: inout Roff) {
    guard command.commandName != "help" else { return }
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let positional = arguments.filter { $0.kind == .positional }.map { argument in
      let name = (argument.valueName ?? "value") + (argument.isRepeating ? "…" : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    page.subsection((["dragoman", command.commandName] + positional).joined(separator: " "))
    page.paragraph(
      [command.abstract, command.discussion].compactMap(\.self).joined(separator: " "))
    let told: [String?] = ["help", "version", "library"]
    for argument in arguments where !told.contains(argument.names?.last?.name) {
      let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
      let value = argument.valueName ?? "value"
      let term =
        switch argument.kind {
        case .positional: value
        case .option: "\(names) \(value)"
        case .flag: names
        }
      let words = [argument.abstract, argument.discussion].compactMap(\.self)
      page.item(term, words.joined(separator: " "))
    }
  }

  private static func writeEnds(on page: inout Roff) {
    page.section("Files")
    page.item(
      "$XDG_DATA_HOME/dragoman/library.sqlite",
      "The articles and what was found in them; ~/.local/share where the variable is not set.")
    page.item("notes/AUTHOR.jsonl", "Beside it: the notes, one line an action, only added to.")
    page.item("actors.toml", "Beside it: what was taught about who is who.")
    page.item(
      "$XDG_CONFIG_HOME/dragoman/config.toml",
      "The configuration; ~/.config where the variable is not set.")
    page.section("Environment")
    page.item("DRAGOMAN_LIBRARY", "Folder of the library, where --library is not given.")
    page.item("DRAGOMAN_RESOURCES", "Folder of the word lists, where they are not found.")
    page.item("NO_COLOR", "Set to anything, it has the reader use no color.")
    page.item("COLORFGBG", "What the terminal says of its colors: light or dark.")
    page.item("VISUAL, EDITOR, BROWSER", "The programs for long notes and for addresses.")
    page.section("See also")
    page.paragraph("dragoman-config(5)")
  }
}

// MARK: - dragoman-config(5)

extension Manual {
  private static func configurationPage() -> String {
    var page = Roff(
      title: "DRAGOMAN-CONFIG", section: 5,
      name: "dragoman-config - configuration of the reader dragoman")
    page.section("Description")
    page.paragraph(
      "$XDG_CONFIG_HOME/dragoman/config.toml, which is ~/.config/dragoman/config.toml, is written "
        + "in TOML; all of it is optional. “dragoman config” prints one in which every line is a "
        + "comment, “dragoman config --check” names line and column of what cannot be meant. The "
        + "reader starts with what it understands and says so.")
    page.section("Settings")
    for setting in Setting.allCases where setting.table == nil {
      page.item("\(setting.key) = \(setting.example)", setting.sentences)
    }
    page.section("[panes]")
    for setting in Setting.allCases where setting.table == "panes" {
      page.item("\(setting.key) = \(setting.example)", setting.sentences)
    }
    page.section("[pipes]")
    page.item(ConfigurationDocument.pipeExample, ConfigurationDocument.pipeSentences)
    page.section("[keys]")
    page.paragraph(ConfigurationDocument.keySentences)
    for row in Command.table {
      let keys = row.keys.map(ConfigurationDocument.quoted).joined(separator: ", ")
      page.item("\(row.command.rawValue) = [\(keys)]", row.sentence + ".")
    }
    page.section("Themes")
    page.paragraph(ThemeFile.sentences)
    page.paragraph("“dragoman config --theme” prints one in which every line is a comment.")
    page.example(
      "base = \"dark\"\n\n[text]\nperson = \"bright-magenta bold\"\n\n[behind]\nchosen = \"on 17 bold\""
    )
    page.section("See also")
    page.paragraph("dragoman(1)")
    return page.text
  }
}
