/// The public sets of annotated names that can be read, by the folders they come in.
package enum Corpus: String, CaseIterable, Sendable {
  case groningen = "gmb-ner"
  case wikigold
  case analyst = "re3d"
  case emerging = "wnut17"
  case english = "uner-ewt"
  case parallel = "uner-pud"
  case meantime = "meantime-en"

  /// Which of a set's documents are wanted; no training ever sees those held out.
  package enum Part: Sendable {
    case training, heldOut
  }

  /// Whether the set marks demonyms as names.
  package var hasNationalities: Bool {
    switch self {
    case .groningen, .analyst: true
    case .wikigold, .emerging, .english, .parallel, .meantime: false
    }
  }
}
