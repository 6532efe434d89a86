package import Screen

/// A terminal as far as the reader uses one, and no further: whatever else it is sent is a fault.
///
/// It knows UTF-8 with wide characters and marks, absolute addressing, erasing, scroll regions and
/// attributes. Printing behind the last column without an address is a fault, for terminals differ
/// in what it does.
package struct TerminalEmulator {
  /// One cell as a person sees it; empty text in the second column of a wide character.
  package struct Cell: Hashable {
    package var text = " "
    package var appearance = Appearance()
  }

  package private(set) var size: Size
  package private(set) var cells: [Cell]
  package private(set) var cursor = Point(x: 0, y: 0)
  package private(set) var isCursorVisible = true
  /// Modes that are set: `?1049`, `4`.
  package private(set) var modes: Set<String> = []
  /// Bytes and sequences that no terminal should be sent, with what came before them.
  package private(set) var faults: [String] = []
  private var appearance = Appearance()
  private var region: Range<Int>
  /// Bytes of a sequence or a character that have come so far.
  private var pending: [UInt8] = []
  private var recent: [UInt8] = []
  private var widths: [Unicode.Scalar: Int] = [:]

  package init(size: Size) {
    self.size = size
    region = 0..<size.height
    cells = Array(repeating: Cell(), count: size.width * size.height)
  }

  package mutating func resize(to size: Size) {
    self = TerminalEmulator(resized: self, to: size)
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  /// The rows as text, without blanks at their ends.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = row(y).map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }
}

// MARK: - Bytes

extension TerminalEmulator {
  private init(resized old: TerminalEmulator, to size: Size) {
    self.init(size: size)
    (modes, faults, recent) = (old.modes, old.faults, old.recent)
  }

  private mutating func take(_ byte: UInt8) {
    recent.append(byte)
    if recent.count > 40 { recent.removeFirst() }
    pending.append(byte)
    if pending[0] == 0x1B {
      takeSequence()
    } else if pending[0] < 0x80 {
      takeASCII(byte)
      pending = []
    } else {
      takeCharacter()
    }
  }

  private mutating func takeASCII(_ byte: UInt8) {
    switch byte {
    case 0x20..<0x7F: print(Unicode.Scalar(byte))
    case 0x0A: lineFeed()
    // Back to the first character set, part of the reset of some terminals.
    case 0x0F: break
    // As a terminal's own driver returns the cursor when another program has it.
    case 0x0D: cursor.x = 0
    default: fault("a control, \(byte)")
    }
  }

  private mutating func takeCharacter() {
    let length = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : 2
    guard pending.count == length else { return }
    defer { pending = [] }
    guard let text = String(validating: pending, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return fault("bytes that are not UTF-8: \(pending)") }
    print(scalar)
  }

  private mutating func takeSequence() {
    guard pending.count > 1 else { return }
    switch pending[1] {
    case 0x5B:
      guard let last = pending.last, pending.count > 2, last >= 0x40 else { return }
      obey(String(decoding: pending[2..<pending.count - 1], as: UTF8.self), last)
    case 0x28, 0x29:
      guard pending.count == 3 else { return }
      // Curses names the second set, which nothing switches to, when it begins.
      if pending[1] == 0x28, pending[2] != 0x42 { fault("a character set") }
    case 0x4D: reverseLineFeed()
    // Keypad modes.
    case 0x3D, 0x3E: break
    default: fault("a sequence of \(pending)")
    }
    pending = []
  }

  private mutating func fault(_ words: String) {
    faults.append("\(words), in \(String(decoding: recent, as: UTF8.self).debugDescription)")
  }
}

// MARK: - Characters

extension TerminalEmulator {
  private mutating func print(_ scalar: Unicode.Scalar) {
    if (0x80..<0xA0).contains(scalar.value) || Self.isBidiControl(scalar) {
      return fault("the control U+\(String(scalar.value, radix: 16))")
    }
    let width = width(of: scalar)
    guard width > 0 else { return join(scalar) }
    guard cursor.x + width <= size.width else { return fault("printed behind the last column") }
    let index = cursor.y * size.width + cursor.x
    if cells[index].text.isEmpty, cursor.x > 0 { cells[index - 1].text = " " }
    cells[index] = Cell(text: String(scalar), appearance: appearance)
    if width == 2 { cells[index + 1] = Cell(text: "", appearance: appearance) }
    cursor.x += width
    if cursor.x < size.width, cells[index + width].text.isEmpty { cells[index + width].text = " " }
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    var index = cursor.y * size.width + cursor.x - 1
    if index >= 0, cells[index].text.isEmpty { index -= 1 }
    guard cursor.x > 0 else { return fault("a mark on nothing") }
    cells[index].text.unicodeScalars.append(mark)
  }

  private mutating func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    if let width = widths[scalar] { return width }
    let joined = CellText("a\(scalar)").pieces
    let isMark = joined.count == 1 && joined[0].glyph.hasMarks
    // Joiners are seen between letters of scripts that join; no cell holds them by themselves.
    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
    let width = isMark || isJoiner ? 0 : CellText(String(scalar)).width
    widths[scalar] = width
    return width
  }

  private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

// MARK: - Sequences

extension TerminalEmulator {
  private mutating func obey(_ parameters: String, _ command: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = max(1, numbers.first ?? 1)
    switch UnicodeScalar(command) {
    case "H":
      let column = numbers.count > 1 ? max(1, numbers[1]) : 1
      cursor = Point(x: min(column, size.width) - 1, y: min(first, size.height) - 1)
      if first > size.height || column > size.width { fault("an address outside the screen") }
    case "C": cursor.x = min(size.width - 1, cursor.x + first)
    case "J": eraseBelow(parameters)
    case "K": erase(cursor.x..<size.width)
    case "X": erase(cursor.x..<min(size.width, cursor.x + first))
    case "m": setAppearance(parameters, numbers)
    case "r": setRegion(numbers)
    case "S": scroll(by: first)
    case "T": scroll(by: -first)
    case "h", "l": setModes(parameters, isOn: command == 0x68)
    // Title stack, and the cursor's shape on a Linux console.
    case "t" where parameters.hasPrefix("22;") || parameters.hasPrefix("23;"): break
    case "c" where parameters.hasPrefix("?"): break
    default: fault("the sequence CSI \(parameters) \(UnicodeScalar(command))")
    }
  }

  private mutating func erase(_ columns: Range<Int>) {
    for x in columns { cells[cursor.y * size.width + x] = Cell(appearance: background) }
  }

  /// What is erased gets the background that is set.
  private var background: Appearance { Appearance(.standard, on: appearance.background) }

  private mutating func eraseBelow(_ parameters: String) {
    let start = parameters == "2" ? 0 : cursor.y * size.width + cursor.x
    for index in start..<cells.count { cells[index] = Cell(appearance: background) }
  }

  private mutating func setModes(_ parameters: String, isOn: Bool) {
    let prefix = parameters.hasPrefix("?") ? "?" : ""
    for number in parameters.dropFirst(prefix.count).split(separator: ";") {
      let mode = prefix + number
      if mode == "?25" { isCursorVisible = isOn }
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1)
    let bottom = numbers.count > 1 ? numbers[1] : size.height
    cursor = Point(x: 0, y: 0)
    // As curses resets it for the size that terminfo gives, before it has asked for the real one.
    region = top - 1..<min(bottom, size.height)
  }

  private mutating func lineFeed() {
    if cursor.y == region.upperBound - 1 {
      scroll(by: 1)
    } else if cursor.y < size.height - 1 {
      cursor.y += 1
    }
  }

  private mutating func reverseLineFeed() {
    if cursor.y == region.lowerBound {
      scroll(by: -1)
    } else if cursor.y > 0 {
      cursor.y -= 1
    }
  }

  private mutating func scroll(by distance: Int) {
    let old = cells
    for y in region {
      for x in 0..<size.width {
        let source = y + distance
        cells[y * size.width + x] =
          region.contains(source) ? old[source * size.width + x] : Cell(appearance: background)
      }
    }
  }

  private mutating func setAppearance(_ parameters: String, _ numbers: [Int]) {
    var rest = parameters.isEmpty ? [0] : numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: appearance = Appearance()
      case 1: appearance.attributes.insert(.bold)
      case 2: appearance.attributes.insert(.dim)
      case 3: appearance.attributes.insert(.italic)
      case 4: appearance.attributes.insert(.underline)
      case 7: appearance.attributes.insert(.reverse)
      case 30...37: appearance.foreground = .indexed(UInt8(number - 30))
      case 40...47: appearance.background = .indexed(UInt8(number - 40))
      case 90...97: appearance.foreground = .indexed(UInt8(number - 82))
      case 100...107: appearance.background = .indexed(UInt8(number - 92))
      case 38, 48:
        guard rest.popFirst() == 5, let color = rest.popFirst() else { return fault("a color") }
        if number == 38 {
          appearance.foreground = .indexed(UInt8(color))
        } else {
          appearance.background = .indexed(UInt8(color))
        }
      default: fault("the attribute \(number)")
      }
    }
  }
}
