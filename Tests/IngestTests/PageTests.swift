import Articles
import Testing

@Suite("Copied pages")
struct PageTests {
  @Test("Menus and glossary before a dated title are folded, and so is the tail")
  func newsPage() {
    let text = """
      Harbour Daily | News from the Coast

      Most Read

      Day Week Month

      Trawler

      Trawler

      A boat that drags a net along the ground of the sea. Most of the fleet are trawlers today.
      Quota

      Quota

      The yearly amount of fish that a crew may land. It is set by the ministry in December.
      World

      Why Does Nobody Want the New Fishing Treaty?

      Tuesday 5 March 2024
      Why Does Nobody Want the New Fishing Treaty?

      Related Content

      Ministers Blame Each Other Over Empty Nets in the North

      How the Coast Guard Became a Pawn of the Quota Game

      Harbour Daily- While the delegations met again on Tuesday, the boats stayed in port, and the owners said they would not sail until the new treaty was off the table for good.

      The treaty would halve the quota of the northern fleet within two years, which the crews call the end of their trade, and it would let inspectors board any boat at sea.

      Two fleets, two worlds

      In the south the mood is different. Owners there have sold most of their old boats, and the money went into farms where nobody needs a treaty to catch a fish.

      Tags :

      Fish Treaty Quota Coast Ministry

      Comments
      Name :
      Email :
      * Text :
      Send

      Gallery

      Exclusive: A morning at the oldest fish market of the northern coast
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Harbour Daily | News from the…
        boilerplate | Most Read
        boilerplate | Day Week Month
        boilerplate | Trawler
        boilerplate | Trawler
        boilerplate | A boat that drags a net along…
        boilerplate | Quota
        boilerplate | Quota
        boilerplate | The yearly amount of fish that…
        boilerplate | World
        title | Why Does Nobody Want the New…
        dateline | Tuesday 5 March 2024
        title | Why Does Nobody Want the New…
        boilerplate | Related Content
        related | Ministers Blame Each Other…
        related | How the Coast Guard Became a…
        paragraph | Harbour Daily- While the…
        paragraph | The treaty would halve the…
        heading | Two fleets, two worlds
        paragraph | In the south the mood is…
        boilerplate | Tags :
        boilerplate | Fish Treaty Quota Coast…
        boilerplate | Comments
        boilerplate | Name :
        boilerplate | Email :
        boilerplate | * Text :
        boilerplate | Send
        boilerplate | Gallery
        related | Exclusive: A morning at the…
        """)
    let metadata = read(text)[0].metadata
    #expect(metadata.publisher == "Harbour Daily")
    #expect(metadata.published?.description == "2024-03-05")
    #expect(metadata.dateEvidence == .stated)
  }

  @Test("An aggregator's stamps open articles, each under its outlet")
  func aggregator() {
    let text = """

      Opinion: Nobody should be surprised by the strike at the port
      PORT HALE, Norway: Last month the crane drivers met for the first time since the summer, and they left the table after less than an hour without saying a word to anyone.
      Before, they had asked for little. Now they ask for a share of what the new terminal earns, and the owners can hardly say that it earns nothing.
      Try Our New App
      Comments
      No comments yet...
      Related Articles


      NRX
      32 minutes ago
      - NRX
      Crane drivers of Port Hale to vote on a new offer, union says
      OSLO/PORT HALE: The crane drivers of Port Hale will vote on a new offer, their union said on Friday (Mar 8). The owners had raised their offer on the eve of a strike that would have closed the largest terminal of the country. The vote is held in three ports. It follows the longest talks since 2022, when the drivers last walked out.

      Baltic Courier
      4 hours ago
      - Baltic Courier
      Ferries to keep running while the port of Hale stands still
      HALE - Ferries will keep running while the port stands still, the line said on Friday. It has booked berths in two other towns and asks travellers to look at its timetable before they leave home. REUTERS Join the Courier's channel and get the latest news delivered to you.
      """
    #expect(
      blocks(of: text) == """
        title | Opinion: Nobody should be…
        paragraph | PORT HALE, Norway: Last month…
        paragraph | Before, they had asked for…
        boilerplate | Try Our New App
        boilerplate | Comments
        boilerplate | No comments yet...
        boilerplate | Related Articles
        ---
        dateline | NRX
        dateline | 32 minutes ago
        dateline | - NRX
        title | Crane drivers of Port Hale to…
        paragraph | OSLO/PORT HALE: The crane…
        ---
        dateline | Baltic Courier
        dateline | 4 hours ago
        dateline | - Baltic Courier
        title | Ferries to keep running while…
        paragraph | HALE - Ferries will keep…
        """)
    let found = read(text).map(\.metadata)
    #expect(found.map(\.publisher) == ["NRX", "NRX", "Baltic Courier"])
    #expect(found.map(\.published?.description) == [nil, "2024-03-08", "2024-03-08"])
    #expect(found.map(\.dateEvidence) == [nil, .inferred, .relative])
  }

  @Test("A blog's items are one article, and the signed comment under it is a comment")
  func blog() {
    let text = """
      |
      Fishing – A Strike And Some Other Things
      The crane drivers of the northern port went on strike today, and nobody seems to know for how long.
      They want a share of what the new terminal earns. The owners say it earns nothing yet.
      —
      Two more boats were sold last week. That makes nine in a year.
       bigger
      There are two reasons for that.
      - The quota is now too small for boats of that size to live on.
      - The bank asks for its money back from all who cannot show a plan.
      —
      The ministry has found out what everybody knew.
      How the fleet lost its loans (archived) – Harbour Times, March 7 2024 Owners paid brokers for nets that never came
      A Harbour Times inquiry, based on letters of the bank and talks with owners, shows how the loans of the fleet went to brokers for nets that never came. … The bank says it knew nothing of this. …
      Most of it went into somebody's pocket.
      Why The Fleet Will Not Come Back – A View From The Quay
      The hope that the fleet will come back is a hope for landsmen. Nobody who has seen the books believes that a boat of that size can earn its diesel.
      1. The Books Are Closed
      All eyes turn to the ministry, which has closed the books and will not open them before the vote is over.
      Posted by: Olaf | Mar 9 2024 5:56 utc | 17
      |
      """
    #expect(
      blocks(of: text) == """
        boilerplate | |
        title | Fishing – A Strike And Some…
        paragraph | The crane drivers of the…
        paragraph | They want a share of what the…
        separator | —
        paragraph | Two more boats were sold last…
        caption | bigger
        paragraph | There are two reasons for…
        list-item | The quota is now too small for…
        list-item | The bank asks for its money…
        separator | —
        paragraph | The ministry has found out…
        blockquote | How the fleet lost its loans…
        blockquote | A Harbour Times inquiry, based…
        paragraph | Most of it went into…
        comment | Why The Fleet Will Not Come…
        comment | The hope that the fleet will…
        comment | 1. The Books Are Closed
        comment | All eyes turn to the ministry,…
        comment | Posted by: Olaf | Mar 9 2024…
        boilerplate | |
        """)
    let metadata = read(text)[0].metadata
    #expect(metadata.title == "Fishing – A Strike And Some Other Things")
    #expect(metadata.published?.description == "2024-03-07")
    #expect(metadata.dateEvidence == .inferred)
    #expect(metadata.publisher == nil)
  }

  @Test("A plain essay is all paragraphs and invents nothing")
  func essay() {
    let text = """
      The talks about the northern quota have shown how little the two ministries trust each other after the years of quarrel that lie behind them.
      Each side came with a list. Neither list was read aloud, and both were in the papers the next morning, with remarks that no friend would have made.
      What follows is likely to be slow. The boats will sail under the old rules until the winter, when the stocks are counted anew.
      """
    let article = read(text)[0]
    #expect(article.blocks.map(\.role) == [.paragraph, .paragraph, .paragraph])
    #expect(article.metadata.title == nil)
    #expect(article.metadata.byline == nil)
    #expect(article.metadata.publisher == nil)
    #expect(article.metadata.published == nil)
    #expect(article.metadata.language == "en")
  }

  @Test("A translated column keeps its captions apart and folds its notices")
  func translatedColumn() {
    let text = """
      [By Northern Observer columnist Ida Holm, translated by Per Lund]

      After five years, the ministers of both coasts sit at one table again.

      Different from the talks that broke down in 2019, this round saw some changes: the southern ministry, 南部的 place between the two, was asked to keep the minutes, and everybody says they are fair.

      March 5th, the ministers meet at the old customs house in Hale, Reuters

      What Each Side Calls a Catch

      Before the round began there had been talk of a pause, but the progress of the talks was always decided by the weather and by the price of diesel.

      This column is an exclusive contribution from the Northern Observer. It holds the author's personal views, not necessarily those of the house. Reproduction without permission is prohibited.

      Original source: https://example.org/article/7788/

      Disclaimer: Readers may vote with the buttons below.
      """
    #expect(
      blocks(of: text) == """
        byline | [By Northern Observer…
        paragraph | After five years, the…
        paragraph | Different from the talks that…
        caption | March 5th, the ministers meet…
        heading | What Each Side Calls a Catch
        paragraph | Before the round began there…
        boilerplate | This column is an exclusive…
        boilerplate | Original source:…
        boilerplate | Disclaimer: Readers may vote…
        """)
    let metadata = read(text)[0].metadata
    #expect(metadata.title == nil)
    #expect(metadata.byline == "Ida Holm")
    #expect(metadata.publisher == "Northern Observer")
    #expect(metadata.url == "https://example.org/article/7788/")
  }
}
