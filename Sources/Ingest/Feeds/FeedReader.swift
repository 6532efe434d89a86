import Articles

/// Reads RSS of every version, Atom and CDF, well formed or not.
///
/// Tags that are never closed end where the next entry or part of an entry begins; prefixes nobody
/// declared mean what they usually do; markup somebody forgot to escape is content.
struct FeedReader {
  var scanner: TagScanner
  private var feed = Feed()
  private var entry: FeedEntry?
  private var ranks = Ranks()
  private var vocabularies: [String: FeedVocabulary] = [:]
  /// Elements that are open, those of content excepted.
  var open: [Open] = []
  private var feedAuthors: [String] = []
  var isAtom = false
  /// Where the feed was found.
  private let address: String?

  struct Open {
    var name: String
    var base: String?
    var language: String?
  }

  /// How good what an entry has is; lower is better.
  private struct Ranks {
    var link = Int.max
    var date = Int.max
    var title = Int.max
    var author = Int.max
    /// Authors so good, each once.
    var authors: [String] = []

    mutating func add(_ names: String) {
      for name in names.split(separator: ", ") where authors.count < FeedReader.authorLimit {
        if !authors.contains(String(name)) { authors.append(String(name)) }
      }
    }
  }

  /// More than any feed has; keeps a hostile one within memory.
  static let entryLimit = 10_000
  private static let depthLimit = 200
  private static let authorLimit = 20

  /// - Parameters:
  ///   - utf8: the document, decoded.
  ///   - address: where it was found; links may be relative to it.
  static func read(_ utf8: [UInt8], address: String? = nil) -> Feed {
    var reader = FeedReader(utf8, address: address)
    reader.run()
    return reader.feed
  }

  private init(_ utf8: [UInt8], address: String?) {
    scanner = TagScanner(utf8)
    self.address = address
  }

  private mutating func run() {
    while feed.entries.count < Self.entryLimit, let event = scanner.next() {
      switch event {
      case .start(let tag): start(tag)
      case .end(let name, _): end(name.lowercased())
      case .text, .cdata: break
      }
    }
    closeEntry()
    completeEntries()
  }
}

// MARK: - Elements

extension FeedReader {
  private mutating func start(_ tag: MarkupTag) {
    declareNamespaces(of: tag)
    let name = tag.name.lowercased()
    let context = Open(
      name: name, base: base(of: tag), language: scanner.value(of: "xml:lang", in: tag) ?? language)
    if open.isEmpty, ["feed", "entry"].contains(Self.local(name)) { isAtom = true }
    let kind = element(named: name)
    switch kind {
    case .channel, .other:
      if !tag.isClosed, open.count < Self.depthLimit { open.append(context) }
    case .entry:
      openEntry(tag, context)
      if tag.isClosed { closeEntry() }
    case .image, .textInput, .contributor: if !tag.isClosed { _ = capture(tag, isLeaf: false) }
    case .title, .link, .guid, .author, .source, .published, .updated, .created, .summary,
      .content, .language:
      take(kind, tag, context)
    }
  }

  private mutating func end(_ name: String) {
    if element(named: name) == .entry { closeEntry() }
    if let index = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(index...) }
  }

  private mutating func openEntry(_ tag: MarkupTag, _ context: Open) {
    closeEntry()
    var entry = FeedEntry()
    entry.language = context.language
    if let about = scanner.value(of: "rdf:about", in: tag) {
      entry.guid = about
      entry.link = WebAddress.isWeb(about) ? about : nil
      ranks.link = 4
    }
    if let address = scanner.value(of: "href", in: tag) {
      entry.link = WebAddress.resolve(address, against: context.base)
      ranks.link = 1
    }
    if let date = scanner.value(of: "lastmod", in: tag) { entry.published = FeedDate.day(date) }
    self.entry = entry
    if open.count < Self.depthLimit { open.append(context) }
  }

  private mutating func closeEntry() {
    defer { ranks = Ranks() }
    guard let entry else { return }
    feed.entries.append(entry)
    self.entry = nil
  }

  /// What entries take from their feed.
  private mutating func completeEntries() {
    let base = [address, feed.page].compactMap { $0 }.first { WebAddress.isWeb($0) }
    let authors =
      feedAuthors.isEmpty
      ? nil : feedAuthors.prefix(Self.authorLimit).joined(separator: ", ")
    for index in feed.entries.indices {
      feed.entries[index].link = feed.entries[index].link.map {
        WebAddress.resolve($0, against: base)
      }
      if feed.entries[index].author == nil { feed.entries[index].author = authors }
      if feed.entries[index].language == nil { feed.entries[index].language = feed.language }
    }
  }

  private mutating func take(_ kind: FeedElement, _ tag: MarkupTag, _ context: Open) {
    let captured = tag.isClosed ? MarkupCapture() : capture(tag, isLeaf: kind.isLeaf)
    if captured.isCut { feed.isCut = true }
    let rank = element(rankOf: tag)
    switch kind {
    case .title: takeTitle(text(captured, tag, context, .title), rank)
    case .summary:
      guard let text = text(captured, tag, context, kind), entry?.summary == nil || rank == 0
      else { return }
      entry?.summary = text
    case .content: takeContent(text(captured, tag, context, kind))
    case .link: takeLink(captured, tag, context)
    case .guid: takeGuid(plain(captured), tag)
    case .author: takeAuthor(captured, rank)
    case .source: takeSource(captured)
    case .published: takeDate(captured, rank)
    case .created: takeDate(captured, 2)
    case .updated: takeDate(captured, 3)
    case .language: takeLanguage(plain(captured))
    case .channel, .entry, .image, .textInput, .contributor, .other: break
    }
  }
}

// MARK: - What is taken

extension FeedReader {
  private mutating func takeTitle(_ text: FeedText?, _ rank: Int) {
    guard let text, !text.isBlank else { return }
    if entry == nil {
      if feed.title == nil { feed.title = FragmentReader.line(of: text) }
    } else if rank < ranks.title {
      entry?.title = text
      ranks.title = rank
    }
  }

  /// Of several the longest: some give a teaser and the whole.
  private mutating func takeContent(_ text: FeedText?) {
    guard let text, !text.isBlank else { return }
    if text.value.utf8.count > entry?.content?.value.utf8.count ?? 0 { entry?.content = text }
  }

  private mutating func takeLink(_ captured: MarkupCapture, _ tag: MarkupTag, _ context: Open) {
    let reference = scanner.value(of: "href", in: tag)
    let written = plain(captured)
    let value = reference ?? written
    guard !value.isEmpty else { return }
    let kind = scanner.value(of: "rel", in: tag)?.lowercased() ?? "alternate"
    guard kind == "alternate" || kind.hasSuffix("/alternate") || kind.isEmpty else { return }
    let type = scanner.value(of: "type", in: tag)?.lowercased() ?? "text/html"
    let rank = type.contains("html") || type.isEmpty ? 0 : 3
    let address = WebAddress.resolve(value, against: context.base)
    if entry == nil {
      if feed.page == nil, rank == 0 { feed.page = address }
    } else if rank < ranks.link {
      entry?.link = address
      ranks.link = rank
    }
  }

  private mutating func takeGuid(_ value: String, _ tag: MarkupTag) {
    guard entry != nil, !value.isEmpty else { return }
    entry?.guid = value
    let isLink = scanner.value(of: "ispermalink", in: tag)?.lowercased() ?? "true"
    guard Self.local(tag.name.lowercased()) == "guid", isLink != "false", ranks.link > 2,
      WebAddress.scheme(of: value) != nil || value.contains("/")
    else { return }
    entry?.link = value
    ranks.link = 2
  }

  private mutating func takeAuthor(_ captured: MarkupCapture, _ rank: Int) {
    let name = captured.hasTags ? child("name", of: captured) : plain(captured)
    guard let author = FeedAuthor.name(in: name ?? child("email", of: captured) ?? "") else {
      return
    }
    guard entry != nil else {
      if isAtom { feedAuthors.append(author) }
      return
    }
    // "someone@example.org" gives way to a name.
    let rank = author.contains("@") ? 9 : rank
    guard rank <= ranks.author else { return }
    if rank < ranks.author { ranks.authors = [] }
    ranks.author = rank
    ranks.add(author)
    entry?.author = ranks.authors.joined(separator: ", ")
  }

  private mutating func takeSource(_ captured: MarkupCapture) {
    let name = captured.hasTags ? child("title", of: captured) : plain(captured)
    if let name, !name.isEmpty { entry?.source = name.collapsingSpaces }
  }

  private mutating func takeDate(_ captured: MarkupCapture, _ rank: Int) {
    guard entry != nil, rank < ranks.date, let date = FeedDate.day(plain(captured)) else { return }
    entry?.published = date
    ranks.date = rank
  }

  private mutating func takeLanguage(_ value: String) {
    guard !value.isEmpty, value.utf8.count < 20 else { return }
    if entry == nil { feed.language = value } else { entry?.language = value }
  }
}

// MARK: - Names

extension FeedReader {
  private var language: String? { open.last?.language }

  private func base(of tag: MarkupTag) -> String? {
    let outer = open.last?.base ?? address
    guard let own = scanner.value(of: "xml:base", in: tag), !own.isEmpty else { return outer }
    return WebAddress.resolve(own, against: outer)
  }

  private mutating func declareNamespaces(of tag: MarkupTag) {
    for attribute in tag.attributes where attribute.name.hasPrefix("xmlns") {
      let prefix = attribute.name == "xmlns" ? "" : String(attribute.name.dropFirst(6))
      let known = FeedVocabulary.named(scanner.value(of: attribute))
      guard let known, vocabularies.count < 64 else { continue }
      // XHTML as the default inside of content says nothing about what follows it.
      if prefix.isEmpty, known == .xhtml { continue }
      vocabularies[prefix] = known
    }
  }

  func element(named name: String) -> FeedElement {
    let prefix = Self.prefix(name)
    let vocabulary = vocabularies[prefix] ?? FeedVocabulary.usual(for: prefix)
    return FeedElement(vocabulary, Self.local(name))
  }

  /// 0 for the format's own elements, 1 for those of others.
  private func element(rankOf tag: MarkupTag) -> Int {
    let prefix = Self.prefix(tag.name.lowercased())
    return switch vocabularies[prefix] ?? FeedVocabulary.usual(for: prefix) {
    case .core, .content: 0
    case .dublinCore, .xhtml: 1
    case .media, .podcast, .other: 2
    }
  }

  static func local(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  static func prefix(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
  }
}
