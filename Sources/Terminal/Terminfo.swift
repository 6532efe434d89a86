import CNcurses
import Screen

/// What terminfo says of the terminal that `setupterm` has found.
struct Terminfo {
  /// The bytes of a string capability without padding marks; empty when the terminal has none.
  static func bytes(_ name: String) -> [UInt8] {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return [] }
    return withoutPadding(Array(String(cString: found).utf8))
  }

  /// A numeric capability; -1 when the terminal has none.
  static func number(_ name: String) -> Int { Int(tigetnum(name)) }

  /// Whether the terminal has a capability that is there or not.
  static func flag(_ name: String) -> Bool { tigetflag(name) == 1 }

  /// The sequences of its keys.
  static var keys: [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named {
      let sequence = bytes(name)
      // A key of one byte is a control character, which the decoder knows.
      if sequence.count > 1 { keys[sequence] = key }
    }
    return keys
  }

  /// Drops `$<5/>`, which asks real terminals of old for a pause.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x24, rest.first == 0x3C, let end = rest.firstIndex(of: 0x3E) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
      }
    }
    return kept
  }

  private static let named: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .shift(.tab)), ("kent", .enter), ("kLFT", .shift(.left)),
      ("kRIT", .shift(.right)), ("kri", .shift(.up)), ("kind", .shift(.down)),
      ("kUP", .shift(.up)), ("kDN", .shift(.down)), ("kHOM", .shift(.home)),
      ("kEND", .shift(.end)), ("kPRV", .shift(.pageUp)), ("kNXT", .shift(.pageDown)),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
