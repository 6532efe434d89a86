import Articles

// Mails: newsletters above all.
extension Importer {
  func readMailbox(
    _ bytes: [UInt8], named name: String, _ deliver: (Outcome) throws -> Bool
  ) rethrows {
    var file = ImportedFile(name: name, articles: [], encoding: "UTF-8")
    file.format = SourceFormat.mailbox.name
    var empty = 0
    var cut = 0
    let messages = Mailbox.messages(in: bytes)
    for message in messages.read {
      if let mail = try? readMail(message, named: name) {
        if !mail.remarks.isEmpty { cut += 1 }
        file.articles += mail.articles.map { article in
          var article = article
          article.metadata.indexInFile = file.articles.count
          return article
        }
      } else {
        empty += 1
      }
    }
    if empty > 0 { file.remarks.append("\(empty) mails hold no text and were left out.") }
    if cut > 0 {
      file.remarks.append("\(cut) mails have longer headers or more parts than are read.")
    }
    if messages.areMore {
      file.remarks.append("Only the first \(messages.read.count) mails were read.")
    }
    _ = try deliver(file.articles.isEmpty ? .failure(.noArticles(name)) : .success(file))
  }

  /// One mail as one article: its HTML, else its text.
  func readMail(_ bytes: ArraySlice<UInt8>, named name: String) throws(ImportError) -> ImportedFile
  {
    let message = MailMessage(bytes)
    let all = message.leaves()
    let leaves = all.filter { !$0.isAttachment }
    let html = leaves.first { $0.contentType.contains("html") }
    let plain = leaves.filter { $0.contentType == "text/plain" }
    var body: (units: [TextUnit], encoding: String)?
    if let html, let text = html.text() {
      body = (FragmentReader.units(of: text.utf8), text.encoding)
    }
    if body?.units.isEmpty ?? true {
      let texts = plain.compactMap { $0.text() }
      let units = texts.flatMap { PlainTextReader.units(of: LineSplitter.lines(of: $0.utf8)[...]) }
      if !units.isEmpty { body = (units, texts.first?.encoding ?? "UTF-8") }
    }
    guard let body, !body.units.isEmpty else { throw .noArticles(name) }
    var file = ImportedFile(
      name: name, articles: [article(message, body.units, file: name)], encoding: body.encoding)
    file.format = SourceFormat.mail.name
    if all.count == MailMessage.partLimit {
      file.remarks.append("Only the first \(all.count) parts of the mail were read.")
    }
    if all.contains(where: \.headersAreCut) || message.headersAreCut {
      file.remarks.append("Headers of the mail are longer than is read; they were cut.")
    }
    return file
  }

  private func article(_ message: MailMessage, _ body: [TextUnit], file: String) -> Article {
    let title = message.header("subject").map { CharacterReferences.withoutControls($0) }
      .flatMap { $0.isEmpty ? nil : $0.collapsingSpaces }
    let sender = message.header("from").flatMap { FeedAuthor.name(in: $0) }
    var units: [TextUnit] = []
    if let title, body.first?.text != title { units.append(TextUnit(title, marked: .title)) }
    units += MailBoilerplate.marking(body)
    let sample = units.prefix(40).map(\.sample).joined(separator: "\n")
    let published = message.header("date").flatMap { FeedDate.day($0) }
    let address = message.header("archived-at").map { $0.filter { !"<>".contains($0) } }
    let metadata = Metadata(
      title: title, publisher: sender, published: published,
      dateEvidence: published == nil ? nil : .stated,
      url: address.flatMap { WebAddress.isWeb($0) ? $0 : nil },
      language: LanguageGuess.language(of: sample), file: file, indexInFile: 0)
    return ArticleBuilder.article(units, metadata: metadata)
  }
}

/// What newsletters put around their text.
enum MailBoilerplate {
  static func marking(_ units: [TextUnit]) -> [TextUnit] {
    units.map { unit in
      guard units.count > 1, isBoilerplate(unit.text) else { return unit }
      return TextUnit(unit.text, marked: .boilerplate)
    }
  }

  private static func isBoilerplate(_ text: String) -> Bool {
    guard text.utf8.count < 300 else { return false }
    let lower = text.lowercased()
    return phrases.contains { lower.holds($0) }
  }

  private static let phrases = [
    "unsubscribe", "view this email in your browser", "view in browser", "view online",
    "manage your preferences", "update your preferences", "manage preferences",
    "you are receiving this", "you're receiving this", "you received this email",
    "was this forwarded to you", "forwarded this email", "all rights reserved", "privacy policy",
    "abmelden", "se désabonner", "se désinscrire", "darse de baja", "отписаться",
  ]
}
