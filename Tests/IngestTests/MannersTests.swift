import Articles
import Testing

/// Pages as they come out of the web when copied whole, each in the manner of a kind of outlet.
@Suite("Manners of outlets")
struct MannersTests {
  private func about(_ text: String) -> [String] {
    read(text).map(\.metadata).map {
      [$0.title, $0.byline, $0.publisher, $0.published?.description, $0.language]
        .map { $0 ?? "-" }.joined(separator: " / ")
    }
  }

  @Test("A wire story: summary points, captions and credit belong to it, topics do not")
  func wireStory() {
    let text = """
      Skip to main content
      World
      Business
      Markets
      Sustainability
      More
      My News
      Americas
      Lake states agree to share water data after drought
      By Maria Lopes and Henrik Dahl
      June 2, 20245:42 PM GMT+2 Updated 3 hours ago

      Item 1 of 3 A boat lies on the dry shore of Lake Tamo, near Karo, May 30, 2024. REUTERS/Ann Kale
      [1/3]A boat lies on the dry shore of Lake Tamo, near Karo, May 30, 2024. REUTERS/Ann Kale Purchase Licensing Rights
      , opens new tab
      Summary
      Ministers sign pact in Karo
      Data to be shared monthly
      Farmers say deal comes too late
      KARO, June 2 (Reuters) - Three states on the shore of Lake Tamo agreed on Sunday to share data on how much water they take from it, ending a dispute that has held up loans for two years.
      The pact was signed in Karo, the largest town on the lake, after two days of talks.
      "This is the first time we will all look at the same numbers," said Petra Vann, the water minister of Tamoland.
      Farmers on the southern shore said the deal came too late for this year's harvest.
      Advertisement · Scroll to continue
      The lake has lost a fifth of its surface since 2010, according to the Lake Commission.
      Reporting by Maria Lopes in Karo and Henrik Dahl in Port Hale; Editing by Joan Smith
      Our Standards: The Thomson Reuters Trust Principles., opens new tab
      Suggested Topics:
      Americas
      Climate Change
      Purchase Licensing Rights
      Read Next
      Sustainability
      Town council of Karo votes to ration water until August
      2:10 PM UTC
      Markets
      Grain prices rise as drought spreads along the lakes
      ago 4 hours
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Skip to main content
        boilerplate | World
        boilerplate | Business
        boilerplate | Markets
        boilerplate | Sustainability
        boilerplate | More
        boilerplate | My News
        boilerplate | Americas
        title | Lake states agree to share…
        byline | By Maria Lopes and Henrik Dahl
        dateline | June 2, 20245:42 PM GMT+2…
        caption | Item 1 of 3 A boat lies on the…
        caption | [1/3]A boat lies on the dry…
        boilerplate | , opens new tab
        heading | Summary
        list-item | Ministers sign pact in Karo
        list-item | Data to be shared monthly
        list-item | Farmers say deal comes too…
        paragraph | KARO, June 2 (Reuters) - Three…
        paragraph | The pact was signed in Karo,…
        paragraph | "This is the first time we…
        paragraph | Farmers on the southern shore…
        boilerplate | Advertisement · Scroll to…
        paragraph | The lake has lost a fifth of…
        byline | Reporting by Maria Lopes in…
        boilerplate | Our Standards: The Thomson…
        boilerplate | Suggested Topics:
        boilerplate | Americas
        boilerplate | Climate Change
        boilerplate | Purchase Licensing Rights
        boilerplate | Read Next
        related | Sustainability
        related | Town council of Karo votes to…
        related | 2:10 PM UTC
        related | Markets
        related | Grain prices rise as drought…
        related | ago 4 hours
        """)
    #expect(
      about(text) == [
        "Lake states agree to share water data after drought / Maria Lopes and Henrik Dahl / Reuters / 2024-06-02 / en"
      ])
  }

  @Test("A newspaper's page with a newsletter box in the middle of the text")
  func broadsheet() {
    let text = """
      Skip to main content
      Support the Guardian
      Sign in
      News
      Opinion
      Sport
      Culture
      Lifestyle
      World
      Europe
      US news
      Middle East
      This article is more than 1 month old
      Analysis
      Lakes
      After the pact: what the water deal leaves out
      Jane Harrow
      in Karo
      The three shore states have signed, but the wells that drain the lake from below are not in the text

      Sun 2 Jun 2024 14.00 BST
      Last modified on Mon 3 Jun 2024 09.12 BST
      Share
      142

      For two years the three states could not agree on how to count water. On Sunday they did, and the applause in the old town hall of Karo went on for a full minute.

      But the pact counts only what is pumped from the lake itself. The wells that farmers have drilled along the shore are nowhere in the text, and hydrologists say they take almost as much.

      “It is like counting what you eat at the table and not what you eat standing at the fridge,” said Tom Brandt, a hydrologist who advised the talks.

      Sign up to Headlines Europe
      A digest of the morning's main headlines from the Europe edition emailed direct to you every week day
      Enter your email
      Sign up
      Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties. For more information see our Privacy Policy.
      after newsletter promotion

      The wells are the reason why the level has kept falling even in wet years. Nobody knows how many there are; the last count, in 2015, found 4,000.

      Satellite image of the lake showing dry ground along the southern shore
      View image in fullscreen
      The southern shore of Lake Tamo in May. Photograph: Lars Holt/AFP/Getty Images

      Brandt says the next round should begin there. The states have agreed to meet again in October.

      Explore more on these topics
      Lakes
      Water
      Drought
      analysis
      Share
      Reuse this content
      Comments (142)
      This discussion is now closed to comments but you can still sort through it
      Most viewed
      Most viewed in world
      Live
      Storm reaches the coast as thousands leave their homes
      ‘We ate grass’: how a village lived through the dry year
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Skip to main content
        boilerplate | Support the Guardian
        boilerplate | Sign in
        boilerplate | News
        boilerplate | Opinion
        boilerplate | Sport
        boilerplate | Culture
        boilerplate | Lifestyle
        boilerplate | World
        boilerplate | Europe
        boilerplate | US news
        boilerplate | Middle East
        boilerplate | This article is more than 1…
        boilerplate | Analysis
        boilerplate | Lakes
        title | After the pact: what the water…
        byline | Jane Harrow
        byline | in Karo
        heading | The three shore states have…
        dateline | Sun 2 Jun 2024 14.00 BST
        dateline | Last modified on Mon 3 Jun…
        boilerplate | Share
        boilerplate | 142
        paragraph | For two years the three states…
        paragraph | But the pact counts only what…
        paragraph | “It is like counting what you…
        boilerplate | Sign up to Headlines Europe
        boilerplate | A digest of the morning's main…
        boilerplate | Enter your email
        boilerplate | Sign up
        boilerplate | Privacy Notice: Newsletters…
        boilerplate | after newsletter promotion
        paragraph | The wells are the reason why…
        caption | Satellite image of the lake…
        caption | View image in fullscreen
        caption | The southern shore of Lake…
        paragraph | Brandt says the next round…
        boilerplate | Explore more on these topics
        boilerplate | Lakes
        boilerplate | Water
        boilerplate | Drought
        boilerplate | analysis
        boilerplate | Share
        boilerplate | Reuse this content
        boilerplate | Comments (142)
        boilerplate | This discussion is now closed…
        boilerplate | Most viewed
        boilerplate | Most viewed in world
        related | Live
        related | Storm reaches the coast as…
        related | ‘We ate grass’: how a village…
        """)
    #expect(
      about(text) == [
        "After the pact: what the water deal leaves out / Jane Harrow / - / 2024-06-02 / en"
      ])
  }

  @Test("A broadcaster's page: name and outlet under the date, questions as headings")
  func broadcaster() {
    let text = """
      Three lake states sign water pact after years of dispute
      Published
      2 June 2024
      Share
      Save
      Anna Reed
      BBC News, Karo

      Getty Images A boat on the dry bed of Lake TamoGetty Images
      The lake has lost a fifth of its surface since 2010
      Three states on the shore of Lake Tamo have agreed to share figures on how much water they take from it.

      The pact was signed in Karo on Sunday.

      "We will all look at the same numbers," said Petra Vann, Tamoland's water minister.

      What does the pact say?
      Each state must report once a month. An independent office in Karo will check the numbers.

      There are no penalties for states that do not report.

      More on this story
      Why the lake is shrinking
      The farmers who dig ever deeper
      Related topics
      Tamoland
      Water
      Drought
      """
    #expect(
      blocks(of: text) == """
        title | Three lake states sign water…
        boilerplate | Published
        dateline | 2 June 2024
        boilerplate | Share
        boilerplate | Save
        byline | Anna Reed
        dateline | BBC News, Karo
        caption | Getty Images A boat on the dry…
        heading | The lake has lost a fifth of…
        paragraph | Three states on the shore of…
        paragraph | The pact was signed in Karo on…
        paragraph | "We will all look at the same…
        heading | What does the pact say?
        paragraph | Each state must report once a…
        paragraph | There are no penalties for…
        boilerplate | More on this story
        related | Why the lake is shrinking
        related | The farmers who dig ever…
        boilerplate | Related topics
        related | Tamoland
        related | Water
        related | Drought
        """)
    #expect(
      about(text) == [
        "Three lake states sign water pact after years of dispute / Anna Reed / BBC News / 2024-06-02 / en"
      ])
  }

  @Test("A newsletter's post: its name is the outlet, answers are comments")
  func newsletterPost() {
    let text = """
      Notes from the Shore

      Why the lake pact will fail
      Three reasons, and one hope
      Ida Holm
      Jun 03, 2024
      ∙ Paid

      42

      7
      Share

      I have been to Karo four times in the last two years. Each time the shore was further away from the hotel.

      So when the ministers signed on Sunday I wanted to be glad. I am not, and here is why.

      1. Nobody counts the wells

      The pact is about pumps. The wells are older than the pumps, and there are more of them every month.

      2. Nobody pays

      There is no money in it. Not a cent.

      Subscribe to Notes from the Shore
      By Ida Holm · Launched 2 years ago
      Letters about water and the people who live on it
      Type your email...
      Subscribe
      By subscribing, I agree to the Terms of Use.

      3. Nobody is bound

      A state that sends no numbers has nothing to fear. That is the whole of it.

      Thanks for reading Notes from the Shore! Subscribe for free to receive new posts and support my work.

      42 Likes
      ∙
      3 Restacks
      7

      Discussion about this post
      Comments
      Restacks

      Per Lund
      Jun 3
      Liked by Ida Holm

      The wells were in the first draft. I saw it. They were taken out the night before.

      Reply
      Share
      2 replies

      Top
      Latest
      Discussions
      What the drought did to my village
      A letter from the southern shore
      May 12 • Ida Holm
      131
      © 2024 Ida Holm
      Privacy ∙ Terms ∙ Collection notice
      Start Writing
      Get the app
      Substack is the home for great culture
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Notes from the Shore
        title | Why the lake pact will fail
        heading | Three reasons, and one hope
        byline | Ida Holm
        dateline | Jun 03, 2024
        boilerplate | ∙ Paid
        boilerplate | 42
        boilerplate | 7
        boilerplate | Share
        paragraph | I have been to Karo four times…
        paragraph | So when the ministers signed…
        heading | 1. Nobody counts the wells
        paragraph | The pact is about pumps. The…
        heading | 2. Nobody pays
        paragraph | There is no money in it. Not a…
        boilerplate | Subscribe to Notes from the…
        boilerplate | By Ida Holm · Launched 2 years…
        related | Letters about water and the…
        boilerplate | Type your email...
        boilerplate | Subscribe
        boilerplate | By subscribing, I agree to the…
        heading | 3. Nobody is bound
        paragraph | A state that sends no numbers…
        boilerplate | Thanks for reading Notes from…
        boilerplate | 42 Likes
        boilerplate | ∙
        boilerplate | 3 Restacks
        boilerplate | 7
        boilerplate | Discussion about this post
        boilerplate | Comments
        boilerplate | Restacks
        comment | Per Lund
        comment | Jun 3
        boilerplate | Liked by Ida Holm
        comment | The wells were in the first…
        boilerplate | Reply
        boilerplate | Share
        boilerplate | 2 replies
        boilerplate | Top
        boilerplate | Latest
        boilerplate | Discussions
        related | What the drought did to my…
        related | A letter from the southern…
        boilerplate | May 12 • Ida Holm
        boilerplate | 131
        boilerplate | © 2024 Ida Holm
        boilerplate | Privacy ∙ Terms ∙ Collection…
        boilerplate | Start Writing
        boilerplate | Get the app
        related | Substack is the home for great…
        """)
    #expect(
      about(text) == [
        "Why the lake pact will fail / Ida Holm / Notes from the Shore / 2024-06-03 / en"
      ])
  }

  @Test("An agency's story with its source line and a caption at the end")
  func agencyStory() {
    let text = """
      Lake states sign water data pact
      Source: Xinhua    2024-06-02 21:15:30
      Editor: huaxia

      KARO, June 2 (Xinhua) -- Three states bordering Lake Tamo signed a pact on sharing water data here on Sunday, the Lake Commission said.

      Under the pact, each state will report monthly how much water it takes from the lake.

      "The pact marks a new chapter," said Petra Vann, water minister of Tamoland.

      The lake supplies drinking water to more than 12 million people. Enditem

      KARO, June 2, 2024 (Xinhua) -- Ministers shake hands after signing a pact on water data in Karo, Tamoland, June 2, 2024. (Xinhua/Li Wen)

      KEY WORDS: Tamoland,Water
      Related News
      Tamoland to ration water in two towns until August
      YOU MAY LIKE
      EXPLORE XINHUANET
      """
    #expect(
      blocks(of: text) == """
        title | Lake states sign water data…
        dateline | Source: Xinhua 2024-06-02…
        boilerplate | Editor: huaxia
        paragraph | KARO, June 2 (Xinhua) -- Three…
        paragraph | Under the pact, each state…
        paragraph | "The pact marks a new…
        paragraph | The lake supplies drinking…
        caption | KARO, June 2, 2024 (Xinhua) --…
        boilerplate | KEY WORDS: Tamoland,Water
        boilerplate | Related News
        related | Tamoland to ration water in…
        boilerplate | YOU MAY LIKE
        related | EXPLORE XINHUANET
        """)
    #expect(
      about(text) == [
        "Lake states sign water data pact / - / Xinhua / 2024-06-02 / en"
      ])
  }

  @Test("An agency between strokes opens a paragraph, not a caption")
  func strokes() {
    let text = """
      2 JUN, 18:22
      Lake states agree to share water data — commission
      The document was signed after two days of talks
      KARO, June 2. /TASS/. Three states on the shore of Lake Tamo have signed a pact on sharing water data, the Lake Commission told TASS.

      "The document was signed by all three ministers. It takes effect on July 1," the commission said.

      Earlier, Tamoland's Water Minister Petra Vann said that the talks had been difficult.

      Tags
      Tamoland
      """
    #expect(
      blocks(of: text) == """
        dateline | 2 JUN, 18:22
        title | Lake states agree to share…
        heading | The document was signed after…
        paragraph | KARO, June 2. /TASS/. Three…
        paragraph | "The document was signed by…
        paragraph | Earlier, Tamoland's Water…
        boilerplate | Tags
        boilerplate | Tamoland
        """)
    #expect(
      about(text) == [
        "Lake states agree to share water data — commission / - / TASS / - / en"
      ])
  }

  @Test("A press release, hard-wrapped, with points")
  func pressRelease() {
    let text = """
      FOR IMMEDIATE RELEASE

      Contact:
      Joan Smith
      press@example.org
      +1 555 0100

      LAKE COMMISSION WELCOMES DATA PACT
      States to report water use monthly from July

      KARO, TAMOLAND — June 2, 2024 — The Lake Commission today welcomed the pact signed by
      the three states on the shore of Lake Tamo, under which each of them will
      report monthly how much water it takes.

      "This is the day we have worked for since the commission was founded," said
      Executive Secretary Ola Berg. "Now the work begins."

      Key points of the pact:

        * Monthly reports from July 1
        * An independent office in Karo
        * A review after three years

      About the Lake Commission
      The Lake Commission was founded in 1998. It has its seat in Karo and counts
      three member states.

      ###
      """
    #expect(
      blocks(of: text) == """
        boilerplate | FOR IMMEDIATE RELEASE
        boilerplate | Contact:
        boilerplate | Joan Smith
        boilerplate | press@example.org
        boilerplate | +1 555 0100
        title | LAKE COMMISSION WELCOMES DATA…
        heading | States to report water use…
        paragraph | KARO, TAMOLAND — June 2, 2024…
        paragraph | "This is the day we have…
        paragraph | Key points of the pact:
        list-item | Monthly reports from July 1
        list-item | An independent office in Karo
        list-item | A review after three years
        heading | About the Lake Commission
        paragraph | The Lake Commission was…
        separator | ###
        """)
    #expect(
      about(text) == [
        "LAKE COMMISSION WELCOMES DATA PACT / - / - / 2024-06-02 / en"
      ])
  }

  @Test("A forum: the first post is the article, the others answer it")
  func forum() {
    let text = """
      Is the lake pact worth anything?
      Started by olaf, June 3, 2024

      olaf
      June 3, 2024 at 10:15 am
      #1
      So they signed it. I read the text and there is nothing about wells. What do you all think about this?

      Reply
      Quote

      petra77
      June 3, 2024 at 10:42 am
      #2
      > there is nothing about wells

      Because the south would never have signed. Half of their fields hang on wells.

      Reply
      Quote

      olaf
      June 3, 2024 at 11:03 am
      #3
      @petra77 that is exactly my point. So what is it good for?

      Reply
      Quote
      """
    #expect(
      blocks(of: text) == """
        title | Is the lake pact worth…
        byline | Started by olaf, June 3, 2024
        boilerplate | olaf
        dateline | June 3, 2024 at 10:15 am
        boilerplate | #1
        paragraph | So they signed it. I read the…
        boilerplate | Reply
        boilerplate | Quote
        comment | petra77
        comment | June 3, 2024 at 10:42 am
        comment | #2
        comment | there is nothing about wells
        comment | Because the south would never…
        boilerplate | Reply
        boilerplate | Quote
        comment | olaf
        comment | June 3, 2024 at 11:03 am
        comment | #3
        comment | @petra77 that is exactly my…
        boilerplate | Reply
        boilerplate | Quote
        """)
    #expect(
      about(text) == [
        "Is the lake pact worth anything? / olaf / - / 2024-06-03 / en"
      ])
  }

  @Test("A live report is one article, however many times it tells")
  func liveReport() {
    let text = """
      Lake talks live: ministers arrive in Karo for final round
      Follow our live coverage of the talks on the water of Lake Tamo

      Sun 2 Jun 2024 17.05 BST
      First published on Sun 2 Jun 2024 08.00 BST

      Key events
      16.40 BST
      Ministers sign the pact
      15.10 BST
      Farmers block the road to the town hall

      16.40 BST
      Ministers sign the pact

      The three ministers have just signed. There was long applause in the hall, and then everybody wanted to leave at once.

      Updated at 16.52 BST

      15.10 BST
      Farmers block the road to the town hall

      About two hundred farmers with tractors have closed the road from the south. They want the wells to stay out of the pact.

      12.32 BST
      Good afternoon. The talks have begun again after a break for lunch. Nobody has said a word to the press so far.
      """
    #expect(
      blocks(of: text) == """
        title | Lake talks live: ministers…
        boilerplate | Follow our live coverage of…
        dateline | Sun 2 Jun 2024 17.05 BST
        dateline | First published on Sun 2 Jun…
        boilerplate | Key events
        dateline | 16.40 BST
        heading | Ministers sign the pact
        dateline | 15.10 BST
        heading | Farmers block the road to the…
        dateline | 16.40 BST
        heading | Ministers sign the pact
        paragraph | The three ministers have just…
        dateline | Updated at 16.52 BST
        dateline | 15.10 BST
        heading | Farmers block the road to the…
        paragraph | About two hundred farmers with…
        dateline | 12.32 BST
        paragraph | Good afternoon. The talks have…
        """)
    #expect(
      about(text) == [
        "Lake talks live: ministers arrive in Karo for final round / - / - / 2024-06-02 / en"
      ])
  }

  @Test("A transcript's remarks are paragraphs")
  func transcript() {
    let text = """
      TRANSCRIPT: Petra Vann on the lake pact
      June 3, 2024

      ANNA REED, HOST: Petra Vann, welcome. You signed a pact on Sunday. What is in it?

      PETRA VANN: Numbers. Each of us tells the others how much water we take.

      REED: And the wells?

      VANN: The wells will come. One thing after another.

      REED: Your neighbour says they will never come.

      VANN: (Laughter) He says many things.

      (SOUNDBITE OF MUSIC)

      REED: That was Petra Vann, the water minister of Tamoland.

      Copyright © 2024 Shore Radio. All rights reserved. Visit our website terms of use and permissions pages for further information.
      """
    #expect(
      blocks(of: text) == """
        title | TRANSCRIPT: Petra Vann on the…
        dateline | June 3, 2024
        paragraph | ANNA REED, HOST: Petra Vann,…
        paragraph | PETRA VANN: Numbers. Each of…
        paragraph | REED: And the wells?
        paragraph | VANN: The wells will come. One…
        paragraph | REED: Your neighbour says they…
        paragraph | VANN: (Laughter) He says many…
        paragraph | (SOUNDBITE OF MUSIC)
        paragraph | REED: That was Petra Vann, the…
        boilerplate | Copyright © 2024 Shore Radio.…
        """)
    #expect(
      about(text) == [
        "TRANSCRIPT: Petra Vann on the lake pact / - / Shore Radio / 2024-06-03 / en"
      ])
  }

  @Test("An archive's export holds an article for each head")
  func export() {
    let text = """
      Page 1 of 2

      Lake states agree to share water data

      The Harbour Times (Karo)

      June 3, 2024 Monday

      Copyright 2024 Harbour Media Limited All Rights Reserved

      Section: WORLD NEWS; Pg. 14

      Length: 219 words

      Byline: Ida Holm in Karo

      Body

      Three states on the shore of Lake Tamo agreed on Sunday to share data on how much water they take from it, ending a dispute that has held up loans for two years.

      The pact was signed in Karo, the largest town on the lake, after two days of talks. Farmers said it came too late.

      Load-Date: June 4, 2024

      End of Document

      Farmers block road in protest over wells

      The Shore Courier

      June 4, 2024 Tuesday

      Copyright 2024 Courier Group All Rights Reserved

      Section: NEWS; Pg. 3

      Length: 180 words

      Byline: Per Lund

      Body

      About two hundred farmers with tractors closed the road from the south on Monday. They want the wells to stay out of the pact, which was signed on Sunday.

      Police watched and did nothing. By the evening the road was open again, and the farmers had gone home to their fields.

      Load-Date: June 5, 2024

      End of Document
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Page 1 of 2
        title | Lake states agree to share…
        dateline | The Harbour Times (Karo)
        dateline | June 3, 2024 Monday
        boilerplate | Copyright 2024 Harbour Media…
        boilerplate | Section: WORLD NEWS; Pg. 14
        boilerplate | Length: 219 words
        byline | Byline: Ida Holm in Karo
        boilerplate | Body
        paragraph | Three states on the shore of…
        paragraph | The pact was signed in Karo,…
        boilerplate | Load-Date: June 4, 2024
        boilerplate | End of Document
        ---
        title | Farmers block road in protest…
        dateline | The Shore Courier
        dateline | June 4, 2024 Tuesday
        boilerplate | Copyright 2024 Courier Group…
        boilerplate | Section: NEWS; Pg. 3
        boilerplate | Length: 180 words
        byline | Byline: Per Lund
        boilerplate | Body
        paragraph | About two hundred farmers with…
        paragraph | Police watched and did…
        boilerplate | Load-Date: June 5, 2024
        boilerplate | End of Document
        """)
    #expect(
      about(text) == [
        "Lake states agree to share water data / Ida Holm / The Harbour Times / 2024-06-03 / en",
        "Farmers block road in protest over wells / Per Lund / The Shore Courier / 2024-06-04 / en",
      ])
  }

  @Test("A blog page: the tagline is no title, dated links no articles")
  func blog() {
    let text = """
      Shore Notes

      Letters from a lake

      Home
      About
      Archive

      Nobody counts the wells
      June 3, 2024 by Ida Holm

      The pact is about pumps. The wells are older than the pumps, and there are more of them every month that passes.

      I have been to Karo four times in the last two years, and each time the shore was further away.

      Share this:
      Twitter
      Facebook
      Like this:
      Like Loading...
      Related
      What the drought did to my village
      May 12, 2024
      In "Village"
      3 thoughts on “Nobody counts the wells”
      Per Lund says:
      June 3, 2024 at 10:05 am
      The wells were in the first draft of the pact, as far as I know.
      Reply
      Ola says:
      June 3, 2024 at 11:10 am
      That is right, and they were taken out at night.
      Reply
      Leave a Reply
      Your email address will not be published. Required fields are marked *
      Comment *
      Name *
      Search
      Recent Posts
      Proudly powered by WordPress
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Shore Notes
        boilerplate | Letters from a lake
        boilerplate | Home
        boilerplate | About
        boilerplate | Archive
        title | Nobody counts the wells
        byline | June 3, 2024 by Ida Holm
        paragraph | The pact is about pumps. The…
        paragraph | I have been to Karo four times…
        boilerplate | Share this:
        boilerplate | Twitter
        boilerplate | Facebook
        boilerplate | Like this:
        boilerplate | Like Loading...
        boilerplate | Related
        related | What the drought did to my…
        related | May 12, 2024
        related | In "Village"
        boilerplate | 3 thoughts on “Nobody counts…
        comment | Per Lund says:
        comment | June 3, 2024 at 10:05 am
        comment | The wells were in the first…
        boilerplate | Reply
        comment | Ola says:
        comment | June 3, 2024 at 11:10 am
        comment | That is right, and they were…
        boilerplate | Reply
        boilerplate | Leave a Reply
        boilerplate | Your email address will not be…
        boilerplate | Comment *
        boilerplate | Name *
        boilerplate | Search
        boilerplate | Recent Posts
        boilerplate | Proudly powered by WordPress
        """)
    #expect(
      about(text) == [
        "Nobody counts the wells / Ida Holm / - / 2024-06-03 / en"
      ])
  }

  @Test("A list of other articles inside the text")
  func boxInside() {
    let text = """
      News|Water
      Lake states sign pact on sharing water data
      Deal comes after two days of talks in Karo and years of dispute between the shores.
      Petra Vann, water minister of Tamoland, at the signing in Karo [Lars Holt/Reuters]
      By News Agencies
      Published On 2 Jun 2024
      2 Jun 2024
      Click here to share on social media
      Save
      Three states on the shore of the lake have agreed to share figures on how much water they take from it.
      The pact was signed in Karo on Sunday after two days of talks.
      Recommended Stories
      list of 3 items
      list 1 of 3
      Why the lake is shrinking so fast
      list 2 of 3
      The farmers who dig ever deeper
      list 3 of 3
      In pictures: life on a dry shore
      end of list
      “We will all look at the same numbers,” said Petra Vann, the water minister of Tamoland.
      Source: News Agencies
      Related
      More from News
      """
    #expect(
      blocks(of: text) == """
        boilerplate | News|Water
        title | Lake states sign pact on…
        paragraph | Deal comes after two days of…
        caption | Petra Vann, water minister of…
        byline | By News Agencies
        dateline | Published On 2 Jun 2024
        dateline | 2 Jun 2024
        boilerplate | Click here to share on social…
        boilerplate | Save
        paragraph | Three states on the shore of…
        paragraph | The pact was signed in Karo on…
        boilerplate | Recommended Stories
        boilerplate | list of 3 items
        boilerplate | list 1 of 3
        related | Why the lake is shrinking so…
        boilerplate | list 2 of 3
        related | The farmers who dig ever…
        boilerplate | list 3 of 3
        related | In pictures: life on a dry…
        boilerplate | end of list
        related | “We will all look at the same…
        boilerplate | Source: News Agencies
        boilerplate | Related
        boilerplate | More from News
        """)
    #expect(
      about(text) == [
        "Lake states sign pact on sharing water data / News Agencies / - / 2024-06-02 / en"
      ])
  }

  @Test("A German page")
  func german() {
    let text = """
      Startseite
      Politik
      Wirtschaft
      Anmelden
      Seestaaten einigen sich auf Wasserdaten
      Von Ida Holm, Karo
      3. Juni 2024, 08:15 Uhr
      Teilen
      Drucken
      Drei Staaten am Tamosee haben sich am Sonntag darauf geeinigt, Daten über ihren Wasserverbrauch auszutauschen. Damit endet ein Streit, der zwei Jahre gedauert hat.
      Das Abkommen wurde in Karo unterzeichnet, der größten Stadt am See.
      Brunnen bleiben außen vor
      Die Brunnen der Bauern am Südufer kommen in dem Abkommen nicht vor. Fachleute halten das für den größten Fehler des Textes.
      Lesen Sie auch
      Warum der See schrumpft und niemand etwas dagegen tut
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Startseite
        boilerplate | Politik
        boilerplate | Wirtschaft
        boilerplate | Anmelden
        title | Seestaaten einigen sich auf…
        byline | Von Ida Holm, Karo
        dateline | 3. Juni 2024, 08:15 Uhr
        boilerplate | Teilen
        boilerplate | Drucken
        paragraph | Drei Staaten am Tamosee haben…
        paragraph | Das Abkommen wurde in Karo…
        heading | Brunnen bleiben außen vor
        paragraph | Die Brunnen der Bauern am…
        boilerplate | Lesen Sie auch
        related | Warum der See schrumpft und…
        """)
    #expect(
      about(text) == [
        "Seestaaten einigen sich auf Wasserdaten / Ida Holm / - / 2024-06-03 / de"
      ])
  }

  @Test("A Russian page")
  func russian() {
    let text = """
      Главная
      Политика
      Экономика
      Приозерные страны договорились обмениваться данными о воде
      3 июня 2024, 10:15
      Текст: Анна Петрова
      Три страны на берегу озера Тамо договорились в воскресенье обмениваться данными о том, сколько воды они берут из него. Так закончился спор, который длился два года.
      Договор подписали в Каро, самом большом городе на озере, после двух дней переговоров.
      Колодцы в договор не вошли. Специалисты считают, что это его главный недостаток.
      Читайте также
      Почему озеро мелеет и никто ничего не делает
      """
    #expect(
      blocks(of: text) == """
        boilerplate | Главная
        boilerplate | Политика
        boilerplate | Экономика
        title | Приозерные страны договорились…
        dateline | 3 июня 2024, 10:15
        byline | Текст: Анна Петрова
        paragraph | Три страны на берегу озера…
        paragraph | Договор подписали в Каро,…
        paragraph | Колодцы в договор не вошли.…
        boilerplate | Читайте также
        related | Почему озеро мелеет и никто…
        """)
    #expect(
      about(text) == [
        "Приозерные страны договорились обмениваться данными о воде / Анна Петрова / - / 2024-06-03 / ru"
      ])
  }

}
