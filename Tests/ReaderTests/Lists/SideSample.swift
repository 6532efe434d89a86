import Articles
import Reader

/// An article about a ferry strike with one finding of each kind, for the tests of the side pane.
enum SideSample {
  static let text =
    "The Seafarers' Union walked out on Monday. “We will not sail for less,” Elna Voss said. "
    + "The union says over 300 crews are on strike; Vessland counts 180.\n"
    + "Voss told reporters that fuel would last two weeks. Vesslanders queue on the quays."

  static let union = Actor(
    id: .init("seafarers-union"), name: "Seafarers' Union", kind: .organization,
    aliases: ["the union"])
  static let voss = Actor(id: .init("elna-voss"), name: "Elna Voss", kind: .person)
  static let vessland = Actor(id: .init("vessland"), name: "Vessland", kind: .state)

  static let opened = OpenedArticle(
    summary: ListLibrary.summary("a1", "Harbour strike", "Coast Daily", "2031-04-11"),
    article: Article(
      id: .init("a1"), text: ArticleText(text),
      blocks: [Block(role: .paragraph, range: TextRange(0, text.unicodeScalars.count))]),
    findings: Findings(
      mentions: [
        Mention(range: place("Seafarers' Union"), actor: union.id, kind: .name, why: "known name"),
        Mention(range: place("Elna Voss"), actor: voss.id, kind: .name, why: "full name"),
        Mention(
          range: place("The union"), actor: union.id, kind: .description,
          why: "short for Seafarers' Union"),
        Mention(range: place("Vessland"), actor: vessland.id, kind: .name, why: "name of a state"),
        Mention(
          range: place("Voss told", first: 4), actor: voss.id, kind: .name,
          why: "surname of Elna Voss"),
        Mention(range: place("Vesslanders"), actor: vessland.id, kind: .demonym, why: "demonym"),
      ],
      quotations: [
        Quotation(range: place("We will not sail for less"), speaker: voss.id, cue: "said"),
        Quotation(
          range: place("fuel would last two weeks"), speaker: nil, cue: "told", form: .reported),
      ],
      dates: [
        DateExpression(range: place("Monday"), value: day(2031, 4, 7))
      ],
      figures: [
        Figure(
          range: place("over 300"), value: 300, unit: "count", of: "crews", isApproximate: true),
        Figure(range: place("180"), value: 180, unit: "count", of: ""),
      ]),
    actors: [
      ActorCount(actor: union, mentions: 2, articles: 3),
      ActorCount(actor: voss, mentions: 2, articles: 1),
      ActorCount(actor: vessland, mentions: 2, articles: 4),
    ],
    notes: [
      note("2", "The harbour reopened", "Gone in the second edition", [], .orphan),
      note("1", "over 300", "Who counts?", ["figures/crews"], .placed(place("over 300"))),
    ])

  static func place(_ words: String, first: Int? = nil) -> TextRange {
    guard let range = text.firstRange(of: words) else { return TextRange(0, 0) }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return TextRange(start, start + (first ?? words.unicodeScalars.count))
  }

  static func note(
    _ id: String, _ words: String, _ text: String, _ tags: [String], _ placement: Placement
  ) -> PlacedNote {
    let anchor = Anchor(
      exact: words, prefix: "", suffix: "", position: TextRange(0, 1), textHash: "")
    let time = Instant(milliseconds: 0)
    return PlacedNote(
      note: Note(
        id: Note.ID(id), article: .init("a1"), anchor: anchor, text: text, tags: tags,
        author: "mira",
        created: time, modified: time),
      placement: placement)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: 0).adding(
      days: CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch ?? 0)
      ?? CalendarDate(daysSinceEpoch: 0)
  }
}
