/// One way to write the name of an actor of the lexicons.
struct NameForm: Sendable {
  enum Kind: UInt8, Sendable {
    /// The full name or another that denotes the actor by itself.
    case name
    /// A family name that world news uses alone.
    case sureSurname
    /// A family name that means the person only after the full name or a title.
    case surname
    case demonym
    /// A noun phrase with a demonym in it: "Western allies".
    case description
    /// A capital that can stand for the government.
    case capital
    /// A palace or street that always stands for the government.
    case seat
  }

  /// Index into the lexicons' actors.
  let actor: Int32
  let kind: Kind
  /// Whether something else in the world bears the same name.
  let isAmbiguous: Bool
  /// Bit n is set when word n begins with a capital in the lexicon.
  let capitals: UInt32
  /// Bit n is set when word n is written in capitals: an acronym.
  let acronyms: UInt32
  let count: Int32
  /// Words of a title at the beginning, which are no part of the mention: "Pope", "Mr".
  let lead: Int32
}

/// What a phrase that is no actor's name stands for.
enum Phrase: Sendable {
  /// Index into the lexicons' titles.
  case title(Int)
  /// Index into the lexicons' role nouns.
  case role(Int)
  /// A capitalized phrase that is no actor.
  case notName
  /// Several words that make a run end, or begin, as the name of an organization or place.
  case organizationEnd, organizationStart, placeEnd, placeStart, eventEnd, eventStart
}
