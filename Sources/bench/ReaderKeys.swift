/// What the reader is asked to do, each step timed key by key, from the key to the drawn screen.
enum ReaderKeys {
  struct Step {
    var name: String
    var directive: String
  }

  static let steps = [
    Step(name: "start to first screen", directive: "keys <Esc>"),
    Step(name: "down in the source list", directive: "keys jjjjjjjjjjjjjjjjjjjj"),
    Step(name: "page down in the source list", directive: "keys <Space><Space><Space><Space>"),
    Step(name: "open an article", directive: "keys <Enter>"),
    Step(name: "down in the article", directive: "keys 2jjjjjjjjjjjjjjjjjjjj"),
    Step(name: "page down in the article", directive: "keys <Space><Space><Space>b b"),
    Step(
      name: "next mention of an actor", directive: "keys 31j<Enter>nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"),
    Step(name: "search the library, letter by letter", directive: "keys Snairobi"),
    Step(name: "highlight a sentence", directive: "keys <Esc><Esc>2)v<Enter>"),
    Step(name: "undo it", directive: "keys u"),
    Step(name: "list of all notes", directive: "keys L"),
    Step(name: "page through the notes", directive: "keys <Space><Space>G<Space>b"),
    Step(name: "filter the notes, letter by letter", directive: "type /figure tag:claims"),
    Step(name: "jump to a note", directive: "keys <Enter>g<Enter>"),
    Step(name: "count notes by tag and source", directive: "keys Lc"),
  ]

  static var script: String {
    "size 200x50\n" + steps.map { $0.directive + "\n" }.joined()
  }
}
