/// Reads the table of the Groningen Meaning Bank: `Sentence #,Word,POS,Tag`.
struct GroningenTable {
  /// Sentences that are taken for one document, since the table marks none.
  private static let documentLength = 8

  private let isState: (String) -> Bool
  private var sentences: [AnnotatedSentence] = []

  /// - Parameter bytes: the table in Latin-1.
  /// - Parameter isState: whether a word of the class `gpe` is a state rather than a people.
  init(_ bytes: some Sequence<UInt8>, isState: @escaping (String) -> Bool) {
    self.isState = isState
    CommaSeparated.forEachRow(in: bytes) { fields in
      if fields.count == 4 { add(fields.map(Self.decoded)) }
    }
  }

  var documents: [[AnnotatedSentence]] {
    stride(from: 0, to: sentences.count, by: Self.documentLength).map {
      Array(sentences[$0..<min($0 + Self.documentLength, sentences.count)])
    }
  }

  private static func decoded(_ field: [UInt8]) -> String {
    var text = ""
    for byte in field { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  private mutating func add(_ fields: [String]) {
    let label = fields[3]
    if label == "Tag" { return }
    if !fields[0].isEmpty || sentences.isEmpty { sentences.append(AnnotatedSentence()) }
    // The table has a quotation mark as four of them, of which none is left.
    let word = fields[1].isEmpty ? "\"" : fields[1]
    sentences[sentences.count - 1].add(
      word, label: label.hasSuffix("-tim") ? "O" : label, class: kind(label, word))
  }

  private func kind(_ label: String, _ word: String) -> AnnotatedName.Kind? {
    switch label.dropFirst(2) {
    case "per": .person
    case "org": .organization
    case "geo": .location
    case "gpe": isState(word) ? .location : .nationality
    default: nil
    }
  }
}
