import Articles
import Screen

// Passages and articles on their way to other programs.
extension ReaderState {
  /// Copies the selection, else the note's passage, else the sentence, with where it is from.
  mutating func copyPassage(as style: CitationStyle? = nil) -> [ReaderEffect] {
    guard let pane = article else { return [] }
    let range =
      pane.selectedRange ?? pane.notes(at: pane.cursor).first?.placement.range
      ?? pane.sentence(at: pane.cursor)
    article?.endSelection()
    let style = style ?? settings.citation
    let kind = style == .plain ? "" : " as \(style.title)"
    message = .notice("Copied with its source\(kind)")
    let opened = pane.opened
    let citation = Citation(
      words: String(opened.article.text[range]), heading: opened.summary.heading,
      metadata: opened.article.metadata)
    return [.copy(citation.text(style))]
  }

  mutating func pickCitation() -> [ReaderEffect] {
    guard article != nil else { return [] }
    mode = .picking(.citations(now: settings.citation, size: size, glyphs: settings.glyphs))
    return []
  }

  /// Asks which program gets the selection, else the article.
  mutating func startPiping() -> [ReaderEffect] {
    guard let pane = article else {
      message = .notice("No article is open")
      return []
    }
    let passage = pane.selectedRange.map { String(pane.opened.article.text[$0]) }
    var prompt = Prompt(.pipe(passage ?? pane.opened.plainText, isPassage: passage != nil))
    prompt.offer(knownPipes)
    mode = .prompting(prompt)
    return []
  }

  /// Those used last and those of the settings.
  var knownPipes: [String] { pipes + settings.pipes.filter { !pipes.contains($0) } }

  mutating func pipe(_ text: String, to program: String) -> [ReaderEffect] {
    let program = ListText.oneLine(program)
    guard !program.isEmpty else { return [] }
    article?.endSelection()
    pipes.removeAll { $0 == program }
    pipes.insert(program, at: 0)
    return [.pipe(text, to: program)]
  }
}

extension OpenedArticle {
  /// Its title, where it is from, and its paragraphs with blank lines between them, without what
  /// stands around the article.
  fileprivate var plainText: String {
    let metadata = article.metadata
    let source = [
      metadata.byline, metadata.publisher, metadata.published.map(\.description), metadata.url,
    ].compactMap { $0 }.joined(separator: ", ")
    let body = article.blocks.filter { $0.role.isBody && !$0.range.isEmpty }
      .map { String(article.text(of: $0)) }.filter { $0 != summary.heading }
    return ([summary.heading, source] + body).filter { !$0.isEmpty }.joined(separator: "\n\n")
      + "\n"
  }
}
