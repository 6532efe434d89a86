import Articles
import Testing

@Suite("Who is meant without a name")
struct DescriptionTests {
  @Test("country and government are of the only land that the sentences right before speak of")
  func land() throws {
    try expectNames(
      """
      ⟨ghana:Ghana⟩ voted. The ⟨ghana/description:country⟩ is calm and the \
      ⟨ghana/description:government⟩ has won, in the ⟨ghana/description:country⟩'s north too.
      """, kinds: [.name, .description])
    try expectNames(
      "⟨norway:Norway⟩ met ⟨sweden:Sweden⟩. The country is calm.", kinds: [.name, .description])
    try expectNames(
      "⟨ghana:Ghana⟩ voted. It rained. It snowed. It froze. It thawed. The country is calm.",
      kinds: [.name, .description])
    try expectNames(
      "⟨ghana:Ghana⟩ voted. The country club burned.", kinds: [.name, .description])
  }

  @Test("a land is spoken of by its parliament and its places too")
  func landOfBodies() throws {
    try expectNames(
      """
      The ⟨us-senate:Senate⟩ voted for ⟨ohio:Ohio⟩. The ⟨united-states/description:country⟩ is calm.
      """, kinds: [.name, .description])
  }

  @Test("the state is the province spoken of")
  func province() throws {
    try expectNames(
      "She left ⟨ohio:Ohio⟩. The ⟨ohio/description:state⟩ is calm.", kinds: [.name, .description])
  }

  @Test("his party is the one named right before, the chamber the one of parliament")
  func party() throws {
    try expectNames(
      """
      A ⟨republican-party/demonym:Republican⟩ broke with his ⟨republican-party/description:party⟩ \
      in the ⟨us-senate:Senate⟩. The ⟨us-senate/description:chamber⟩ was silent.
      """, kinds: [.name, .demonym, .description])
  }

  @Test("the president is the state's, not the club's, and not whoever works for him")
  func president() throws {
    try expectNames(
      """
      ⟨france/demonym:French⟩ President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ann-kale:Ann Kale⟩, \
      the ⟨ann-kale/description:union's president⟩. The ⟨otto-vandrel/description:president⟩ left.
      """, kinds: [.name, .demonym, .description])
    try expectNames(
      """
      President ⟨otto-vandrel:Otto Vandrel⟩ met ⟨ann-kale:Ann Kale⟩, the \
      ⟨ann-kale/description:⟨otto-vandrel/description:president⟩'s lawyer⟩. The \
      ⟨otto-vandrel/description:president⟩ left.
      """, kinds: [.name, .description])
  }

  @Test("what follows a name with his or its between commas describes it")
  func owned() throws {
    try expectNames(
      """
      ⟨ann-kale:Ann Kale⟩, his ⟨ann-kale/description:deputy⟩, left with ⟨otto-vandrel:Otto Vandrel⟩, \
      her mother and two dogs.
      """, kinds: [.name, .description])
  }

  @Test("it and its are the one body that acts, in the sentence before too, never the weather")
  func things() throws {
    try expectNames(
      """
      ⟨norway:Norway⟩ lost ⟨norway/pronoun:its⟩ fleet, now ⟨norway/pronoun:it⟩ has lost a harbour. \
      ⟨norway/pronoun:Its⟩ minister left. ⟨norway:Norway⟩ waits while it will be dark.
      """, kinds: [.name, .pronoun])
  }
}
