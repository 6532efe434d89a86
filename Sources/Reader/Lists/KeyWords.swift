import Screen

/// How the screen writes keys.
package enum KeyWords {
  /// A key or sequence in the notation of `Key` as people read it: `<C-o>` is "Ctrl-O".
  package static func of(_ notation: String) -> String {
    guard let keys = Key.sequence(notation) else { return notation }
    return keys.map(word).joined(separator: " ")
  }

  private static func word(_ key: Key) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .controlled(let key): "Ctrl-\(word(key))"
    case .alt(let key): "Alt-\(word(key))"
    case .shift(let key): "Shift-\(word(key))"
    default: String(key.description.drop { $0 == "<" }.prefix { $0 != ">" })
    }
  }
}
