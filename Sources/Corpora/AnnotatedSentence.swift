/// A sentence of a set that comes as tokens.
struct AnnotatedSentence {
  /// Tokens the set gives one class; nil for a class that is no actor's.
  struct Span {
    var tokens: Range<Int>
    var kind: AnnotatedName.Kind?
  }

  var tokens: [String] = []
  var spans: [Span] = []
  /// The sentence as it was before it was cut, where the set has it.
  var text: String?
  /// Whether its other words are known to be no names.
  var isAnnotated = true

  /// Reads one label of a column in the IOB1 or IOB2 form: `B-PER`, `I-PER`, `O`.
  mutating func add(_ token: String, label: some StringProtocol, class kind: AnnotatedName.Kind?) {
    let index = tokens.count
    tokens.append(token)
    guard label != "O", let sign = label.first else { return }
    let goesOn = sign == "I" && open == label.dropFirst(2)
    if goesOn, let last = spans.indices.last, spans[last].tokens.upperBound == index {
      spans[last].tokens = spans[last].tokens.lowerBound..<index + 1
    } else {
      spans.append(Span(tokens: index..<index + 1, kind: kind))
    }
    open = String(label.dropFirst(2))
  }

  /// The class of the latest span, as the set writes it.
  private var open = ""
}
