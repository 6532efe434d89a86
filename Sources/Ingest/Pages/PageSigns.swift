import Articles

/// What a page says about its article in its head and its marks, before any text is judged.
struct PageSigns {
  private(set) var title: String?
  private(set) var byline: String?
  /// Who wrote it by the name of an element, which may be about something else.
  private(set) var likelyByline: String?
  /// "admin", or the outlet's own name, which says little.
  private(set) var genericByline: String?
  private(set) var site: String?
  var published: CalendarDate?
  private(set) var language: String?
  private(set) var address: String?
  /// The headings of the first level, as shown.
  private(set) var headings: [(node: Int, text: String)] = []

  /// Whether the page says what its title is, other than in its window's.
  private(set) var isTitleGiven = false
  /// The day of something on the page, which may be another article.
  var likelyPublished: CalendarDate?

  var meta: [String: String] = [:]
  let tree: HTMLTree
  let measures: PageMeasures
  let data: LinkedData?
  let headline: PageHeadline?

  /// `headline` is the heading over the article.
  init(
    _ tree: HTMLTree, _ measures: PageMeasures, _ data: LinkedData?, headline: PageHeadline? = nil
  ) {
    self.headline = headline
    self.tree = tree
    self.measures = measures
    self.data = data
    var pageTitle: String?
    var canonical: String?
    for index in tree.nodes.indices {
      switch tree.tag(index) {
      case .meta: readMeta(index)
      case .title where pageTitle == nil: pageTitle = tree.text(of: index)
      case .link where canonical == nil && tree.value(.rel, of: index)?.asciiLowered == "canonical":
        canonical = tree.value(.href, of: index)
      case .html: language = tree.value(.lang, of: index)
      case .h1 where measures.elements[index].length > 0 && headings.count < 20:
        headings.append((index, tree.text(of: index)))
      default: break
      }
    }
    site = data?.publisher ?? value("og:site_name", "application-name")
    title = findTitle(pageTitle ?? "")
    if site == nil {
      site =
        PageTitle(pageTitle ?? "", headings: [title].compactMap { $0 } + headings.map(\.text)).site
    }
    settleByline()
    address = [canonical, value("og:url"), data?.url].compactMap { $0 }.first { Self.isAddress($0) }
    settleDate()
    language = Self.languageCode(
      language ?? value("og:locale", "content-language", "dc.language") ?? data?.language)
  }

  /// Takes over where the page is from, which names the day where nothing else does.
  mutating func complete(address known: String?) {
    address = address ?? known
    if published == nil, dayInAddress == nil {
      dayInAddress = address.flatMap { PageDay.inAddress($0) }
    }
  }

  /// The day in the page's address.
  var dayInAddress: CalendarDate?

  /// Takes another title, which the text has and the marks have not.
  mutating func rename(_ headline: String) { title = headline }

  /// Keeps what one of several articles says about itself.
  mutating func narrow(to root: Int, _ tree: HTMLTree, _ measures: PageMeasures) {
    let inside = root..<Int(tree.nodes[root].end)
    title = inside.first { tree.tag($0).headingLevel > 0 && measures.elements[$0].length > 0 }
      .map { tree.text(of: $0) }
    published = inside.first { tree.tag($0) == .time }
      .flatMap { tree.value(.datetime, of: $0) ?? tree.text(of: $0) }.flatMap(PageDay.day)
    byline = inside.first {
      measures.signs[$0].contains(.byline) && measures.elements[$0].length < 120
    }
    .flatMap { HeadByline.name(in: tree.line(of: $0)) }
    address = inside.first { tree.tag($0) == .a && has("bookmark", .rel, $0) }
      .flatMap { tree.value(.href, of: $0) }.flatMap { Self.isAddress($0) ? $0 : nil }
  }

  private mutating func readMeta(_ index: Int) {
    guard let content = tree.value(.content, of: index), !content.isEmpty else { return }
    var names: [String] = []
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let value = tree.value(attribute, of: index) else { continue }
      names += value.asciiLowered.split(separator: " ").map(String.init)
    }
    for name in names where meta[name] == nil { meta[name] = content }
  }

  func value(_ names: String...) -> String? {
    for name in names {
      if let value = meta[name].map(Self.clean), !value.isEmpty { return value }
    }
    return nil
  }

  private static func clean(_ text: String) -> String {
    var line = InlineText()
    line.append(Array(text.utf8)[...])
    let clean = line.finished() ?? ""
    // Many write references twice.
    return clean.utf8.contains(0x26) && clean.utf8.contains(0x3B)
      ? PageEntities.decoded(clean) : clean
  }

  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  private static func languageCode(_ text: String?) -> String? {
    guard let code = text?.prefix(while: { $0.isASCII && $0.isLetter }).lowercased(),
      (2...3).contains(code.count)
    else { return nil }
    return code
  }

  // MARK: Title

  private mutating func findTitle(_ pageTitle: String) -> String? {
    let given =
      dataTitle(pageTitle)
      ?? value(
        "dc:title", "dcterm:title", "dc.title", "og:title", "weibo:article:title", "title",
        "twitter:title", "parsely-title")
    isTitleGiven = given != nil
    if let given { return withoutSite(given) }
    if let marked = markedHeadline() { return marked }
    let title =
      PageTitle(pageTitle, headings: headings.map(\.text), headline: headline?.text).text
    return title.isEmpty ? headings.first?.text : title
  }

  private func dataTitle(_ pageTitle: String) -> String? {
    guard let data else { return nil }
    guard let name = data.name, let headline = data.headline, name != headline else {
      return data.headline ?? data.name
    }
    let isNamed = pageTitle.holds(name) && !pageTitle.holds(headline)
    return isNamed ? name : headline
  }

  /// Without " | Site" where a heading of the page says the same without it.
  private func withoutSite(_ title: String) -> String {
    for heading in headings.map(\.text)
    where !heading.isEmpty && title.count > heading.count && title.hasPrefix(heading) {
      let rest = title.dropFirst(heading.count).drop { $0 == " " }
      guard let sign = rest.first, "|-–—»·:•".contains(sign) else { continue }
      let name = rest.dropFirst().trimmingBlanks
      if let site, name.lowercased() == site.lowercased() { return heading }
    }
    return title
  }

  private func markedHeadline() -> String? {
    for index in tree.nodes.indices where tree.tag(index) != .text {
      guard let range = tree.bytes(of: .itemprop, of: index),
        tree.bytes[range].elementsEqual("headline".utf8)
      else { continue }
      let text = tree.text(of: index)
      if !text.isEmpty { return text }
    }
    return nil
  }

  // MARK: Byline

  /// Takes the first name given that says more than who publishes it.
  private mutating func settleByline() {
    let marked = markedAuthor()
    for name in [givenAuthor(), metaAuthor(), marked.certain].compactMap({ $0 }) {
      if !isGeneric(name) {
        byline = name
        return
      }
      if genericByline == nil { genericByline = name }
    }
    likelyByline = marked.likely.flatMap { isGeneric($0) ? nil : $0 }
    if genericByline == nil { genericByline = marked.likely }
  }

  private func isGeneric(_ name: String) -> Bool {
    let lower = name.lowercased()
    let last = lower.split(separator: " ").last.map(String.init) ?? ""
    return Self.genericNames.contains(lower) || ["staff", "newsroom", "desk"].contains(last)
      || [site, data?.publisher].contains { $0?.lowercased() == lower }
  }

  private static let genericNames: Set<String> = [
    "admin", "administrator", "super user", "superuser", "webmaster", "editor", "user", "root",
    "redaktion", "redaction", "rédaction", "redacción", "redazione", "редакция", "staff",
    "news desk", "newsroom", "guest", "author",
  ]

  private func givenAuthor() -> String? {
    var seen: Set<String> = []
    for list in [data?.authors, data?.creators].compactMap({ $0 }) {
      let names = list.filter { !Self.isAddress($0) && !isGeneric($0) && seen.insert($0).inserted }
      if !names.isEmpty { return HeadByline.plain(names.joined(separator: ", ")) }
    }
    return data?.authors.first { !Self.isAddress($0) }.flatMap(HeadByline.plain)
  }

  private func metaAuthor() -> String? {
    guard
      let given = value(
        "dc:creator", "dcterm:creator", "dc.creator", "author", "parsely-author",
        "article:author", "byl", "sailthru.author"), !Self.isAddress(given), given.count < 160
    else { return nil }
    return HeadByline.plain(given)
  }

  private func markedAuthor() -> (certain: String?, likely: String?) {
    var weak: String?
    var index = 0
    while index < tree.nodes.count {
      let current = index
      index += 1
      guard tree.tag(current) != .text, !measures.isHidden[current] else { continue }
      let size = measures.elements[current].length
      guard size > 1, size < 120, !measures.signs[current].contains(.comments) else { continue }
      let isMarked = has("author", .rel, current) || has("author", .itemprop, current)
      guard isMarked || measures.signs[current].contains(.byline) else { continue }
      let text = tree.line(of: current)
      guard !text.isEmpty, !isNoName(text) else { continue }
      if isMarked { return (HeadByline.name(in: text), weak) }
      if weak == nil { weak = HeadByline.name(in: text) }
    }
    return (nil, weak)
  }

  private func isNoName(_ text: String) -> Bool {
    let lower = text.asciiLowered
    return lower.hasPrefix("about") || lower.hasPrefix("more ") || lower.hasPrefix("follow")
      || lower.hasPrefix("view all") || lower.hasPrefix("http")
  }

  func has(_ word: String, _ attribute: HTMLAttribute, _ node: Int) -> Bool {
    tree.bytes(of: attribute, of: node).map {
      String(decoding: tree.bytes[$0], as: UTF8.self).asciiLowered.split(separator: " ")
        .contains { $0 == word }
    } ?? false
  }
}
