import Articles
import Foundation
import Reader
import Screen
import TOMLKit

/// What `config.toml` says; everything in it is optional.
struct Configuration: Equatable {
  var settings = ReaderSettings()
  var keymap = Keymap()
  var theme = Theme.Scheme.dark
  /// Name under which notes are written.
  var author: String
  /// What is wrong in the file, one sentence each; the rest of it holds.
  var problems: [String] = []

  init(author: String) {
    self.author = author
  }

  /// Reads the file at a path; a missing file means defaults, a broken one defaults and a problem.
  init(path: String, environment: [String: String]) {
    self.init(author: environment["USER"] ?? environment["LOGNAME"] ?? "me")
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      read(try TOMLTable(string: String(contentsOfFile: path, encoding: .utf8)), path)
    } catch let error as TOMLParseError {
      problems.append(
        "\(path):\(error.source.begin.line):\(error.source.begin.column): "
          + "\(error.description); defaults are used")
    } catch {
      problems.append("\(path): \(Words.sentence(for: error)); defaults are used")
    }
  }
}

extension Configuration {
  private mutating func read(_ table: TOMLTable, _ path: String) {
    for (key, value) in table {
      switch key {
      case "author": read(value.string, key, path) { $0.author = $1 }
      case "theme": readTheme(value.string, path)
      case "measure": readMeasure(value.int, path)
      case "mouse": read(value.bool, key, path) { $0.settings.usesMouse = $1 }
      case "mentions": readKinds(value.array, path)
      case "keys": readKeys(value.table, path)
      default: problems.append("\(path): there is no setting “\(key)”; it is ignored")
      }
    }
  }

  private mutating func read<Value>(
    _ value: Value?, _ key: String, _ path: String, _ set: (inout Self, Value) -> Void
  ) {
    guard let value else {
      problems.append("\(path): “\(key)” does not have the kind of value it needs")
      return
    }
    set(&self, value)
  }

  private mutating func readTheme(_ name: String?, _ path: String) {
    guard let scheme = name.flatMap(Theme.Scheme.init(rawValue:)) else {
      let all = Theme.Scheme.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append("\(path): theme is one of \(all)")
      return
    }
    theme = scheme
  }

  private mutating func readMeasure(_ columns: Int?, _ path: String) {
    guard let columns, (20...500).contains(columns) else {
      problems.append("\(path): measure is a number of columns from 20 to 500")
      return
    }
    settings.measure = columns
  }

  private mutating func readKinds(_ names: TOMLArray?, _ path: String) {
    let kinds = names?.map { $0.string.flatMap(Mention.Kind.init(rawValue:)) }
    guard let kinds, !kinds.contains(nil) else {
      let all = Mention.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append("\(path): mentions is a list of kinds: \(all)")
      return
    }
    settings.jumpKinds = Set(kinds.compactMap { $0 })
  }

  /// `[keys]`: a command's name and the keys it shall have instead of the default ones.
  private mutating func readKeys(_ table: TOMLTable?, _ path: String) {
    read(table, "keys", path) { configuration, table in
      for (name, value) in table { configuration.readKeys(of: name, value, path) }
    }
  }

  private mutating func readKeys(
    of name: String, _ value: any TOMLValueConvertible, _ path: String
  ) {
    guard let command = Command(rawValue: name) else {
      problems.append("\(path): there is no command “\(name)”\(Self.suggestion(for: name))")
      return
    }
    let notations = value.array?.map(\.string) ?? [value.string]
    let sequences = notations.map { $0.flatMap(Key.sequence) }
    guard !sequences.contains(where: { $0?.isEmpty ?? true }) else {
      problems.append(
        "\(path): the keys of “\(name)” are not keys as in \"x\", \"<C-x>\" or \"gx\"")
      return
    }
    keymap.unbind(command)
    for keys in sequences.compactMap({ $0 }) { keymap.bind(keys, to: command) }
  }

  /// The command whose name is nearest, if one is near.
  private static func suggestion(for name: String) -> String {
    func likeness(_ other: String) -> Int { Set(name).intersection(other).count * 2 - other.count }
    let nearest = Command.allCases.map(\.rawValue).max { likeness($0) < likeness($1) }
    return nearest.map { "; did you mean “\($0)”?" } ?? ""
  }
}
