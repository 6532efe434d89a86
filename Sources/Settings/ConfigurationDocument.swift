import Reader

/// `config.toml` with everything it can say, each line of it a comment.
package enum ConfigurationDocument {
  package static var text: String {
    var lines = [
      "## Dragoman's configuration. Everything is optional: take the # away before what you want to",
      "## say. “dragoman config --check” tells what is wrong in it.", "",
    ]
    var table: String?
    for setting in Setting.allCases {
      if setting.table != table, let name = setting.table { lines += ["# [\(name)]", ""] }
      table = setting.table
      lines += comment(setting.sentences)
      lines += ["# \(setting.key) = \(setting.example)", ""]
    }
    return (lines + pipes + keys).joined(separator: "\n") + "\n"
  }

  package static let pipeSentences =
    "Programs that an article or a passage can be sent to, by names of your own. They are started "
    + "as they stand here, never by a shell."
  package static let pipeExample = "count = [\"wc\", \"-w\"]"
  package static let keySentences =
    "The keys of a command, instead of the default ones below: “x”, “<C-x>” for Ctrl-X, “<A-x>” "
    + "for Alt-X, “<Enter>”, “<F1>”, or several one after the other as in “gx”. An empty list "
    + "takes its keys away."

  private static let pipes =
    ["# [pipes]", ""] + comment(pipeSentences) + ["# \(pipeExample)", ""]

  private static var keys: [String] {
    ["# [keys]", ""] + comment(keySentences) + [""]
      + CommandDescription.Group.allCases.flatMap(keys)
  }

  private static func keys(of group: CommandDescription.Group) -> [String] {
    let rows = Command.table.filter { $0.group == group }.map { row in
      let keys = row.keys.map(quoted).joined(separator: ", ")
      return "# \(row.command.rawValue) = [\(keys)]"
    }
    return ["## \(group.rawValue)"] + rows + [""]
  }

  package static func quoted(_ text: String) -> String {
    "\""
      + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Sentences in lines of a comment, marked twice so that they stay one.
  static func comment(_ sentences: String) -> [String] {
    var lines: [String] = []
    var line = "##"
    for word in sentences.split(separator: " ") {
      if line.count + word.count + 1 > 96 {
        lines.append(line)
        line = "##"
      }
      line += " " + word
    }
    return lines + [line]
  }
}
