import Screen

/// What the control sequences of xterm and its like mean, with those of the Linux console, rxvt
/// and kitty where they differ.
enum KeySequence {
  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The key of a C0 control or DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of a whole sequence that begins with `ESC [` or `ESC O`; nil when it is none.
  static func key(_ bytes: [UInt8], isMouseOn: Bool) -> Key? {
    guard bytes.count > 2, let final = bytes.last else { return nil }
    let body = bytes[2..<bytes.count - 1]
    if bytes[1] == 0x4F { return singleShift(body, final) }
    if body.first == 0x3C { return isMouseOn ? mouse(body.dropFirst(), final) : nil }
    if body == [0x5B] { return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil }
    guard let numbers = numbers(body) else { return nil }
    let modifiers = Modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case 0x7E where numbers.count == 3 && numbers[0] == 27: return unicode(numbers[2], modifiers)
    case 0x7E: return named(tilde: numbers.first ?? 0).map(modifiers.apply)
    case 0x75: return unicode(numbers.first ?? 0, modifiers)
    case 0x5A: return .shift(.tab)
    case 0x61...0x64 where body.isEmpty: return named(letter: final - 0x20).map { .shift($0) }
    default:
      guard numbers.isEmpty || numbers[0] <= 1, numbers.count < 3 else { return nil }
      return named(letter: final).map(modifiers.apply)
    }
  }
}

extension KeySequence {
  /// Shift, Alt and Ctrl as xterm sends them: one more than the sum of 1, 2 and 4.
  private struct Modifiers {
    let isShift: Bool
    let isAlt: Bool
    let isControl: Bool

    init(_ parameter: Int) {
      let bits = max(1, parameter) - 1
      isShift = bits & 1 != 0
      // 8 is Meta where it is not Alt.
      isAlt = bits & 10 != 0
      isControl = bits & 4 != 0
    }

    func apply(_ key: Key) -> Key {
      var key = isShift ? Key.shift(key) : key
      if isControl { key = .controlled(key) }
      return isAlt ? .alt(key) : key
    }
  }

  /// The numbers of `1;5`, an empty one as 0; nil where there is anything else.
  private static func numbers(_ body: ArraySlice<UInt8>) -> [Int]? {
    if body.isEmpty { return [] }
    var numbers = [0]
    for byte in body {
      switch byte {
      case 0x30...0x39:
        let value = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
        guard value <= 0x10FFFF else { return nil }
        numbers[numbers.count - 1] = value
      case 0x3B: numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }

  private static func singleShift(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    guard let numbers = numbers(body), numbers.count < 2 else { return nil }
    let modifiers = Modifiers(numbers.first ?? 1)
    switch final {
    case 0x4D: return .enter
    case 0x61...0x64: return named(letter: final - 0x20).map { .controlled($0) }
    // The numeric keypad in application mode: * + , - . / and the digits.
    case 0x6A...0x79: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return named(letter: final).map(modifiers.apply)
    }
  }

  private static func named(letter: UInt8) -> Key? {
    switch letter {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50...0x53: .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func named(tilde number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The key of a code point sent as a number, as by kitty and by xterm's modifyOtherKeys.
  private static func unicode(_ code: Int, _ modifiers: Modifiers) -> Key? {
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    switch code {
    case 9, 13, 27, 127: return modifiers.apply(control(UInt8(code)))
    // Controls, and what kitty sends for keys that have no character.
    case 0..<32, 128..<160, 57344...63743: return nil
    default: break
    }
    let typed = Character(scalar)
    let isLetter = "a"..."z" ~= typed || "@"..."_" ~= typed
    var key = Key.character(modifiers.isShift ? typed.uppercased().first ?? typed : typed)
    if modifiers.isControl {
      guard isLetter else { return nil }
      key = .control(Character(typed.lowercased()))
    }
    return modifiers.isAlt ? .alt(key) : key
  }

  /// A report of SGR mode (1006): button, column and row from 1.
  private static func mouse(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
    guard let numbers = numbers(body), numbers.count == 3, final == 0x4D || final == 0x6D,
      numbers[1] > 0, numbers[2] > 0
    else { return nil }
    let point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    // Shift, Meta and Ctrl are 4, 8 and 16.
    switch (numbers[0] & ~28, final) {
    case (0, 0x4D): return .mouse(MouseEvent(.press, at: point))
    case (0, _): return .mouse(MouseEvent(.release, at: point))
    case (32, _): return .mouse(MouseEvent(.drag, at: point))
    case (64, _): return .mouse(MouseEvent(.wheelUp, at: point))
    case (65, _): return .mouse(MouseEvent(.wheelDown, at: point))
    default: return nil
    }
  }
}
