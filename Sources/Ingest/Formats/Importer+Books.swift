import Articles

// Books: an article a chapter.
extension Importer {
  func readBook(
    _ archive: ZipArchive, named name: String, _ deliver: (Outcome) throws -> Bool
  ) rethrows {
    guard let book = EPUBReader(archive) else {
      _ = try deliver(.failure(.damaged(name)))
      return
    }
    var file = ImportedFile(name: name, articles: [], encoding: "UTF-8")
    file.format = "EPUB"
    var left = Self.archiveLimit
    var broken = 0
    var seen: Set<String> = []
    for path in book.spine where seen.insert(path).inserted {
      guard let member = archive.member(named: path),
        let content = try? Self.content(of: member, in: archive, left: &left)
      else {
        if left < 0 { break }
        broken += 1
        continue
      }
      file.articles += chapters(of: content, of: book, in: file)
    }
    if left < 0 {
      file.remarks.append(
        "The book holds more than \(Self.archiveLimit >> 20) MiB; the rest was left out.")
    }
    if broken > 0 { file.remarks.append("\(broken) chapters are missing or broken.") }
    _ = try deliver(file.articles.isEmpty ? .failure(.noArticles(name)) : .success(file))
  }

  private func chapters(
    of content: [UInt8], of book: EPUBReader, in file: ImportedFile
  ) -> [Article] {
    guard let decoded = PageCharset.decode(content) else { return [] }
    let page = BookPage(decoded.utf8)
    // Covers, tables of contents and lists of sections are no articles.
    guard page.proseLength >= 80, page.linkShare < 0.5 else { return [] }
    let published = page.published ?? book.date
    let metadata = Metadata(
      title: page.title, byline: page.byline ?? book.creator,
      publisher: (book.publisher ?? book.title).map { FeedName.outlet(in: $0) },
      published: published, dateEvidence: published == nil ? nil : .stated,
      language: LanguageGuess.language(of: page.sample) ?? book.language, file: file.name,
      indexInFile: file.articles.count)
    return [ArticleBuilder.article(page.units, metadata: metadata)]
  }
}
