/// What a person did at the terminal, as one event.
package enum Key: Hashable, Sendable {
  /// A typed character, upper case where Shift was held: `.character("G")`.
  case character(Character)
  /// Ctrl with a letter or one of `@ [ \ ] ^ _`, the letter in lower case: `.control("d")`.
  case control(Character)
  /// Ctrl with an arrow, Home, End …; never with a character.
  indirect case controlled(Key)
  /// Alt (Meta) with another key.
  indirect case alt(Key)
  /// Shift with an arrow, Home, End, Tab …; never with a character.
  indirect case shift(Key)
  case enter, escape, tab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `.function(1)`.
  case function(Int)
  case mouse(MouseEvent)
  /// Text that arrived between the terminal's paste brackets.
  case paste(String)
}

/// A press, drag, release or wheel turn, when the mouse is switched on.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, drag, release, doublePress
    case wheelUp, wheelDown
  }

  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

extension Key: CustomStringConvertible {
  /// The notation of scripts and the config file: `j`, `G`, `<Space>`, `<C-d>`, `<A-Left>`,
  /// `<S-Up>`, `<Enter>`, `<lt>` for `<`.
  package var description: String {
    switch self {
    case .character(" "): "<Space>"
    case .character("<"): "<lt>"
    case .character(let character): String(character)
    default: "<\(name)>"
    }
  }

  private var name: String {
    switch self {
    case .character(" "): "Space"
    case .character("<"): "lt"
    case .character(let character): String(character)
    case .control(let character): "C-\(character)"
    case .controlled(let key): "C-\(key.name)"
    case .alt(let key): "A-\(key.name)"
    case .shift(let key): "S-\(key.name)"
    case .function(let number): "F\(number)"
    case .mouse: "Mouse"
    case .paste: "Paste"
    default: Self.named.first { $0.key == self }?.name ?? "?"
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PageUp", .pageUp),
    ("PageDown", .pageDown),
  ]

  /// Parses one key in the notation of `description`; nil when it is not one.
  package init?(_ notation: String) {
    if notation.count == 1, let character = notation.first, character != "<" {
      self = .character(character)
      return
    }
    guard notation.count >= 3, notation.first == "<", notation.last == ">" else { return nil }
    self.init(name: notation.dropFirst().dropLast())
  }

  private init?(name: Substring) {
    if let named = Self.named.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = named.key
      return
    }
    switch name {
    case "Space", "space": self = .character(" ")
    case "lt": self = .character("<")
    default: self.init(modified: name)
    }
  }

  private init?(modified name: Substring) {
    let rest = name.dropFirst(2)
    switch name.prefix(2) {
    case "C-" where rest.count == 1: self = .control(Character(rest.lowercased()))
    case "C-":
      guard let key = Key(name: rest) else { return nil }
      self = .controlled(key)
    case "A-":
      guard let key = rest.count == 1 ? Key(String(rest)) : Key(name: rest) else { return nil }
      self = .alt(key)
    case "S-":
      guard rest.count > 1, let key = Key(name: rest) else { return nil }
      self = .shift(key)
    default:
      guard name.first == "F", let number = Int(name.dropFirst()), (1...24).contains(number)
      else { return nil }
      self = .function(number)
    }
  }

  /// Splits a line of notation into keys; nil when a `<…>` in it is not a key.
  ///
  /// Characters stand for themselves, blanks between keys are skipped.
  package static func sequence(_ notation: String) -> [Key]? {
    var keys: [Key] = []
    var rest = Substring(notation)
    while let first = rest.first {
      var piece = rest.prefix(1)
      if first == "<", let end = rest.firstIndex(of: ">") { piece = rest[...end] }
      rest = rest[piece.endIndex...]
      if piece == " " { continue }
      guard let key = Key(String(piece)) else { return nil }
      keys.append(key)
    }
    return keys
  }
}
