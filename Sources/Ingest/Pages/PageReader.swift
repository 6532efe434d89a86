import Articles

/// Reads an HTML page: its article, or its articles, and all that stands around them.
struct PageReader {
  let name: String
  /// Where the page is from, where that is known.
  var address: String?
  var today: CalendarDate?

  /// An article shorter than this, in scalars, is looked for again with fewer exclusions.
  private static let enough = 400

  private struct Attempt {
    var blocks: [PageBlock]
    var length: Int
    var measures: PageMeasures
    var isUnderHeadline = false
  }

  /// The articles of a page in UTF-8; none where nothing of it is text.
  func articles(in markup: [UInt8], prepared preparation: MarkupPreparation) -> [Article] {
    let tree = HTMLTree(parsing: preparation)
    guard !tree.nodes.isEmpty else { return [] }
    let data = LinkedData(preparation.linkedData)
    let measures = PageMeasures(tree)
    let several = SeveralArticles(tree: tree, measures: measures, data: data).roots()
    if !several.isEmpty { return articles(several, tree, measures) }
    let headline = PageHeadline(tree, measures)
    let attempt = best(tree, measures, headline)
    var signs = PageSigns(tree, attempt.measures, data, headline: headline)
    signs.complete(address: address ?? Self.savedAddress(markup))
    let roles = PageRoles(attempt.blocks, signs: signs)
    if let title = roles.headline { signs.rename(title) }
    var blocks = roles.blocks
    if let body = data?.body, body.unicodeScalars.count > 2 * max(attempt.length, 300) {
      blocks = Self.blocks(ofText: body, around: blocks)
    }
    let own = Set(blocks.lazy.filter { $0.zone == nil }.map(\.node))
    let links = PageLinks(tree: tree, zones: own).list()
    return article(blocks, signs, links, number: 0).map { [$0] } ?? []
  }

  // MARK: Attempts

  private func best(
    _ tree: HTMLTree, _ shown: PageMeasures, _ headline: PageHeadline
  ) -> Attempt {
    let visible = longest(tree, shown, headline)
    if visible.length >= Self.enough { return visible }
    // Some pages hide everything until a script shows it.
    let all = longest(tree, PageMeasures(tree, hidesByStyle: false), headline)
    return all.length >= max(Self.enough, visible.length * 4) ? all : visible
  }

  private func longest(
    _ tree: HTMLTree, _ measures: PageMeasures, _ headline: PageHeadline
  ) -> Attempt {
    var best: Attempt?
    for strictness in PageZones.Strictness.allCases {
      let attempt = attempt(tree, measures, headline, strictness)
      // A short report under its headline is short; what is found instead of it must be far more.
      let least = best.map { $0.isUnderHeadline ? $0.length * 3 : $0.length } ?? -1
      guard attempt.length > least else { continue }
      if attempt.length >= Self.enough { return attempt }
      best = attempt
    }
    return best ?? Attempt(blocks: [], length: 0, measures: measures)
  }

  private func attempt(
    _ tree: HTMLTree, _ measures: PageMeasures, _ headline: PageHeadline,
    _ strictness: PageZones.Strictness
  ) -> Attempt {
    var zones = PageZones(tree, measures, strictness).roles
    PageThreads(tree: tree, measures: measures, headline: headline).mark(in: &zones)
    PageTeasers(tree: tree, measures: measures, headline: headline).mark(in: &zones)
    let finder = ArticleFinder(
      tree: tree, measures: measures, isExcluded: zones.map { $0 != nil },
      headline: headline.node, usesNames: strictness != .nothing)
    let body = tree.nodes.indices.first { tree.tag($0) == .body } ?? 0
    let roots = finder.find()?.roots ?? [body]
    if strictness != .nothing {
      PageCleaner(tree: tree, measures: measures).clean(roots, in: &zones)
    }
    let blocks = PageLayout.blocks(of: tree, measures, zones: zones, roots: roots)
    let length = blocks.reduce(0) { $0 + ($1.zone == nil ? $1.length - $1.linked / 2 : 0) }
    return Attempt(
      blocks: blocks, length: length, measures: measures,
      isUnderHeadline: isUnder(headline.node, blocks))
  }

  /// Whether the blocks of an article begin right after a heading, and with a sentence.
  private func isUnder(_ heading: Int?, _ blocks: [PageBlock]) -> Bool {
    guard let heading, let title = blocks.firstIndex(where: { $0.node == heading }) else {
      return false
    }
    let after = blocks[title...].dropFirst().prefix(12).filter { $0.zone == nil }
    return after.contains { $0.length >= 100 && $0.linkDensity < 0.5 }
  }

  private func articles(
    _ roots: [Int], _ tree: HTMLTree, _ measures: PageMeasures
  ) -> [Article] {
    var zones = PageZones(tree, measures, .names).roles
    PageCleaner(tree: tree, measures: measures).clean(roots, in: &zones)
    let blocks = PageLayout.blocks(of: tree, measures, zones: zones, roots: roots)
    return roots.enumerated().compactMap { number, root in
      let own = blocks.filter { $0.node >= root && $0.node < Int(tree.nodes[root].end) }
      var signs = PageSigns(tree, measures, nil)
      signs.narrow(to: root, tree, measures)
      signs.complete(address: address)
      return article(PageRoles(own, signs: signs).blocks, signs, [], number: number)
    }
  }

  // MARK: Putting together

  private func article(
    _ blocks: [PageBlock], _ signs: PageSigns, _ links: [String], number: Int
  ) -> Article? {
    var parts = blocks.map {
      (text: $0.text, role: $0.zone ?? $0.role, level: $0.zone == nil ? $0.level : 0)
    }
    parts += links.map { (text: $0, role: .related, level: 0) }
    guard !parts.isEmpty else { return nil }
    var metadata = Metadata(
      title: signs.title, byline: signs.byline, publisher: signs.site, published: signs.published,
      dateEvidence: signs.published == nil ? nil : .stated, url: signs.address,
      language: signs.language, file: name, indexInFile: number)
    complete(&metadata, from: blocks, signs)
    return ArticleBuilder.article(parts, metadata: metadata)
  }

  /// Asks the text for what the page's marks do not say.
  private func complete(
    _ metadata: inout Metadata, from blocks: [PageBlock], _ signs: PageSigns
  ) {
    metadata.byline = metadata.byline ?? HeadByline.author(in: blocks) ?? signs.likelyByline
    if metadata.published == nil, let day = day(in: blocks) ?? signs.likelyPublished {
      metadata.published = day
      metadata.dateEvidence = .stated
    }
    defer { metadata.byline = metadata.byline ?? signs.genericByline }
    let sample = blocks.lazy.filter { $0.zone == nil && $0.role == .paragraph }.prefix(12)
      .map { $0.text.clipped(toBytes: 1000) }.joined(separator: "\n")
    if let guess = LanguageGuess.language(of: sample) { metadata.language = guess }
    guard metadata.byline == nil || metadata.published == nil || metadata.publisher == nil else {
      return
    }
    let own = blocks.filter { $0.zone == nil }.prefix(60)
    guard !own.isEmpty else { return }
    let units = own.map {
      TextUnit($0.text, marked: Self.mark($0.role), level: $0.level)
    }
    let segmented = SegmentedArticle(
      units: units, shapes: units.map(UnitShape.init), roles: own.map(\.role),
      title: own.firstIndex { $0.role == .title }.map { $0 - own.startIndex }, stamp: nil)
    guard
      let found = MetadataReader(
        articles: [segmented], file: name, known: metadata.published, today: today
      ).metadata().first
    else { return }
    metadata.byline = metadata.byline ?? found.byline
    metadata.publisher = metadata.publisher ?? found.publisher ?? Self.host(metadata.url)
    if metadata.published == nil {
      let day = signs.dayInAddress
      metadata.published = day ?? found.published
      metadata.dateEvidence = day == nil ? found.dateEvidence : .stated
    }
  }

  /// The day a line at the head of the article says.
  private func day(in blocks: [PageBlock]) -> CalendarDate? {
    let start = blocks.firstIndex { $0.role == .title } ?? 0
    return blocks[max(0, start - 5)...].prefix(20)
      .filter { $0.zone == nil && ($0.role == .dateline || $0.role == .byline) }.lazy
      .compactMap { PageHead.date(in: $0.text) }.first
  }

  /// Roles that words alone would not tell.
  private static func mark(_ role: BlockRole) -> BlockRole? {
    switch role {
    case .heading, .listItem, .blockquote, .table, .caption: role
    case .title, .byline, .dateline, .paragraph, .comment, .related, .boilerplate, .separator: nil
    }
  }

  static func host(_ address: String?) -> String? {
    guard let address, let start = address.bytes(of: "://") else { return nil }
    let host = address[start.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    let name = host.hasPrefix("www.") ? host.dropFirst(4) : host
    return name.isEmpty ? nil : String(name)
  }

  /// The address browsers note at the top of a saved page.
  private static func savedAddress(_ markup: [UInt8]) -> String? {
    let start = String(decoding: markup.prefix(2000), as: UTF8.self)
    guard let sign = start.bytes(of: "saved from url=(") else { return nil }
    let rest = start[sign.upperBound...].drop { $0 != ")" }.dropFirst()
    let address = String(rest.prefix { !$0.isWhitespace && $0 != "<" })
    return PageSigns.isAddress(address) ? address : nil
  }

  /// The text of the page's own data in place of an article that could not be found.
  private static func blocks(ofText body: String, around blocks: [PageBlock]) -> [PageBlock] {
    let head = blocks.filter { $0.role == .title && $0.zone == nil }
    return head
      + body.split(whereSeparator: \.isNewline).compactMap { line in
        let text = PageEntities.decoded(String(line))
        return text.isEmpty
          ? nil
          : PageBlock(text: text, role: .paragraph, node: 0, length: text.unicodeScalars.count)
      }
  }
}
