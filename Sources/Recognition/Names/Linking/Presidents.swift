import Articles
import Lexicons

/// Whom "the president" would mean, asked for at one place of an article after another.
struct Presidents {
  private let noun: RoleNoun
  private var bearers: OfficeBearers

  /// Nil where the lists have no such office.
  init?(_ descriptions: Descriptions) {
    guard
      let noun = descriptions.vocabulary.lexicons.roleNouns.first(where: { $0.noun == "president" })
    else { return nil }
    self.noun = noun
    bearers = OfficeBearers(descriptions)
  }

  mutating func meant(
    at tokens: Range<Int>, _ descriptions: Descriptions
  ) -> (actor: Int, why: OfficeBearers.Why)? {
    bearers.meant(by: Descriptions.NamedOffice(tokens: tokens, noun: noun), descriptions)
  }
}
