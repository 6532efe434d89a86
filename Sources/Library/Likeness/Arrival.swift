import Articles
import GRDB

/// What an article that is to be added is to the library.
enum Arrival {
  /// The text of an article there, or one that differs only in what surrounds it.
  case known(Article.ID)
  /// A changed text of an article there.
  case version(of: Article.ID)
  /// New; `copyOf` is an article of another outlet with the same text.
  case new(copyOf: Int64?)
}

/// Recognises what arrives: by its text, its address, or its likeness to what is there.
///
/// An address names an article, whatever became of its words. Without one, a text of the same
/// outlet is a version when half of the shingles of both are the same and its date is near; at
/// another address, where it may be another report made from the same form, when 70 in 100 are. A
/// text is printed elsewhere too when half of the shingles, or 80 in 100 of the shorter text, are
/// the same. Of 120 reports with every tenth word edited 115 are still found so, with every
/// seventeenth all, cut to 70 in 100 of their paragraphs 115, to half of them 90; of the 120 none
/// is taken for another.
struct ArrivalCheck {
  private let database: Database
  private let reader: ArticleReader
  private let sketches: SketchTable
  /// How many articles of a file have an address.
  private let counts: [AddressInFile: Int]

  static let versionResemblance = 0.5
  static let otherAddressResemblance = 0.7
  static let copyResemblance = 0.5
  static let copyContainment = 0.8
  /// What several articles of one address must have in common with one to be it.
  private static let sharedAddressResemblance = 0.2
  /// Sketches are compared with the standard error in mind.
  private static let sketchResemblance = 0.3
  /// Days between the dates of two versions at most.
  private static let versionDays = 7

  private struct AddressInFile: Hashable {
    let address: String
    let file: String?
  }

  /// - Parameter batch: what is added together: of several articles in one file with one address
  ///   none is a version of another.
  init(_ database: Database, _ sketches: SketchTable, batch: [Article]) {
    self.database = database
    self.sketches = sketches
    reader = ArticleReader(database)
    counts = batch.reduce(into: [:]) { counts, article in
      guard let address = article.metadata.address else { return }
      counts[AddressInFile(address: address, file: article.metadata.file), default: 0] += 1
    }
  }

  func arrival(of article: Article, _ likeness: TextLikeness) throws -> Arrival {
    let same = try withSameText(as: article)
    if let known = same.first(where: { $0.isOutlet(article.metadata.publisher) }) {
      return .known(known.id)
    }
    if let other = same.first { return .new(copyOf: other.row) }
    let text = OwnText(article, likeness.shingles)
    if let other = try atAddress(of: text) {
      return other.hasSameBody(as: text) ? .known(other.id) : .version(of: other.id)
    }
    return try likeOthers(text, likeness.sketch)
  }

  /// An article that another, already stored, prints too; for one whose text has changed.
  func original(of article: Article, _ likeness: TextLikeness, except row: Int64) throws -> Int64? {
    let text = OwnText(article, likeness.shingles)
    return try others(like: likeness.sketch).first { $0.row != row && $0.isCopy(of: text) }?.row
  }
}

extension ArrivalCheck {
  /// An article with what is compared of it.
  private struct OwnText {
    let id: Article.ID
    let article: Article
    let shingles: TextShingles
    var row: Int64 = 0

    init(_ article: Article, _ shingles: TextShingles, row: Int64 = 0) {
      id = article.id
      self.article = article
      self.shingles = shingles
      self.row = row
    }

    func hasSameBody(as other: OwnText) -> Bool {
      article.bodyTexts.elementsEqual(other.article.bodyTexts)
    }

    /// Of one outlet; where neither has a name, the same title or file speaks for it.
    func hasSameOutlet(as other: OwnText) -> Bool {
      let (mine, others) = (article.metadata, other.article.metadata)
      if mine.publisher != nil || others.publisher != nil {
        return mine.publisher?.folded == others.publisher?.folded
      }
      let isSameFile = mine.file == others.file && mine.indexInFile == others.indexInFile
      return hasSameBody(as: other) || mine.title != nil && mine.title == others.title
        || mine.file != nil && isSameFile
    }

    func isVersion(of other: OwnText) -> Bool {
      guard hasSameOutlet(as: other) else { return false }
      let addresses = [article.metadata.address, other.article.metadata.address]
      let isElsewhere = !addresses.contains(nil) && addresses[0] != addresses[1]
      let least = isElsewhere ? otherAddressResemblance : versionResemblance
      return shingles.likeness(to: other.shingles).resemblance >= least
        && article.metadata.isDatedNear(other.article.metadata, days: versionDays)
    }

    func isCopy(of other: OwnText) -> Bool {
      let likeness = shingles.likeness(to: other.shingles)
      return likeness.resemblance >= copyResemblance || likeness.containment >= copyContainment
    }
  }

  /// An article that has, or had, the very text.
  private struct SameText {
    let id: Article.ID
    let row: Int64
    let publisher: String?

    /// Whether nothing says that it is another's.
    func isOutlet(_ other: String?) -> Bool {
      guard let publisher, let other else { return true }
      return publisher.folded == other.folded
    }
  }

  private func withSameText(as article: Article) throws -> [SameText] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT article.key, article.id, publisher
        FROM version JOIN article ON article.id = articleId JOIN source ON source.id = sourceId
        WHERE textKey = ? ORDER BY article.id
        """)
    return try Row.fetchAll(statement, arguments: [article.id.rawValue]).map {
      SameText(id: Article.ID($0[0]), row: $0[1], publisher: $0[2])
    }
  }

  private func atAddress(of text: OwnText) throws -> OwnText? {
    guard let address = text.article.metadata.address else { return nil }
    let rows = try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT id FROM article WHERE address = ? ORDER BY id LIMIT 16"),
      arguments: [address])
    let there = try rows.compactMap(stored).filter { isCompatible($0, text) }
    let place = AddressInFile(address: address, file: text.article.metadata.file)
    if there.count == 1, counts[place] == 1 { return there.first }
    let scored = there.map { ($0, $0.shingles.likeness(to: text.shingles).resemblance) }
    let best = scored.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= Self.sharedAddressResemblance ? $0.0 : nil }
  }

  /// Whether no outlet contradicts the address.
  private func isCompatible(_ left: OwnText, _ right: OwnText) -> Bool {
    guard let one = left.article.metadata.publisher, let other = right.article.metadata.publisher
    else { return true }
    return one.folded == other.folded
  }

  private func likeOthers(_ text: OwnText, _ sketch: TextSketch?) throws -> Arrival {
    let others = try others(like: sketch)
    if let same = others.first(where: { $0.isVersion(of: text) }) {
      return same.hasSameBody(as: text) ? .known(same.id) : .version(of: same.id)
    }
    return .new(copyOf: others.first { $0.isCopy(of: text) }?.row)
  }

  private func others(like sketch: TextSketch?) throws -> [OwnText] {
    guard let sketch else { return [] }
    return try sketches.rows(like: sketch, atLeast: Self.sketchResemblance)
      .compactMap(stored)
  }

  private func stored(row: Int64) throws -> OwnText? {
    try reader.article(row: row).map { OwnText($0, TextShingles($0), row: row) }
  }
}

extension Article {
  /// The blocks the reader shows without being asked.
  fileprivate var bodyTexts: some Sequence<Substring> {
    blocks.lazy.filter(\.role.isBody).map { text(of: $0) }
  }
}

extension Metadata {
  /// Whether the dates, where both are known to the day, lie no farther apart.
  fileprivate func isDatedNear(_ other: Metadata, days: Int) -> Bool {
    guard let one = published?.daysSinceEpoch, let two = other.published?.daysSinceEpoch else {
      return true
    }
    return abs(one - two) <= days
  }

  /// The address by which an article is recognised: without scheme, fragment and marks of where
  /// the reader came from; nil where it names no article, as that of a site's front page.
  package var address: String? {
    guard let url, let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "#" }
    var host = rest.prefix { $0 != "/" && $0 != "?" }.lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let tail = rest.drop { $0 != "/" && $0 != "?" }
    var path = String(tail.prefix { $0 != "?" })
    while path.hasSuffix("/") { path.removeLast() }
    let query = tail.drop { $0 != "?" }.dropFirst().split(separator: "&")
      .filter { part in !Self.trackingMarks.contains { part.hasPrefix($0) } }
    guard !host.isEmpty, !path.isEmpty || !query.isEmpty else { return nil }
    return host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static let trackingMarks = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid="]
}
