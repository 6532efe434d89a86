import Articles
import Foundation
import Reader
import Screen
import TOMLKit

/// Reads a parsed `config.toml` into a configuration and says where it cannot be meant.
struct ConfigurationReader {
  var configuration: Configuration
  private let path: String
  let places: TOMLPlaces
  private let environment: [String: String]

  init(
    path: String, places: TOMLPlaces, configuration: Configuration, environment: [String: String]
  ) {
    self.path = path
    self.places = places
    self.configuration = configuration
    self.environment = environment
  }

  mutating func read(_ table: TOMLTable) {
    for (key, value) in table {
      switch key {
      case "keys": readKeys(value.table)
      case "pipes": readPipes(value.table)
      case "panes": readPanes(value.table)
      default: read(key, in: nil, value)
      }
    }
  }
}

// MARK: - Settings

extension ConfigurationReader {
  private mutating func readPanes(_ table: TOMLTable?) {
    guard let table else { return complain("panes is a table: [panes]", at: ["panes"]) }
    for (key, value) in table { read(key, in: "panes", value) }
  }

  private mutating func read(
    _ key: String, in table: String?, _ value: any TOMLValueConvertible
  ) {
    let name = (table.map { "\($0)." } ?? "") + key
    let path = [table, key].compactMap { $0 }
    guard let setting = Setting(rawValue: name) else {
      let known = Setting.allCases.filter { $0.table == table }.map(\.key)
      let tables = table == nil ? ["keys", "pipes", "panes"] : []
      return complain(
        "there is no setting “\(key)”"
          + NearestWord.suggestion(for: key, among: known + tables), atKey: path)
    }
    if let problem = take(setting, value) { complain(problem, at: path) }
  }

  /// - Returns: what is wrong with the value.
  private mutating func take(
    _ setting: Setting, _ value: any TOMLValueConvertible
  ) -> String? {
    switch setting {
    case .author: set(value.string, "a name in quotes") { $0.author = $1 }
    case .theme: readTheme(value.string)
    case .measure:
      set(value.int, of: 20...500, "a number of columns") { $0.settings.measure = $1 }
    case .mouse: set(value.bool, "true or false") { $0.settings.usesMouse = $1 }
    case .mentions: readKinds(value.array)
    case .editor: set(words(value), Self.programKind) { $0.editor = $1 }
    case .opener: set(words(value), Self.programKind) { $0.opener = $1 }
    case .citation:
      choose(value.string, CitationStyle.allCases.map { ($0.rawValue, $0) }) {
        $0.settings.citation = $1
      }
    case .clipboard: readClipboard(value)
    case .citationFile:
      set(value.string, "a path in quotes") { $0.citationFile = $1 }
    case .list:
      choose(
        value.string, SourcesPane.View.startingNames.map { ($0, SourcesPane.View(name: $0)) }
      ) {
        $0.settings.listView = $1 ?? .bySource
      }
    case .side:
      choose(value.string, SidePane.View.allCases.map { ($0.name, $0) }) {
        $0.settings.sideView = $1
      }
    case .listWidth:
      set(value.int, of: PaneWidths.range, "a number of columns") {
        $0.settings.widths.sources = $1
      }
    case .sideWidth:
      set(value.int, of: PaneWidths.range, "a number of columns") { $0.settings.widths.side = $1 }
    case .hideSides: set(value.bool, "true or false") { $0.settings.hidesSides = $1 }
    }
  }

  private static let programKind = "a program with its arguments, as in [\"vim\", \"-f\"]"

  private mutating func set<Value>(
    _ value: Value?, _ kind: String, _ put: (inout Configuration, Value) -> Void
  ) -> String? {
    guard let value else { return "this is to be \(kind)" }
    put(&configuration, value)
    return nil
  }

  private mutating func set(
    _ number: Int?, of range: ClosedRange<Int>, _ kind: String,
    _ put: (inout Configuration, Int) -> Void
  ) -> String? {
    let kind = "\(kind) from \(range.lowerBound) to \(range.upperBound)"
    return set(number.flatMap { range.contains($0) ? $0 : nil }, kind, put)
  }

  private mutating func choose<Value>(
    _ word: String?, _ choices: [(name: String, value: Value)],
    _ put: (inout Configuration, Value) -> Void
  ) -> String? {
    guard let choice = choices.first(where: { $0.name == word }) else {
      return Self.oneOf(choices.map(\.name), not: word)
    }
    put(&configuration, choice.value)
    return nil
  }

  private static func oneOf(_ names: [String], not word: String?) -> String {
    let all = names.joined(separator: ", ")
    guard let word else { return "this is to be one of \(all), in quotes" }
    return "“\(word)” is not one of \(all)" + NearestWord.suggestion(for: word, among: names)
  }

  /// A program with its arguments: a list of them, or words parted by blanks.
  private func words(_ value: any TOMLValueConvertible) -> [String]? {
    let words =
      value.array.map { $0.map(\.string) }
      ?? value.string.map { $0.split(separator: " ").map { String($0) } }
    guard let words, !words.isEmpty, !words.contains(nil) else { return nil }
    return words.compactMap { $0 }
  }

  private mutating func readTheme(_ name: String?) -> String? {
    guard let name else { return "this is to be the name of a theme in quotes" }
    if name == "auto" { return nil }
    if let scheme = Theme.Scheme(rawValue: name) {
      configuration.theme = scheme
      return nil
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path + "/themes"
    let own = ThemeFile.names(in: folder)
    guard own.contains(name) else {
      return Self.oneOf(["auto"] + Theme.Scheme.allCases.map(\.rawValue) + own, not: name)
    }
    let file = ThemeFile(path: "\(folder)/\(name).toml", scheme: configuration.theme)
    configuration.theme = file.scheme
    configuration.themeChanges = file.changes
    configuration.problems += file.problems
    return nil
  }

  private mutating func readKinds(_ names: TOMLArray?) -> String? {
    guard let names else { return "this is to be a list of kinds, as in [\"name\"]" }
    var kinds: Set<Mention.Kind> = []
    for (index, name) in names.enumerated() {
      if let kind = name.string.flatMap(Mention.Kind.init(rawValue:)) {
        kinds.insert(kind)
      } else {
        complain(
          Self.oneOf(Mention.Kind.allCases.map(\.rawValue), not: name.string),
          at: ["mentions"], element: index)
        return nil
      }
    }
    configuration.settings.jumpKinds = kinds
    return nil
  }

  private mutating func readClipboard(_ value: any TOMLValueConvertible) -> String? {
    if value.string == "terminal" { return nil }
    return set(words(value), "\"terminal\" or \(Self.programKind)") {
      $0.clipboard = .program($1)
    }
  }

  private mutating func readPipes(_ table: TOMLTable?) {
    guard let table else { return complain("pipes is a table: [pipes]", at: ["pipes"]) }
    for (name, value) in table {
      if let words = words(value) {
        configuration.pipes[name] = words
      } else {
        complain("this is to be \(Self.programKind)", at: ["pipes", name])
      }
    }
    configuration.settings.pipes = configuration.pipes.keys.sorted()
  }
}

// MARK: - Complaints

extension ConfigurationReader {
  /// Says what is wrong with a value, or with one of its elements.
  mutating func complain(_ sentence: String, at path: [String], element: Int? = nil) {
    let place = element.flatMap { index in
      places.elements[path].flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }
    complain(sentence, place ?? places.values[path] ?? places.keys[path])
  }

  mutating func complain(_ sentence: String, atKey path: [String]) {
    complain(sentence, places.keys[path])
  }

  private mutating func complain(_ sentence: String, _ place: TOMLPlaces.Place?) {
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    configuration.problems.append("\(path)\(position): \(sentence)")
  }
}
