import Comparison
import Lexicons

extension ComparisonWords {
  /// The lists a comparison needs, from the bundled ones.
  init(_ lexicons: Lexicons) {
    self.init(
      groups: lexicons.sameThings.map {
        Group(label: $0.label, forms: $0.words, isToll: $0.isToll)
      },
      offices: lexicons.roleNouns.filter { $0.denotation == .office }
        .reduce(into: [:]) { offices, noun in
          guard let role = noun.roles.first else { return }
          for form in noun.forms { offices[form.lowercased()] = role }
        })
  }
}
