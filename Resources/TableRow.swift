/// The fields of the row a table is at, read one after the other.
struct TableRow {
  let table: Table
  private(set) var line = 0
  private let columns: [String]
  /// For each of `columns` its place in the file, or nil when the file has no such column.
  private let places: [Int?]
  private let fieldCount: Int
  private var fields: [Range<Int>] = []
  private var next = 0

  init(table: Table, header: Range<Int>, columns: [String]) throws(LexiconError) {
    let names = table.bytes[header].split(
      separator: Byte.tab, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    for name in names where !columns.contains(name) {
      throw .unknownColumn(file: table.file, column: name)
    }
    if let first = columns.first, names.first != first {
      throw .missingColumn(file: table.file, column: first)
    }
    self.table = table
    self.columns = columns
    places = columns.map { names.firstIndex(of: $0) }
    fieldCount = names.count
  }

  mutating func move(to range: Range<Int>, line: Int) throws(LexiconError) {
    self.line = line
    next = 0
    fields.removeAll(keepingCapacity: true)
    Self.forEachPart(of: range, in: table.bytes, between: Byte.tab) { fields.append($0) }
    guard fields.count == fieldCount else {
      throw problem(.fieldCount(found: fields.count, expected: fieldCount))
    }
  }
}

extension TableRow {
  /// The next field, which must not be empty.
  mutating func requiredText() throws(LexiconError) -> String {
    let column = columns[next]
    guard let text = text() else { throw problem(.empty(column: column)) }
    return text
  }

  /// The next field; nil when empty.
  mutating func text() -> String? {
    let range = nextField()
    return range.isEmpty ? nil : string(range)
  }

  /// The values of the next field, which stand between bars.
  mutating func list() -> [String] {
    let range = nextField()
    if range.isEmpty { return [] }
    var values: [String] = []
    Self.forEachPart(of: range, in: table.bytes, between: Byte.bar) { values.append(string($0)) }
    return values
  }

  /// The next field by what `parse` makes of it; nil when empty, an error when `parse` gives nil.
  mutating func value<Value>(_ parse: (String) -> Value?) throws(LexiconError) -> Value? {
    let column = columns[next]
    guard let text = text() else { return nil }
    guard let value = parse(text) else { throw problem(.badValue(column: column, value: text)) }
    return value
  }

  /// As `value`, and an error when empty.
  mutating func requiredValue<Value>(
    _ parse: (String) -> Value?
  ) throws(LexiconError) -> Value {
    let column = columns[next]
    guard let value = try value(parse) else { throw problem(.empty(column: column)) }
    return value
  }

  /// The values of the next field by what `parse` makes of each.
  mutating func values<Value>(_ parse: (String) -> Value?) throws(LexiconError) -> [Value] {
    let column = columns[next]
    var values: [Value] = []
    for text in list() {
      guard let value = parse(text) else { throw problem(.badValue(column: column, value: text)) }
      values.append(value)
    }
    return values
  }

  /// `yes`, or `no` when empty.
  mutating func flag() throws(LexiconError) -> Bool {
    try value { $0 == "yes" ? true : $0 == "no" ? false : nil } ?? false
  }

  private mutating func nextField() -> Range<Int> {
    defer { next += 1 }
    return places[next].map { fields[$0] } ?? 0..<0
  }

  private static func forEachPart(
    of range: Range<Int>, in bytes: [UInt8], between separator: UInt8, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    bytes.withUnsafeBufferPointer { bytes in
      for index in range where bytes[index] == separator {
        body(start..<index)
        start = index + 1
      }
    }
    body(start..<range.upperBound)
  }

  private func string(_ range: Range<Int>) -> String {
    // Not through a slice of the array: its retain and release would double the time of loading.
    table.bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  private func problem(_ problem: LexiconError.RowProblem) -> LexiconError {
    .badRow(file: table.file, line: line, problem: problem)
  }
}
