import Articles
import Foundation
import Notes
import Testing

@Suite("Drafts")
struct DraftTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func draft(_ text: String, tags: [String] = []) -> Draft {
    Draft(
      id: Note.ID("n1"), article: Article.ID("a"), range: TextRange(3, 9), text: text, tags: tags)
  }

  private func store() -> DraftStore { DraftStore(directory: folder.path, author: "ada") }

  @Test("What a program left is offered to the next")
  func recovered() throws {
    do { try store().keep(draft("half a\n\"thought\" 👩‍🚒", tags: ["a", "b"])) }
    #expect(store().recover() == draft("half a\n\"thought\" 👩‍🚒", tags: ["a", "b"]))
  }

  @Test("The last key counts")
  func last() throws {
    do {
      let store = store()
      for text in ["h", "ha", "hal"] { try store.keep(draft(text)) }
    }
    #expect(store().recover()?.text == "hal")
  }

  @Test("A line broken off by a kill costs that key alone")
  func torn() throws {
    do {
      let store = store()
      try store.keep(draft("ha"))
      try store.keep(draft("hal"))
    }
    let whole = try folder.contents(of: "ada-0.draft")
    try folder.write(String(whole.dropLast(20)), to: "ada-0.draft")
    #expect(store().recover()?.text == "ha")
  }

  @Test("What was kept as a note or given up is not offered")
  func cleared() throws {
    do {
      let store = store()
      try store.keep(draft("hal"))
      store.clear()
    }
    #expect(store().recover() == nil)
  }

  @Test("A program that runs keeps its own words: another gets a file of its own")
  func two() throws {
    let first = store()
    try first.keep(draft("first"))
    let second = store()
    #expect(second.recover() == nil)
    try second.keep(draft("second"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["ada-0.draft", "ada-1.draft"])
    withExtendedLifetime(first) {}
  }

  @Test("Words typed after a recovery do not overwrite what another program left")
  func twoLeft() throws {
    do {
      let stores = [store(), store()]
      for (store, text) in zip(stores, ["one", "two"]) { try store.keep(draft(text)) }
    }
    let next = store()
    let first = next.recover()?.text
    next.clear()
    let second = next.recover()?.text
    #expect(Set([first, second]) == ["one", "two"])
  }

  @Test("A long session of typing does not fill the disk")
  func bounded() throws {
    let store = store()
    let text = String(repeating: "words ", count: 2000)
    for number in 0..<300 { try store.keep(draft(text + "\(number)")) }
    let sizes = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      try folder.contents(of: $0).utf8.count
    }
    #expect(sizes.reduce(0, +) < 1_500_000)
  }
}
