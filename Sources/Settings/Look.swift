import Screen

/// A look in words, as theme files have it: "bright-red on 17 bold".
struct Look {
  private(set) var appearance = Appearance()
  /// What cannot be meant in it.
  private(set) var problem: String?

  static let colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
  private static let attributes: [(name: String, value: CellStyle.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  init(_ words: String) {
    var isBehind = false
    for word in words.split(separator: " ").map(String.init) {
      if word == "on" {
        isBehind = true
      } else if let attribute = Self.attributes.first(where: { $0.name == word }) {
        appearance.attributes.insert(attribute.value)
      } else if let color = Self.color(word) {
        if isBehind { appearance.background = color } else { appearance.foreground = color }
        isBehind = false
      } else {
        let known = Self.colors + Self.attributes.map(\.name) + ["standard", "on"]
        problem =
          "“\(word)” is neither a color nor an attribute"
          + NearestWord.suggestion(for: word, among: known)
        return
      }
    }
    if words.split(separator: " ").isEmpty { problem = "this is to be a look in words, in quotes" }
  }

  private static func color(_ word: String) -> Appearance.Color? {
    if word == "standard" { return .standard }
    if let number = UInt8(word) { return .indexed(number) }
    if word.hasPrefix("#") { return nearest(to: word.dropFirst()) }
    let isBright = word.hasPrefix("bright-")
    let name = isBright ? String(word.dropFirst(7)) : word
    return colors.firstIndex(of: name).map { .indexed(UInt8($0 + (isBright ? 8 : 0))) }
  }

  /// The nearest of xterm's colors from 16 on: a cube of six shades each and 24 grays.
  private static func nearest(to digits: Substring) -> Appearance.Color? {
    guard digits.count == 6, let value = Int(digits, radix: 16) else { return nil }
    let wanted = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
    func distance(_ index: Int) -> Int {
      zip(shades(of: index), wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    return (16...255).min { distance($0) < distance($1) }.map { .indexed(UInt8($0)) }
  }

  /// Red, green and blue of an xterm color from 16 on.
  private static func shades(of index: Int) -> [Int] {
    if index >= 232 { return Array(repeating: 8 + (index - 232) * 10, count: 3) }
    let cube = index - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + $0 * 40 }
  }
}
