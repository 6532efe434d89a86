/// A place where somebody is reported to speak: a reporting verb, or "according to".
struct Cue: Equatable {
  enum Kind: Equatable {
    case verb(ReportingForm)
    /// "according to" and "in the words of": who speaks stands behind.
    case source
  }

  var tokens: Range<Int>
  var kind: Kind

  var form: ReportingForm? {
    if case .verb(let form) = kind { form } else { nil }
  }
}
