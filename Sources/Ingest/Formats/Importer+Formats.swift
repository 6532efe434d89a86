import Articles

// Sources of every format.
extension Importer {
  /// What became of one file of a source: a source may be an archive.
  package typealias Outcome = Result<ImportedFile, ImportError>

  /// Reads a source whatever its format, and hands over what is in it file by file, so that an
  /// archive takes the memory of its largest member.
  ///
  /// - Parameter deliver: called once for each file; answers whether to go on.
  package func readAll(
    _ bytes: [UInt8], named name: String, from origin: SourceOrigin = SourceOrigin(),
    deliver: (Outcome) throws -> Bool
  ) rethrows {
    switch SourceFormat.of(bytes) {
    case .gzip: try readGzip(bytes, named: name, from: origin, deliver)
    case .zip: try readZip(bytes, named: name, deliver)
    case .mailbox: try readMailbox(bytes, named: name, deliver)
    case let format: _ = try deliver(outcome(of: bytes, as: format, named: name, from: origin))
    }
  }

  /// Reads a source that is one file; nil for an archive or a mailbox, which `readAll` reads.
  package func readSingle(_ bytes: [UInt8], named name: String) -> Outcome? {
    switch SourceFormat.of(bytes) {
    case .gzip, .zip, .mailbox: nil
    case let format: outcome(of: bytes, as: format, named: name, from: SourceOrigin())
    }
  }

  /// Everything in a source; throws the first error where nothing in it could be read.
  package func readWhole(
    _ bytes: [UInt8], named name: String, from origin: SourceOrigin = SourceOrigin()
  ) throws(ImportError) -> (files: [ImportedFile], refusals: [ImportError]) {
    var files: [ImportedFile] = []
    var refusals: [ImportError] = []
    readAll(bytes, named: name, from: origin) { outcome in
      switch outcome {
      case .success(let file): files.append(file)
      case .failure(let error): refusals.append(error)
      }
      return true
    }
    if files.isEmpty, let first = refusals.first { throw first }
    return (files, refusals)
  }

  /// Largest source that is no archive and no mailbox, in bytes; also when it comes out of one.
  static let sourceLimit = 32 << 20
  /// All files of one archive together.
  static let archiveLimit = 128 << 20

  func read(
    _ bytes: [UInt8], as format: SourceFormat, named name: String, from origin: SourceOrigin
  ) throws(ImportError) -> ImportedFile {
    if bytes.isEmpty { throw .empty(name) }
    if bytes.count > Self.sourceLimit { throw .tooLarge(name, limit: Self.sourceLimit) }
    switch format {
    case .feed, .jsonFeed: return try readFeed(bytes, as: format, named: name, from: origin)
    case .outline: return try readOutline(bytes, named: name)
    case .mail: return try readMail(bytes[...], named: name)
    case .page, .text, .gzip, .zip, .mailbox: return try readText(bytes, named: name, from: origin)
    }
  }

  /// A page, or else text.
  private func readText(
    _ bytes: [UInt8], named name: String, from origin: SourceOrigin
  ) throws(ImportError) -> ImportedFile {
    let page = try page(
      bytes, named: name, address: origin.address, charset: origin.charset)
    if var page {
      page.format = SourceFormat.page.name
      return page
    }
    var file = try read(bytes, named: name)
    if let address = origin.address {
      file.articles = file.articles.map { article in
        var article = article
        article.metadata.url = article.metadata.url ?? address
        return article
      }
    }
    return file
  }

  private func outcome(
    of bytes: [UInt8], as format: SourceFormat, named name: String, from origin: SourceOrigin
  ) -> Outcome {
    outcome { () throws(ImportError) in
      try read(bytes, as: format, named: name, from: origin)
    }
  }

  func outcome(_ body: () throws(ImportError) -> ImportedFile) -> Outcome {
    do { return .success(try body()) } catch { return .failure(error) }
  }

  private func readOutline(
    _ bytes: [UInt8], named name: String
  ) throws(ImportError) -> ImportedFile {
    guard let decoded = MarkupEncoding.decode(bytes) else { throw .binary(name) }
    var file = ImportedFile(name: name, articles: [], encoding: decoded.encoding)
    let outline = FeedOutline.read(decoded.utf8)
    if outline.items.isEmpty { throw .noArticles(name) }
    file.format = SourceFormat.outline.name
    if outline.items.count == FeedOutline.itemLimit {
      file.remarks.append("Only the first \(FeedOutline.itemLimit) feeds were read.")
    }
    file.outline = outline
    return file
  }
}

// MARK: - Feeds

extension Importer {
  private func readFeed(
    _ bytes: [UInt8], as format: SourceFormat, named name: String, from origin: SourceOrigin
  ) throws(ImportError) -> ImportedFile {
    guard let decoded = MarkupEncoding.decode(bytes, sent: origin.charset) else {
      throw .binary(name)
    }
    let feed: Feed
    if format == .jsonFeed {
      guard let read = JSONFeedReader.read(decoded.utf8, address: origin.address) else {
        return try read(bytes, named: name)
      }
      feed = read
    } else {
      feed = FeedReader.read(decoded.utf8, address: origin.address)
    }
    if feed.entries.isEmpty, origin.address == nil { throw .noArticles(name) }
    let maker = EntryArticle(feed: feed, file: name)
    var file = ImportedFile(
      name: name,
      articles: feed.entries.enumerated().map { maker.article(of: $1, index: $0) },
      encoding: decoded.encoding)
    file.format = format.name
    file.feed = feed
    file.remarks = remarks(on: feed, decoded)
    return file
  }

  private func remarks(on feed: Feed, _ decoded: DecodedText) -> [String] {
    var remarks: [String] = []
    if decoded.invalidSequences > 0 {
      remarks.append("\(decoded.invalidSequences) places could not be decoded.")
    }
    if feed.entries.count == FeedReader.entryLimit {
      remarks.append("Only the first \(FeedReader.entryLimit) entries were read.")
    }
    if feed.isCut {
      remarks.append("It holds more than is read of one feed; the rest was left out.")
    }
    let links = feed.entries.compactMap(\.link).filter { EntryArticle.safe($0) == nil }
    if let first = links.first {
      let scheme = WebAddress.scheme(of: first) ?? ""
      let more = links.count > 1 ? ", and \(links.count - 1) more" : ""
      remarks.append(
        "Left out a link with the scheme “\(scheme)”\(more): only http and https are followed.")
    }
    return remarks
  }
}

// MARK: - Archives

extension Importer {
  private func readGzip(
    _ bytes: [UInt8], named name: String, from origin: SourceOrigin,
    _ deliver: (Outcome) throws -> Bool
  ) rethrows {
    let inner = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    let unpacked: Inflater.Result
    do throws(Inflater.Failure) {
      unpacked = try Inflater.inflate(bytes[...], .gzip, limit: Self.sourceLimit)
    } catch {
      _ = try deliver(.failure(error == .tooLarge ? .bomb(name) : .damaged(name)))
      return
    }
    // What was packed twice was packed to be a bomb.
    guard SourceFormat.of(unpacked.bytes) != .gzip else {
      _ = try deliver(.failure(.bomb(name)))
      return
    }
    try readAll(unpacked.bytes, named: inner, from: origin) { outcome in
      var outcome = outcome
      if unpacked.isCut, case .success(var file) = outcome {
        file.remarks.append("The packed file is cut off; what could be unpacked was read.")
        outcome = .success(file)
      }
      return try deliver(outcome)
    }
  }

  private func readZip(
    _ bytes: [UInt8], named name: String, _ deliver: (Outcome) throws -> Bool
  ) rethrows {
    guard let archive = ZipArchive(bytes) else {
      _ = try deliver(.failure(.damaged(name)))
      return
    }
    if EPUBReader.isEPUB(archive) { return try readBook(archive, named: name, deliver) }
    var left = Self.archiveLimit
    var isAnything = false
    for member in archive.members where FileFormat.isReadable(member.name) {
      isAnything = true
      let path = name + "/" + member.name
      var goesOn = true
      switch content(of: member, in: archive, named: path, left: &left) {
      case .success(let content):
        try readAll(content, named: path) { outcome in
          goesOn = try deliver(outcome)
          return goesOn
        }
      case .failure(let error): goesOn = try deliver(.failure(error))
      }
      if !goesOn { return }
      if left < 0 {
        _ = try deliver(.failure(.tooMuchInside(name, limit: Self.archiveLimit)))
        return
      }
    }
    if archive.isCut {
      _ = try deliver(.failure(.tooManyFiles(name, limit: ZipArchive.memberLimit)))
    }
    if !isAnything { _ = try deliver(.failure(.nothingInside(name))) }
  }

  private func content(
    of member: ZipArchive.Member, in archive: ZipArchive, named path: String, left: inout Int
  ) -> Result<[UInt8], ImportError> {
    if member.isEncrypted { return .failure(.encrypted(path)) }
    do throws(Inflater.Failure) {
      let content = try Self.content(of: member, in: archive, left: &left)
      // Archives in archives are how bombs are built.
      let isArchive = [.zip, .gzip].contains(SourceFormat.of(content))
      return isArchive ? .failure(.binary(path)) : .success(content)
    } catch {
      return .failure(error == .tooLarge ? .bomb(path) : .damaged(path))
    }
  }

  /// A member's content, at most `sourceLimit` bytes and what is `left` of an archive's limit.
  ///
  /// - Parameter left: becomes smaller by what was unpacked, and negative when it was not enough. A
  ///   bomb counts as a whole source: a file full of them ends soon.
  static func content(
    of member: ZipArchive.Member, in archive: ZipArchive, left: inout Int
  ) throws(Inflater.Failure) -> [UInt8] {
    do throws(Inflater.Failure) {
      let content = try archive.content(of: member, limit: min(left, sourceLimit))
      left -= content.count
      return content
    } catch {
      if error == .tooLarge { left = left < sourceLimit ? -1 : left - sourceLimit }
      throw error
    }
  }
}
