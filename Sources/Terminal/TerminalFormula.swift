import CNcurses

/// A string capability with up to two numbers in it.
///
/// The usual ones, as `ESC [ row ; column H`, are filled in here; what computes more is given to
/// `tparm`, which takes ten times as long.
struct TerminalFormula: Sendable {
  private enum Part: Sendable {
    case text([UInt8])
    /// The number of that place, with so much added.
    case number(Int, plus: Int)
  }

  private let format: [UInt8]
  /// Nil where `tparm` is needed.
  private let parts: [Part]?

  init(_ name: String) { self.init(format: Terminfo.bytes(name)) }

  init(format: [UInt8]) {
    self.format = format
    parts = Self.parts(of: format)
  }

  var isEmpty: Bool { format.isEmpty }

  func callAsFunction(_ first: Int, _ second: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    append(first, second, to: &bytes)
    return bytes
  }

  func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
    guard let parts else { return bytes.append(contentsOf: filled(first, second)) }
    for part in parts {
      switch part {
      case .text(let text): bytes.append(contentsOf: text)
      case .number(let place, let plus):
        Self.append(decimal: (place == 0 ? first : second) + plus, to: &bytes)
      }
    }
  }

  static func append(decimal number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(decimal: number / 10, to: &bytes) }
    bytes.append(0x30 + UInt8(truncatingIfNeeded: max(0, number) % 10))
  }
}

extension TerminalFormula {
  private func filled(_ first: Int, _ second: Int) -> [UInt8] {
    let format = self.format.map { CChar(bitPattern: $0) } + [0]
    guard let bytes = curses_filled(format, Int32(clamping: first), Int32(clamping: second))
    else { return [] }
    return Terminfo.withoutPadding(Array(String(cString: bytes).utf8))
  }

  /// The parts of a format of text, `%i`, `%p1%d` and `%p2%d` alone; nil of any other.
  private static func parts(of format: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var text: [UInt8] = []
    var plus = 0
    var rest = format[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        text.append(byte)
        continue
      }
      if rest.starts(with: "i".utf8) {
        rest.removeFirst()
        plus = 1
      } else if rest.starts(with: "p1%d".utf8) || rest.starts(with: "p2%d".utf8) {
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
        parts.append(.number(rest.starts(with: "p1".utf8) ? 0 : 1, plus: plus))
        rest.removeFirst(4)
      } else {
        return nil
      }
    }
    return text.isEmpty ? parts : parts + [.text(text)]
  }
}
