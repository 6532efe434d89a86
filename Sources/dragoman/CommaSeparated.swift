import Foundation

/// Tables for spreadsheets, after RFC 4180.
struct CommaSeparated {
  /// Each row of fields, the header first.
  var rows: [[String]]

  /// Lines end in CR LF.
  ///
  /// A field that a spreadsheet would take for a formula begins with "'".
  var text: String {
    rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  func print() {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  private static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) }
    let text = (isFormula == true ? "'" : "") + Output.safe(text)
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
