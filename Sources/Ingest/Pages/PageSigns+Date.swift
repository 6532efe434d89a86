import Articles

// The day a page says it was published.
extension PageSigns {
  mutating func settleDate() {
    let given = Self.dateNames.lazy.compactMap { [meta] in meta[$0].flatMap(PageDay.day) }
    published = data?.published.flatMap(PageDay.day) ?? given.first
    guard published == nil else { return }
    settleMarkedDate()
    dayInAddress =
      [address, value("og:url")].compactMap { $0 }.lazy.compactMap { PageDay.inAddress($0) }
      .first
  }

  private static let dateNames = [
    "article:published_time", "datepublished", "parsely-pub-date", "og:article:published_time",
    "article.published", "sailthru.date", "pubdate", "publishdate", "publish-date",
    "publication_date", "publication-date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "dc.date.created", "date", "article_date_original", "og:published_time",
    "cxenseparse:recs:publishtime", "originalpublicationdate", "rnews:datepublished",
    "publisheddate", "published_date", "article.created", "created", "displaydate", "ptime",
    "release_date", "article:published",
  ]

  /// Takes the day marked as the article's, or else the `time` nearest to its headline.
  private mutating func settleMarkedDate() {
    var times: [(distance: Int, date: CalendarDate)] = []
    var named: [(distance: Int, date: CalendarDate)] = []
    for index in tree.nodes.indices where tree.tag(index) != .text && !measures.isHidden[index] {
      let isPublished =
        has("datepublished", .itemprop, index)
        || Self.dateProperties.contains { has($0, .property, index) }
      guard tree.tag(index) == .time || isPublished else {
        if measures.signs[index].contains(.date), measures.elements[index].length <= 60,
          let date = PageDay.day(tree.text(of: index))
        {
          named.append((distance(index), date))
        }
        continue
      }
      let written =
        tree.value(.datetime, of: index) ?? tree.value(.content, of: index)
        ?? tree.text(of: index)
      guard let date = PageDay.day(written) else { continue }
      if isPublished {
        published = date
        return
      }
      times.append((distance(index), date))
    }
    // The first of those equally near.
    let nearest = { (dates: [(distance: Int, date: CalendarDate)]) in
      dates.min { $0.distance < $1.distance }
    }
    let time = nearest(times)
    let other = nearest(named)
    if let time, time.distance < Self.head { published = time.date }
    likelyPublished =
      (other?.distance ?? Int.max) < Self.head ? other?.date : time?.date ?? other?.date
  }

  /// Nodes between a headline and what belongs to it.
  private static let head = 80

  /// How many nodes a node is from the headline; 0 where there is none.
  private func distance(_ node: Int) -> Int { headline?.node.map { abs(node - $0) } ?? 0 }

  /// In RDFa.
  private static let dateProperties = [
    "schema:datepublished", "schema:datecreated", "datepublished", "dc:date", "dc:created",
  ]
}
