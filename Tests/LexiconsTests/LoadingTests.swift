import Lexicons
import Testing

@Suite("Loading word lists")
struct LoadingTests {
  @Test("A row becomes an entry, columns in any order")
  func entry() throws {
    let folder = try ListFolder.complete(replacing: [
      "states": """
      id\tname\tkind\tdemonyms\taliases\tcapitals\tambiguous
      # a comment
      lorraine\tLorraine\tstate\tLorrainer|Lorrainers\t\tNancy\tNancy|Lorraine

      """
    ])
    let actor = try #require(try folder.load().actors.first)
    #expect(actor.id == "lorraine")
    #expect(actor.kind == .state)
    #expect(actor.demonyms == ["Lorrainer", "Lorrainers"])
    #expect(actor.aliases == [])
    #expect(actor.capitals == ["Nancy"])
    #expect(actor.ambiguousNames == ["Nancy", "Lorraine"])
    #expect(actor.within == nil)
  }

  @Test("A surname with an exclamation mark is sure alone")
  func surnames() throws {
    let folder = try ListFolder.complete(replacing: [
      "people": "id\tkind\tname\tsurnames\tgender\nada\tperson\tAda Moss\tMoss|Mossberg!\tf\n"
    ])
    let actor = try #require(try folder.load().actors.first)
    #expect(
      actor.surnames == [
        Surname(text: "Moss", isSureAlone: false), Surname(text: "Mossberg", isSureAlone: true),
      ])
    #expect(actor.gender == .female)
  }

  @Test("The last row needs no line end")
  func noFinalNewline() throws {
    let folder = try ListFolder.complete(replacing: [
      "titles": "title\tkind\nMajor\trank", "given-names": "name\tgender\nada\tf\nbo\tm",
    ])
    let lexicons = try folder.load()
    #expect(lexicons.titles.map(\.title) == ["Major"])
    #expect(lexicons.givenName("bo") == .male)
  }

  @Test("Given names are found whole")
  func givenNames() throws {
    let folder = try ListFolder.complete(replacing: [
      "given-names": "name\tgender\nada\tf\nandré\tm\nkim\tu\n"
    ])
    let lexicons = try folder.load()
    let names = ["ada", "andré", "kim", "ad", "adam", "name", ""]
    #expect(
      names.map { lexicons.givenName($0) } == [.female, .male, .either, nil, nil, nil, nil])
  }

  @Test("Surnames are found whole")
  func surnameTable() throws {
    let names = (1...500).map { "name\($0)" }
    let folder = try ListFolder.complete(replacing: [
      "surnames": "name\n" + names.joined(separator: "\n") + "\n"
    ])
    let surnames = try folder.load().surnames
    #expect(surnames.count == 500)
    #expect(names.allSatisfy { surnames.contains($0) })
    #expect(!surnames.contains("name501"))
    #expect(!surnames.contains("name"))
  }

  @Test("A missing file is named")
  func missingFile() throws {
    let folder = try ListFolder.complete()
    try folder.remove("titles")
    #expect(throws: LexiconError.missingFile(path: folder.path + "/titles.tsv")) {
      try folder.load()
    }
  }

  @Test("A file without its header names its first column")
  func missingHeader() throws {
    let folder = try ListFolder.complete(replacing: ["surnames": "# nothing yet\n"])
    #expect(throws: LexiconError.missingColumn(file: "surnames.tsv", column: "name")) {
      try folder.load()
    }
  }

  @Test("A row with a field too few is named by file and line")
  func fieldCount() throws {
    let folder = try ListFolder.complete(replacing: [
      "titles": "# titles\ntitle\tkind\tgender\nMajor\trank\t\nDame\tcourtesy\n"
    ])
    #expect(
      throws: LexiconError.badRow(
        file: "titles.tsv", line: 4, problem: .fieldCount(found: 2, expected: 3))
    ) {
      try folder.load()
    }
  }

  @Test("A row without a name is named by its column")
  func emptyName() throws {
    let folder = try ListFolder.complete(replacing: [
      "places": "id\tkind\tname\nnowhere\tplace\t\n"
    ])
    #expect(
      throws: LexiconError.badRow(
        file: "places.tsv", line: 2, problem: .empty(column: "name"))
    ) {
      try folder.load()
    }
  }

  @Test("A word that is none of the kinds is an error")
  func badKind() throws {
    let folder = try ListFolder.complete(replacing: ["titles": "title\tkind\nMajor\tranke\n"])
    #expect(
      throws: LexiconError.badRow(
        file: "titles.tsv", line: 2, problem: .badValue(column: "kind", value: "ranke"))
    ) {
      try folder.load()
    }
  }

  @Test("A column nobody knows is an error")
  func unknownColumn() throws {
    let folder = try ListFolder.complete(replacing: ["titles": "title\tkind\tkolor\n"])
    #expect(throws: LexiconError.unknownColumn(file: "titles.tsv", column: "kolor")) {
      try folder.load()
    }
  }
}
