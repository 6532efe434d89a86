import Articles
import Reader
import Testing

@Suite("Following an actor")
struct JumpingTests {
  @Test("* takes the actor under the cursor and says how many mentions there are")
  func takeActor() {
    var robot = Robot()
    robot.press("2j*")
    #expect(robot.state.chosen?.name == "Norway")
    #expect(robot.status.contains("Norway 1/2 · article 1/2"))
  }

  @Test("n goes to the next mention, under another name")
  func nextMention() {
    var robot = Robot()
    robot.press("2j*n")
    #expect(robot.wordAtCursor == "Oslo")
    #expect(robot.status.contains("Norway 2/2"))
  }

  @Test("n goes on into the next account that mentions the actor and lands on the mention")
  func nextAccount() {
    var robot = Robot()
    robot.press("2j*nn")
    #expect(robot.openArticle == "a3")
    #expect(robot.wordAtCursor == "Norwegian")
    #expect(robot.status.contains("Norway 1/2 · article 2/2"))
  }

  @Test("Ctrl-O goes back over accounts, > forward again")
  func backAndForward() {
    var robot = Robot()
    robot.press("2j*nn<C-o>")
    #expect(robot.openArticle == "a1")
    #expect(robot.wordAtCursor == "Oslo")
    robot.press(">")
    #expect(robot.openArticle == "a3")
  }

  @Test("N from the first mention goes to the last of the account before, and says it wrapped")
  func previousWraps() {
    var robot = Robot()
    robot.press("2j*N")
    #expect(robot.openArticle == "a3")
    #expect(robot.wordAtCursor == "Norway")
    #expect(robot.status.contains("Went on at the last article"))
  }

  @Test("] opens the next article with the actor")
  func nextArticle() {
    var robot = Robot()
    robot.press("2j*]")
    #expect(robot.openArticle == "a3")
  }

  @Test("an article that mentions the actor only in what is folded says so")
  func foldedAway() throws {
    var accounts = [OpenedArticle].harbourTalks
    let other = try #require(accounts.firstIndex { $0.article.id == Article.ID("a3") })
    let article = accounts[other].article
    accounts[other].article = Article(
      id: article.id, text: article.text,
      blocks: article.blocks.map { Block(role: .boilerplate, range: $0.range) },
      metadata: article.metadata)
    var robot = Robot(accounts)
    robot.press("2j*]")
    #expect(robot.openArticle == "a3")
    #expect(robot.status.contains("Norway folded away · article 2/2"))
  }

  @Test("@ chooses an actor by typing part of a name")
  func pickActor() {
    var robot = Robot()
    robot.press("2@")
    robot.type("ingr")
    robot.press("<Enter>")
    #expect(robot.state.chosen?.name == "Ingrid Dahl")
  }

  @Test("how many articles mention the actor is counted anew when the listed articles change")
  func countedAnew() {
    let norway = (actor: [OpenedArticle].norway, words: [("Norway", Mention.Kind.name)])
    let dahl = (actor: [OpenedArticle].dahl, words: [("Ingrid Dahl", Mention.Kind.name)])
    let dahlAsWell = OpenedArticle.sample(
      "b1", outlet: nil, title: "A letter", paragraphs: ["Ingrid Dahl wrote to Norway."],
      actors: [dahl, norway])
    let norwayAlone = OpenedArticle.sample(
      "b2", outlet: nil, title: "A wait", paragraphs: ["Norway waits."], actors: [norway])
    var robot = Robot([dahlAsWell, norwayAlone])
    robot.press("2j*")
    #expect(robot.status.contains("article 1/1"))
    robot.press("A@")
    robot.type("norw")
    robot.press("<Enter>")
    #expect(robot.status.contains("Norway 0/1 · article 1/1"))
    robot.press("<Esc>j")
    #expect(robot.status.contains("Norway 0/1 · article 1/2"))
  }

  @Test("n without an actor says what to do")
  func noActor() {
    var robot = Robot()
    robot.press("2n")
    #expect(robot.status.contains("* takes the one under the cursor"))
  }

  @Test("kinds switched off in the m menu are not visited")
  func kindsOff() {
    var robot = Robot(settings: ReaderSettings(jumpKinds: [.name]))
    robot.press("2j*n")
    #expect(robot.openArticle == "a3")
    #expect(robot.wordAtCursor == "Norway")
  }

  @Test("i says why a mention is linked")
  func why() {
    var robot = Robot()
    robot.press("2ji")
    #expect(robot.status.contains("“Norway” is Norway: as written (name)"))
  }

  @Test("n repeats a search while one is active, mentions again after Esc")
  func searchComesFirst() {
    var robot = Robot()
    robot.press("2j*/")
    robot.type("letters")
    robot.press("<Enter>")
    #expect(robot.wordAtCursor == "letters")
    #expect(robot.status.contains("“letters” 1/1"))
    robot.press("<Esc>n")
    #expect(robot.wordAtCursor == "Oslo")
  }
}
