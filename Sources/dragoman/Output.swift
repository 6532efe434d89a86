import Foundation
import Screen

/// What commands print: every string from outside passes through here and comes out harmless.
enum Output {
  static func line(_ text: String = "") {
    write(safe(text) + "\n", to: .standardOutput)
  }

  /// A whole text with its own line ends.
  static func text(_ text: String) {
    write(safe(text), to: .standardOutput)
  }

  /// A message for the person, on standard error.
  static func complain(_ text: String) {
    write("dragoman: " + safe(text) + "\n", to: .standardError)
  }

  /// Words of the argument parser, on standard error as they are.
  static func explain(_ text: String) {
    write(safe(text) + "\n", to: .standardError)
  }

  /// JSON with sorted keys; its strings carry no raw control characters.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    write(escaped(text) + "\n", to: .standardOutput)
  }

  /// The text with everything that could steer a terminal replaced; line feeds and tabs stay.
  static func safe(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || CellText.isPlain($0)
    }
    return isPlain ? text : withoutControls(text)
  }

  private static func withoutControls(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { CellText($0).pieces.map(\.text).joined() }.joined(separator: "\t")
      }
      .joined(separator: "\n")
  }

  /// The text for another program: without what could steer a terminal or end a paste, otherwise as
  /// it is.
  static func plain(_ text: String) -> String {
    let isHarmless = text.unicodeScalars.allSatisfy { !isControl($0) }
    if isHarmless { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || isRawControl(scalar)
  }

  /// JSON text with DEL and C1 controls as escapes: the encoder leaves them raw.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isRawControl) else { return json }
    return json.unicodeScalars.reduce(into: "") { result, scalar in
      if isRawControl(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isRawControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F..<0xA0).contains(scalar.value)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // A closed pipe (`| head`) is not an error worth words.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
