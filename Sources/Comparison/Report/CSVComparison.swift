package import Articles

/// A comparison as comma-separated values (RFC 4180 but for plain line feeds), one
/// line a cell.
package struct CSVComparison {
  private let table: ComparisonTable

  package init(_ comparison: StoryComparison) { table = comparison.table }

  package var text: String {
    let header = [
      "topic", "kind", "verdict", "outlet", "date", "article", "value", "unit", "bound", "text",
      "speaker", "stance", "comment", "sentence",
    ]
    let lines = table.rows.flatMap { row in row.cells.map { fields(row, $0) } }
    return ([header] + lines).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private func fields(_ row: ComparisonRow, _ cell: ComparisonCell) -> [String] {
    let account = table.accounts[cell.account]
    let (value, unit) = words(cell.value)
    return [
      row.topic, row.kind.rawValue, row.verdict.rawValue, account.publisher ?? "",
      account.published?.description ?? "", account.heading, value, unit, cell.bound.rawValue,
      cell.text, cell.speaker.map(table.name) ?? "", cell.stance ?? "",
      cell.isComment ? "yes" : "", cell.sentence,
    ]
  }

  private func words(_ value: ComparisonCell.Value) -> (String, String) {
    switch value {
    case .figure(let number, let unit):
      (
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number),
        unit
      )
    case .date(let date): (date.description, "")
    case .actor(let actor): (actor.map(table.name) ?? "", "")
    case .spelling(let spelling): (spelling, "")
    }
  }

  /// Quoted where it must be; what a spreadsheet would take for a formula is led by an apostrophe.
  private static func quoted(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@".contains($0) } ?? false
    let text = isFormula ? "'" + field : field
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
