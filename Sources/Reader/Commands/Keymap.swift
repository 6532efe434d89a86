package import Screen

/// Which keys mean which command in which context.
package struct Keymap: Equatable, Sendable {
  /// What a run of keys comes to.
  package enum Match: Equatable, Sendable {
    case command(Command)
    /// The beginning of one or more longer sequences.
    case incomplete
    case none
  }

  private var bindings: [CommandContext: [[Key]: Command]]

  /// The default keys of the command table.
  package init() { self = Self.defaults }

  private static let defaults: Keymap = {
    var keymap = Keymap(bindings: [:])
    for row in Command.table {
      for keys in row.keys.compactMap(Key.sequence) { keymap.bind(keys, to: row.command) }
    }
    return keymap
  }()

  private init(bindings: [CommandContext: [[Key]: Command]]) { self.bindings = bindings }

  /// Binds a sequence wherever the command holds; what it meant there before is forgotten.
  package mutating func bind(_ keys: [Key], to command: Command) {
    for context in command.description.contexts { bindings[context, default: [:]][keys] = command }
  }

  /// Forgets every key of a command.
  package mutating func unbind(_ command: Command) {
    for context in CommandContext.allCases {
      bindings[context] = bindings[context]?.filter { $0.value != command }
    }
  }

  /// Forgets what a sequence means, everywhere.
  package mutating func unbind(_ keys: [Key]) {
    for context in CommandContext.allCases { bindings[context]?[keys] = nil }
  }

  package func match(_ keys: [Key], in context: CommandContext) -> Match {
    let here = bindings[context] ?? [:]
    if let command = here[keys] { return .command(command) }
    return here.keys.contains { $0.starts(with: keys) } ? .incomplete : .none
  }

  /// The sequences bound to a command in a context, shortest first, as text.
  package func keys(for command: Command, in context: CommandContext) -> [String] {
    var bound: [[Key]] = []
    for (keys, other) in bindings[context] ?? [:] where other == command { bound.append(keys) }
    let order = command.description.keys
    return bound.map { $0.map(\.description).joined() }
      .sorted { left, right in
        let ranks = (order.firstIndex(of: left) ?? .max, order.firstIndex(of: right) ?? .max)
        return ranks.0 == ranks.1 ? left < right : ranks.0 < ranks.1
      }
  }
}
