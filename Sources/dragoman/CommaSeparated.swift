import Foundation
import Notes

/// Tables for spreadsheets, after RFC 4180.
struct CommaSeparated {
  /// Each row of fields, the header first.
  var rows: [[String]]

  /// Lines end in CR LF; what a spreadsheet would take for a formula begins with "'".
  var text: String {
    rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  func print() {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  private static func field(_ text: String) -> String {
    TableCell.text(Output.safe(text)).written
  }
}
