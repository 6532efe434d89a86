import Articles
import Ingest

/// Reads a text and prints what was found: a line of metadata for each article, then a line for
/// each block, `role | first words`.
func blocks(of text: String, named name: String = "sample.txt", today: CalendarDate? = nil)
  -> String
{
  read(text, named: name, today: today).map { article in
    article.blocks.map { block in
      "\(block.role.rawValue) | \(opening(article.text(of: block)))"
    }.joined(separator: "\n")
  }.joined(separator: "\n---\n")
}

func read(_ text: String, named name: String = "sample.txt", today: CalendarDate? = nil)
  -> [Article]
{
  (try? Importer(today: today).read(Array(text.utf8), named: name).articles) ?? []
}

/// The first words, at most 30 characters of them.
private func opening(_ text: Substring) -> String {
  guard text.count > 30 else { return String(text) }
  let cut = text.prefix(31)
  return String(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
}
