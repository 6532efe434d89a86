import Articles

/// Articles with their marks as one HTML page that needs nothing else.
///
/// Nested and overlapping marks are told apart by numbers, underlines and their count, not by color
/// alone; scripts and styles of an article cannot get in, since every word is escaped.
package enum NotePage {
  package static func write(_ collection: NoteCollection, title: String = "Notes") -> NoteExport {
    var numbers: [Note.ID: Int] = [:]
    for (placed, _) in collection.entries { numbers[placed.id] = numbers.count + 1 }
    let articles = collection.articles.map { section($0, numbers, collection) }
    let homeless =
      collection.homeless.isEmpty
      ? ""
      : "<section>\n<h2>Articles the library no longer has</h2>\n"
        + collection.homeless.map {
          entry(PlacedNote(note: $0, placement: .orphan), numbers, collection)
        }.joined() + "</section>\n"
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(escaped(title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <h1>\(escaped(title))</h1>
      \(articles.joined())\(homeless)</body>
      </html>

      """
    return NoteExport(
      text: page, of: collection, omissions: ["a page is for reading; it cannot be taken in again"])
  }

  private static func section(
    _ home: NoteCollection.NotedArticle, _ numbers: [Note.ID: Int], _ collection: NoteCollection
  ) -> String {
    let summary = home.summary
    let facts = [summary.publisher, summary.published?.description, summary.story]
      .compactMap(\.self).filter { !$0.isEmpty }.map(escaped).joined(separator: " · ")
    let link = home.article.metadata.url.flatMap { url in
      ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
        ? " · <a href=\"\(escaped(url))\" rel=\"noreferrer\">\(escaped(url))</a>" : nil
    }
    let blocks = home.article.blocks.filter { $0.role.isBody || touched($0, home.notes) }
      .map { block(home, $0.range, numbers) }
    let notes = home.notes.map { entry($0, numbers, collection) }
    return """
      <section id="\(escaped(summary.id.rawValue))">
      <h2>\(escaped(summary.heading))</h2>
      <p class="facts">\(facts)\(link ?? "")</p>
      <div class="both">
      <article>
      \(blocks.joined())</article>
      <aside>
      \(notes.joined())</aside>
      </div>
      </section>

      """
  }

  private static func touched(_ block: Block, _ notes: [PlacedNote]) -> Bool {
    notes.contains { $0.placement.range?.overlaps(block.range) ?? false }
  }

  /// A block cut at the ends of marks; each piece says which notes it belongs to.
  private static func block(
    _ home: NoteCollection.NotedArticle, _ range: TextRange, _ numbers: [Note.ID: Int]
  ) -> String {
    let notes = home.notes.compactMap { placed in
      placed.placement.range?.intersection(range).map { (placed: placed, range: $0) }
    }
    let edges = Set([range.start, range.end] + notes.flatMap { [$0.range.start, $0.range.end] })
      .sorted()
    var html = "<p>"
    for (start, end) in zip(edges, edges.dropFirst()) {
      let words = escaped(home.text[TextRange(start, end)])
      let here = notes.filter { $0.range.start <= start && end <= $0.range.end }.map(\.placed)
      html += here.isEmpty ? words : mark(words, here, numbers)
      // The number stands where a mark ends, so that overlapping ones can be told apart.
      for note in notes where note.placed.placement.range?.end == end {
        let number = numbers[note.placed.id] ?? 0
        html += "<sup><a href=\"#note-\(number)\" id=\"mark-\(number)\">\(number)</a></sup>"
      }
    }
    return html + "</p>\n"
  }

  private static func mark(
    _ words: String, _ notes: [PlacedNote], _ numbers: [Note.ID: Int]
  ) -> String {
    let styles = Set(notes.map(\.note.style.rawValue)).sorted()
    let classes = (styles + (notes.count > 1 ? ["several"] : [])).joined(separator: " ")
    let ids = notes.compactMap { numbers[$0.id] }.map(String.init).joined(separator: " ")
    let tags = Set(notes.flatMap(\.note.tags)).sorted().joined(separator: ", ")
    return
      "<mark class=\"\(classes)\" data-notes=\"\(ids)\" title=\"\(escaped(tags))\">\(words)</mark>"
  }

  private static func entry(
    _ placed: PlacedNote, _ numbers: [Note.ID: Int], _ collection: NoteCollection
  ) -> String {
    let note = placed.note
    let number = numbers[note.id] ?? 0
    let state = NoteFilter.State(placed.placement)
    let details =
      note.tags.map { "#" + $0 } + note.actors.map { collection.name(of: $0) }
      + [note.author, note.created.day.description]
      + (state == .placed
        ? [] : [state == .orphan ? "words no longer found" : "words \(state.rawValue)"])
    let text = note.text.isEmpty ? "" : "<p class=\"text\">\(escaped(note.text))</p>"
    return """
      <div class="note" id="note-\(number)"><a href="#mark-\(number)">\(number)</a>
      <blockquote>\(escaped(note.anchor.exact))</blockquote>\(text)
      <p class="facts">\(escaped(details.joined(separator: " · ")))</p></div>

      """
  }

  /// Text that stands for itself in content and in quoted attributes.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
      default:
        result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static let style = """
    body { font: 1rem/1.6 Georgia, serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
    .both { display: flex; flex-wrap: wrap; gap: 2rem; }
    article { flex: 3 1 30rem; } aside { flex: 1 1 16rem; font-size: .9rem; }
    article p, .text, blockquote { white-space: pre-wrap; }
    mark { background: #fff3b0; color: inherit; text-decoration: underline; }
    mark.several { text-decoration: underline double; background: #ffd98a; }
    mark.underline { background: none; } mark.bold { font-weight: bold; background: none; }
    mark.italic { font-style: italic; background: none; }
    mark.reverse { background: #333; color: #fff; }
    .note { border-left: 3px solid #999; padding-left: .8rem; margin-bottom: 1rem; }
    blockquote { margin: .2rem 0; font-style: italic; } .facts { color: #555; font-size: .85rem; }
    """
}
