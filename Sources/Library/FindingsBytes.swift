import Articles

/// How the findings of an article are stored.
///
/// A version byte, a table of all strings, then the four lists with their strings as numbers of that
/// table and their ranges as distance from the one before and length: a sixth of the size of
/// JSON and many times as fast. Actors stand by their ids.
enum FindingsBytes {
  private static let version: UInt8 = 1

  static func encode(_ findings: Findings) -> [UInt8] { counted(findings).bytes }

  /// With how often each actor is mentioned.
  static func counted(_ findings: Findings) -> (bytes: [UInt8], counts: [ActorMentions]) {
    var encoder = FindingsEncoder()
    encoder.write(findings)
    var writer = ByteWriter()
    writer.write(byte: version)
    writer.write(count: encoder.strings.count)
    for string in encoder.strings { writer.write(string) }
    return (writer.bytes + encoder.writer.bytes, encoder.counts)
  }

  /// Findings of a text of `length` scalars.
  static func decode(_ bytes: [UInt8], length: Int) throws(StoredValueError) -> Findings {
    var reader = ByteReader(bytes)
    guard try reader.byte() == version else { throw StoredValueError() }
    let strings = try reader.list { (reader) throws(StoredValueError) in try reader.string() }
    var decoder = FindingsDecoder(reader: reader, strings: strings, length: length)
    return try decoder.findings()
  }
}

/// How often an article speaks of an actor.
struct ActorMentions {
  let actor: Actor.ID
  var all = 0
  var explicit = 0
}

/// Numbers for the cases of enums; a list may only grow at its end.
private enum Numbered {
  static let kinds: [Mention.Kind] = [.name, .demonym, .metonym, .description, .pronoun]
  static let confidences: [Mention.Confidence] = [.sure, .likely]
  static let forms: [Quotation.Form] = [.quoted, .reported]
}

private struct FindingsEncoder {
  private(set) var writer = ByteWriter()
  private var numbers = NumberedSet<String>(capacity: 64)
  /// Of each string that is an actor, where its count stands; negative for others.
  private var places: [Int] = []
  private(set) var counts: [ActorMentions] = []
  private var end = 0

  var strings: [String] { numbers.elements }

  mutating func write(_ findings: Findings) {
    list(findings.mentions) { $0.write($1) }
    list(findings.quotations) { $0.write($1) }
    list(findings.dates) { $0.write($1) }
    list(findings.figures) { $0.write($1) }
  }

  private mutating func list<Value>(
    _ values: [Value], _ write: (inout FindingsEncoder, Value) -> Void
  ) {
    writer.write(count: values.count)
    end = 0
    for value in values { write(&self, value) }
  }

  private mutating func write(_ mention: Mention) {
    write(mention.range)
    writer.write(count: counted(mention))
    write(mention.why)
    let kind = Numbered.kinds.firstIndex(of: mention.kind) ?? 0
    let confidence = Numbered.confidences.firstIndex(of: mention.confidence) ?? 0
    writer.write(byte: UInt8(kind << 4 | confidence))
  }

  private mutating func write(_ quotation: Quotation) {
    write(quotation.range)
    write(optional: quotation.speaker?.rawValue)
    write(optional: quotation.cue)
    writer.write(byte: UInt8(Numbered.forms.firstIndex(of: quotation.form) ?? 0))
  }

  private mutating func write(_ date: DateExpression) {
    write(date.range)
    write(date.value.description)
  }

  private mutating func write(_ figure: Figure) {
    write(figure.range)
    writer.write(figure.value)
    write(figure.unit)
    write(figure.of)
    writer.write(byte: figure.isApproximate ? 1 : 0)
  }

  private mutating func write(_ range: TextRange) {
    writer.write(signed: range.start - end)
    writer.write(count: range.count)
    end = range.end
  }

  /// - Returns: the number of its actor.
  private mutating func counted(_ mention: Mention) -> Int {
    let number = numbers.insert(mention.actor.rawValue)
    while places.count <= number { places.append(-1) }
    if places[number] < 0 {
      places[number] = counts.count
      counts.append(ActorMentions(actor: mention.actor))
    }
    counts[places[number]].all += 1
    if mention.kind.isExplicit { counts[places[number]].explicit += 1 }
    return number
  }

  private mutating func write(_ string: String) {
    writer.write(count: numbers.insert(string))
  }

  /// 0 for nil.
  private mutating func write(optional string: String?) {
    writer.write(count: string.map { numbers.insert($0) + 1 } ?? 0)
  }
}

private struct FindingsDecoder {
  var reader: ByteReader
  let strings: [String]
  let length: Int
  private var end = 0

  init(reader: ByteReader, strings: [String], length: Int) {
    self.reader = reader
    self.strings = strings
    self.length = length
  }

  mutating func findings() throws(StoredValueError) -> Findings {
    Findings(
      mentions: try list { (decoder) throws(StoredValueError) in try decoder.mention() },
      quotations: try list { (decoder) throws(StoredValueError) in try decoder.quotation() },
      dates: try list { (decoder) throws(StoredValueError) in try decoder.date() },
      figures: try list { (decoder) throws(StoredValueError) in try decoder.figure() })
  }

  private mutating func list<Value>(
    _ value: (inout FindingsDecoder) throws(StoredValueError) -> Value
  ) throws(StoredValueError) -> [Value] {
    end = 0
    let count = try reader.count()
    // Each value takes a byte at least: a larger count is damage, not a reason to allocate.
    guard count <= reader.left else { throw StoredValueError() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }

  private mutating func mention() throws(StoredValueError) -> Mention {
    let range = try range()
    let actor = try string()
    let why = try string()
    let byte = Int(try reader.byte())
    return Mention(
      range: range, actor: Actor.ID(actor), kind: try pick(byte >> 4, of: Numbered.kinds),
      why: why, confidence: try pick(byte & 15, of: Numbered.confidences))
  }

  private mutating func quotation() throws(StoredValueError) -> Quotation {
    Quotation(
      range: try range(), speaker: try optional().map { Actor.ID($0) }, cue: try optional(),
      form: try pick(Int(try reader.byte()), of: Numbered.forms))
  }

  private mutating func date() throws(StoredValueError) -> DateExpression {
    let range = try range()
    guard let value = CalendarDate(try string()) else { throw StoredValueError() }
    return DateExpression(range: range, value: value)
  }

  private mutating func figure() throws(StoredValueError) -> Figure {
    Figure(
      range: try range(), value: try reader.double(), unit: try string(), of: try string(),
      isApproximate: try reader.byte() == 1)
  }

  private mutating func range() throws(StoredValueError) -> TextRange {
    let start = end + (try reader.signed())
    end = start + (try reader.count())
    guard 0 <= start, end <= length else { throw StoredValueError() }
    return TextRange(start, end)
  }

  private mutating func string() throws(StoredValueError) -> String {
    try pick(try reader.count(), of: strings)
  }

  private mutating func optional() throws(StoredValueError) -> String? {
    let number = try reader.count()
    return number == 0 ? nil : try pick(number - 1, of: strings)
  }

  private func pick<Value>(_ number: Int, of values: [Value]) throws(StoredValueError) -> Value {
    guard number < values.count else { throw StoredValueError() }
    return values[number]
  }
}
