/// Rows of a table with commas between its fields, which may stand in quotation marks.
enum CommaSeparated {
  /// Calls `body` with the fields of each row, as bytes.
  static func forEachRow(in bytes: some Sequence<UInt8>, _ body: ([[UInt8]]) -> Void) {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: fields.append([])
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n") where !isQuoted:
        body(fields)
        fields = [[]]
      default: fields[fields.count - 1].append(byte)
      }
    }
    if fields.count > 1 { body(fields) }
  }
}
