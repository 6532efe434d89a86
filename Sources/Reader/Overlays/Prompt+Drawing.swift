import Screen

extension Prompt {
  /// Draws the prompt over the status line and what could be meant over the hint line.
  ///
  /// - Parameter searched: how much has been looked through so far, in percent, while that goes on.
  func draw(on canvas: inout Canvas, in rect: Rect, hint: Rect?, searched: Int? = nil) {
    let style = CellStyle(.status, on: .statusLine)
    canvas.fill(rect, style: style)
    let x = canvas.draw(
      " " + label, at: Point(x: rect.x, y: rect.y), style: CellStyle(.key, on: .statusLine, .bold),
      width: rect.width)
    line.draw(
      on: &canvas, at: Point(x: x, y: rect.y), width: rect.right - x, style: style)
    guard let hint else { return }
    canvas.fill(hint)
    let help = searched.map { "\($0) % of the article is searched, Esc stops it" } ?? help
    canvas.draw(
      " " + help, at: Point(x: hint.x, y: hint.y), style: CellStyle(.hint), width: hint.width)
  }

  private var help: String {
    switch purpose {
    case .find: "Enter keeps the search, n N go through it, Esc gives it up"
    case .searchLibrary:
      "\"words in quotes\" stand together   Enter goes to the list   Esc gives up"
    case .actorName: "Enter keeps the name, Esc gives it up"
    case .actorAlias: "As accounts write it   Enter keeps it, Esc gives it up"
    case .filterTopics: "Enter keeps the filter, Esc takes it away"
    case .renameTopic: "Enter keeps the name with the story, Esc gives up"
    case .story:
      completions.isEmpty
        ? "A new story of this name   Enter moves the article"
        : "Tab: " + completions.joined(separator: "  ")
    case .renameStory: "The name of another story makes the two one   Enter keeps it"
    case .mergeStories: "y and Enter makes them one, Esc leaves them; u takes it back"
    case .retag:
      "A tag in use merges the two, several split it, none removes it   Enter does it"
    case .retagListed: "old > new: replaces a tag on the notes listed   Enter does it"
    case .describeTag: "red: what it means   Colors: red yellow green cyan blue magenta"
    case .actors:
      completions.isEmpty
        ? "Commas between names   Enter keeps them" : "Tab: " + completions.joined(separator: "  ")
    case .addSource:
      "A file, a folder, or an address (https://…) of a page or a feed   Enter adds it"
    case .pipe:
      completions.isEmpty
        ? "A program with its arguments   Enter starts it, Esc gives up"
        : "Tab: " + completions.joined(separator: "  ")
    case .tags:
      completions.isEmpty
        ? "Commas between tags, a/b makes b part of a   Enter keeps them"
        : "Tab: " + completions.joined(separator: "  ")
    }
  }
}
