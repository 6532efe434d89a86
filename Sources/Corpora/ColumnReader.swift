/// Reads sets of one token a line with its label in a column, sentences apart by empty lines.
struct ColumnReader {
  /// How a set lays out its lines and calls its classes.
  struct Form {
    var separator: Character
    var token: Int
    var label: Int
    /// The class of a label without its `B-` or `I-`; nil for what is no actor.
    var kind: @Sendable (Substring) -> AnnotatedName.Kind?
    /// Whether every sentence stands for itself.
    var isUnconnected = false
  }

  private let form: Form
  private var documents: [[AnnotatedSentence]] = []
  private var document: [AnnotatedSentence] = []
  private var sentence = AnnotatedSentence()

  /// The documents of a file, each a list of sentences.
  static func documents(in text: String, _ form: Form) -> [[AnnotatedSentence]] {
    var reader = ColumnReader(form)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.read(line)
    }
    reader.endDocument()
    return reader.documents
  }

  private init(_ form: Form) {
    self.form = form
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("# newdoc") || line.hasPrefix("-DOCSTART-") {
      endDocument()
    } else if line.hasPrefix("# text = ") {
      sentence.text = String(line.dropFirst(9))
    } else if line.hasPrefix("# ") {
      return
    } else {
      let fields = line.split(separator: form.separator)
      if fields.count > max(form.token, form.label) { add(fields) } else { endSentence() }
    }
  }

  private mutating func add(_ fields: [Substring]) {
    let label = fields[form.label]
    sentence.add(
      String(fields[form.token]), label: label,
      class: form.kind(label.dropFirst(2)))
  }

  private mutating func endSentence() {
    if !sentence.tokens.isEmpty { document.append(sentence) }
    sentence = AnnotatedSentence()
    if form.isUnconnected { endDocument() }
  }

  private mutating func endDocument() {
    if !sentence.tokens.isEmpty { document.append(sentence) }
    sentence = AnnotatedSentence()
    if !document.isEmpty { documents.append(document) }
    document = []
  }
}

extension ColumnReader.Form {
  /// Wikigold; its MISC holds demonyms, works and events, which it does not tell apart.
  static let wikigold = ColumnReader.Form(separator: " ", token: 0, label: 1) { label in
    switch label {
    case "PER": .person
    case "ORG": .organization
    case "LOC": .location
    default: nil
    }
  }

  /// Emerging entities of WNUT 2017.
  static let emerging = ColumnReader.Form(
    separator: "\t", token: 0, label: 1,
    kind: { label in
      switch label {
      case "person": .person
      case "corporation", "group": .organization
      case "location": .location
      default: nil
      }
    }, isUnconnected: true)

  /// Universal NER.
  static let universal = ColumnReader.Form(separator: "\t", token: 1, label: 2) { label in
    switch label {
    case "PER": .person
    case "ORG": .organization
    case "LOC": .location
    default: nil
    }
  }
}
