import Articles
import Ingest
import Testing

@Suite("Lines and paragraphs")
struct LayoutTests {
  @Test("Hard-wrapped paragraphs are put together, by blank line or indent")
  func hardWrapped() {
    let text = """
      THE WATER OF LAKE TAMO

           The lake has lost a fifth of its surface in fourteen years, and
      nobody on its shore needs a report to know it. The boats lie where they
      have always lain, but the water does not come to them any more.
           The pact that was signed on Sunday counts what is pumped. It does
      not count the wells. That is the long and the short of it, and the
      ministers know it as well as the farmers do.

      In the south they have dug since the sixties. The first wells were ten
      metres deep; now sixty are not enough.
      """
    #expect(
      blocks(of: text) == """
        title | THE WATER OF LAKE TAMO
        paragraph | The lake has lost a fifth of…
        paragraph | The pact that was signed on…
        paragraph | In the south they have dug…
        """)
    #expect(read(text)[0].text.string.contains("and nobody on its shore"))
  }

  @Test("One paragraph a line without blank lines stays as it is")
  func longLines() {
    let line = "The lake has lost a fifth of its surface, and nobody on its shore needs a report."
    let text = [line, line + " It is plain to see.", "So they say.", line].joined(separator: "\n")
    #expect(read(text)[0].blocks.count == 4)
  }

  @Test("A first line of thirty words is the headline, the lines behind it stand below")
  func longHeadline() {
    let headline = """
      Tamo rages at the lords of the lake over the dawn raid that freed forty boatmen as the harbour \
      master is dragged into the row and the Old Otter brands his own brother a man of mud
      """
    let lord = "The lords of the lake were locked in a row with Tamo last night after a dawn raid"
    let text = [
      headline, "Boatmen slept in the reeds for eleven nights without a light",
      "Harbour master Otto Vale came out at noon but the keys had vanished",
      lord + " on the reeds freed forty boatmen. Nobody was asked, and nobody was told of it.",
      "The harbour master told the boatmen to keep calm. He had heard it, and thought of the dam.",
      "There was anguish on the shore. The Old Otter called his brother a man of mud at noon.",
    ].joined(separator: "\n")
    #expect(
      blocks(of: text).split(separator: "\n").prefix(3).map { $0.split(separator: " ")[0] } == [
        "title", "heading", "heading",
      ])
  }

  @Test("Lines with tabs under each other are a table, a single one is not")
  func tabs() {
    let text = "Boats of the fleet by year:\nYear\tBoats\n2020\t12\n2021\t9\nOne\tline is no table."
    #expect(
      read(text)[0].blocks.map(\.role) == [.paragraph, .table, .table, .table, .table])
    #expect(read("A tab\tstands in this line of text.")[0].text.string.contains("\t") == false)
  }

  @Test("A quoted mail is a quotation, its lines put together")
  func mail() {
    let text = """
      From: Ola Berg <ola@example.org>
      To: Joan Smith <joan@example.org>
      Date: Mon, 3 Jun 2024 09:12:44 +0200
      Subject: Draft of the water report

      Joan,

      thank you for the draft. I have read it on the train and have two remarks
      which you will find below. Otherwise it can go out today.

      > Dear Ola, here is the draft of the report on the water of the lake. It has
      > nine pages, and I would like to send it on Monday.
      """
    #expect(
      blocks(of: text) == """
        byline | From: Ola Berg…
        boilerplate | To: Joan Smith…
        dateline | Date: Mon, 3 Jun 2024 09:12:44…
        title | Subject: Draft of the water…
        paragraph | Joan,
        paragraph | thank you for the draft. I…
        blockquote | Dear Ola, here is the draft of…
        """)
    let metadata = read(text)[0].metadata
    #expect(metadata.title == "Draft of the water report")
    #expect(metadata.byline == "Ola Berg")
    #expect(metadata.published?.description == "2024-06-03")
  }
}
