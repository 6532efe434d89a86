/// Finds names by what was learnt from annotated sets, with what the rules say as evidence.
///
/// A structured perceptron (Collins 2002) with hashed features; the rules' own answers are among
/// them, so that it learns where to trust the rules.
struct NameTagger: Sendable {
  /// A name the tagger has found.
  struct Name: Equatable {
    /// Indices into the article's tokens.
    var tokens: Range<Int>
    var kind: NameKind
  }

  /// Taken from the score of "no name" where the rules see one, and added where they see none or
  /// doubt it: the tagger must be sure to gainsay them.
  private static let trust: Int32 = 300
  private static let doubt: Int32 = 100

  private let model: TaggerModel
  private let transitions: [SIMD16<Int32>]

  init(model: TaggerModel) {
    self.model = model
    transitions = LabelSearch.possible(model.transitions)
  }

  /// The names in a stretch.
  func names(
    in stretch: (tokens: Range<Int>, sentence: Range<Int>), of reading: TaggerReading
  ) -> [Name] {
    var search = LabelSearch(count: stretch.tokens.count)
    reading.forEachToken(of: stretch) { token in
      var scores = SIMD16<Int32>(truncatingIfNeeded: model.score(token.features))
      scores[0] -= token.isNamed ? Self.trust : -Self.doubt
      search.add(scores &+ token.bar, transitions: transitions)
    }
    return TagLabel.names(in: search.lanes()).map { range, kind in
      Name(
        tokens: stretch.tokens.lowerBound + range.lowerBound..<stretch.tokens.lowerBound
          + range.upperBound,
        kind: kind)
    }
  }
}
