package import Screen

/// Turns the bytes a terminal sends into keys.
///
/// A sequence that is no key (a late answer to a query, a report nobody asked for) is dropped as
/// a whole: none of its bytes is ever taken for a key. That holds for control sequences of any
/// length and for the strings of OSC, DCS, APC, PM and SOS.
package struct KeyDecoder: Sendable {
  /// What is known about bytes that have not become a key.
  package enum Waiting: Hashable, Sendable {
    case nothing
    /// One or two bytes that are keys if nothing follows soon: Escape, or Alt with `[`.
    case forEscape
    /// Part of a sequence or of a character that is dropped if nothing follows.
    case forRest
  }

  /// A pasted text is cut at so many bytes.
  package static let pasteLimit = 16 << 20
  /// No key's sequence is longer; of a longer one what follows is still dropped.
  private static let sequenceLimit = 64

  private let terminfo: [[UInt8]: Key]
  private let isMouseOn: Bool
  private var state = State.ground
  /// Bytes of the sequence or character in `state`.
  private var pending: [UInt8] = []
  /// Whether an Escape came before the one that began the sequence.
  private var isAlt = false
  private var keys: [Key] = []
  /// Number of `keys` that have been answered.
  private var answered = 0

  private enum State {
    case ground, escape, control, singleShift, string, stringEscape, character(Int), paste
    /// The three bytes of an old mouse report.
    case oldMouse(Int)
  }

  /// - Parameters:
  ///   - terminfo: the terminal's own sequences, which come before the usual ones.
  ///   - isMouseOn: whether mouse reports are events; otherwise they are dropped.
  package init(terminfo: [[UInt8]: Key] = [:], isMouseOn: Bool = false) {
    self.terminfo = terminfo
    self.isMouseOn = isMouseOn
  }
}

extension KeyDecoder {
  /// Takes in bytes as they come; `next` answers the keys they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  /// The oldest key not yet answered.
  package mutating func next() -> Key? {
    guard answered < keys.count else {
      keys.removeAll(keepingCapacity: true)
      answered = 0
      return nil
    }
    answered += 1
    return keys[answered - 1]
  }

  package var waiting: Waiting {
    switch state {
    case .ground: .nothing
    case .escape: .forEscape
    case .control, .singleShift, .string: pending.count == 2 ? .forEscape : .forRest
    case .stringEscape, .character, .paste, .oldMouse: .forRest
    }
  }

  /// Nothing followed for as long as `waiting` was to be waited for.
  package mutating func expire() {
    switch (state, waiting) {
    case (.paste, _):
      // What still comes is text, not commands, however slow the line is.
      finishPaste()
      state = .paste
      return
    case (.escape, _):
      if isAlt { keys.append(.escape) }
      keys.append(.escape)
    case (_, .forEscape): keys.append(.alt(.character(Character(Unicode.Scalar(pending[1])))))
    default: break
    }
    reset()
  }
}

extension KeyDecoder {
  private mutating func reset() {
    state = .ground
    pending.removeAll(keepingCapacity: true)
    isAlt = false
  }

  private mutating func emit(_ key: Key) {
    keys.append(isAlt ? .alt(key) : key)
    reset()
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte)
    case .escape: takeAfterEscape(byte)
    case .control: takeControl(byte)
    case .singleShift: takeSingleShift(byte)
    case .string: takeString(byte)
    case .stringEscape: byte == 0x5C ? reset() : restart(with: byte)
    case .character(let left): takeRest(byte, left: left)
    case .paste: takePaste(byte)
    case .oldMouse(let left): left > 1 ? state = .oldMouse(left - 1) : reset()
    }
  }

  /// A key of one byte, or the first of several.
  private mutating func takeFirst(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      state = .escape
      pending = [byte]
    case 0..<0x20, 0x7F: emit(KeySequence.control(byte))
    case 0x20..<0x7F: emit(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4:
      state = .character(byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
      pending = [byte]
    default: reset()
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if isAlt { keys.append(.escape) }
      isAlt = true
    case 0x5B: open(.control, byte)
    case 0x4F: open(.singleShift, byte)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: open(.string, byte)
    default:
      if isAlt { keys.append(.escape) }
      isAlt = true
      takeFirst(byte)
    }
  }

  private mutating func open(_ next: State, _ byte: UInt8) {
    state = next
    pending = [0x1B, byte]
  }

  /// An Escape came within a sequence, which is dropped; `byte` follows it.
  private mutating func restart(with byte: UInt8) {
    reset()
    take(0x1B)
    take(byte)
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x20..<0x40: append(byte)
    case 0x5B where pending.count == 2: append(byte)
    case 0x4D where pending.count == 2: state = .oldMouse(3)
    case 0x40..<0x7F: finish(byte)
    default: dropThenTake(byte)
    }
  }

  private mutating func takeSingleShift(_ byte: UInt8) {
    switch byte {
    case 0x30..<0x40: append(byte)
    case 0x20..<0x7F: finish(byte)
    default: dropThenTake(byte)
    }
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07: reset()
    case 0x1B: state = .stringEscape
    default: append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if pending.count < Self.sequenceLimit { pending.append(byte) }
  }

  private mutating func dropThenTake(_ byte: UInt8) {
    reset()
    take(byte)
  }

  private mutating func finish(_ byte: UInt8) {
    append(byte)
    if pending == KeySequence.pasteStart {
      reset()
      state = .paste
    } else if let key = terminfo[pending] ?? KeySequence.key(pending, isMouseOn: isMouseOn) {
      emit(key)
    } else {
      reset()
    }
  }

  private mutating func takeRest(_ byte: UInt8, left: Int) {
    guard byte & 0xC0 == 0x80 else { return dropThenTake(byte) }
    pending.append(byte)
    guard left == 1 else { return state = .character(left - 1) }
    if let text = String(validating: pending, as: UTF8.self), let character = text.first {
      emit(.character(character))
    } else {
      reset()
    }
  }

  private mutating func takePaste(_ byte: UInt8) {
    if pending.count < Self.pasteLimit || KeySequence.pasteEnd.contains(byte) {
      pending.append(byte)
    }
    guard byte == 0x7E, pending.suffix(KeySequence.pasteEnd.count) == KeySequence.pasteEnd[...]
    else { return }
    pending.removeLast(KeySequence.pasteEnd.count)
    finishPaste()
  }

  private mutating func finishPaste() {
    let text = String(decoding: pending, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }
    if !text.isEmpty { keys.append(.paste(lines.joined(separator: "\n"))) }
    reset()
  }
}
