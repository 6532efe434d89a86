import Reader
import Screen
import TOMLKit

// The keys of commands.
extension ConfigurationReader {
  /// Keys as written, with what they shall mean.
  private struct Binding {
    var command: Command
    var keys: [Key]
    var path: [String]
    var element: Int?

    var notation: String { keys.notation }
  }

  /// `[keys]`: a command's name and the keys it shall have instead of the default ones.
  mutating func readKeys(_ table: TOMLTable?) {
    guard let table else { return complain("keys is a table: [keys]", at: ["keys"]) }
    var bindings: [Binding] = []
    for (name, value) in table {
      guard let command = Command(rawValue: name) else {
        let names = Command.allCases.map(\.rawValue)
        complain(
          "there is no command “\(name)”" + NearestWord.suggestion(for: name, among: names),
          atKey: ["keys", name])
        continue
      }
      guard let found = readBindings(of: command, value) else { continue }
      configuration.keymap.unbind(command)
      bindings += found
    }
    bindings.sort { places.isBefore($0.path, $1.path) }
    for binding in bindings { bind(binding, among: bindings) }
    for binding in bindings { checkReach(binding) }
    keepAWayOut()
  }

  /// Nil where one of the keys is none.
  private mutating func readBindings(
    of command: Command, _ value: any TOMLValueConvertible
  ) -> [Binding]? {
    let path = ["keys", command.rawValue]
    let notations = value.array?.map(\.string) ?? [value.string]
    var bindings: [Binding] = []
    for (index, notation) in notations.enumerated() {
      let element = value.array == nil ? nil : index
      guard let keys = notation.flatMap(Key.sequence), !keys.isEmpty else {
        complain(
          "these are not keys as in \"x\", \"<C-x>\" or \"gx\"", at: path, element: element)
        return nil
      }
      bindings.append(Binding(command: command, keys: keys, path: path, element: element))
    }
    return bindings
  }

  private mutating func bind(_ binding: Binding, among bindings: [Binding]) {
    let rival = bindings.first {
      $0.keys == binding.keys && $0.command != binding.command
        && places.isBefore($0.path, binding.path)
        && !$0.command.description.contexts.isDisjoint(with: binding.command.description.contexts)
    }
    if let rival {
      complain(
        "“\(binding.notation)” is “\(rival.command.rawValue)” above", at: binding.path,
        element: binding.element)
    } else {
      configuration.keymap.bind(binding.keys, to: binding.command)
    }
  }

  /// A sequence whose beginning is a command of its own is never heard to its end.
  private mutating func checkReach(_ binding: Binding) {
    for context in binding.command.description.contexts {
      for length in 1..<max(1, binding.keys.count) {
        let beginning = Array(binding.keys.prefix(length))
        if case .command(let other) = configuration.keymap.match(beginning, in: context) {
          return complain(
            "“\(binding.notation)” is never heard: “\(beginning.notation)” is "
              + "“\(other.rawValue)” already; give that other keys",
            at: binding.path, element: binding.element)
        }
      }
    }
  }

  /// Ctrl-C quits where nothing else would.
  private mutating func keepAWayOut() {
    let keymap = configuration.keymap
    let canLeave = CommandContext.allCases.allSatisfy { context in
      [Command.quit, .close, .palette].contains { !keymap.keys(for: $0, in: context).isEmpty }
    }
    guard !canLeave else { return }
    configuration.keymap.bind([.control("c")], to: .quit)
    complain("no key would quit; Ctrl-C does", at: ["keys"])
  }
}

extension [Key] {
  fileprivate var notation: String { map(\.description).joined() }
}

extension TOMLPlaces {
  /// Whether one key stands before another.
  fileprivate func isBefore(_ path: [String], _ other: [String]) -> Bool {
    guard let one = keys[path], let two = keys[other] else { return false }
    return (one.line, one.column) < (two.line, two.column)
  }
}
