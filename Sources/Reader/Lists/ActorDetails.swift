import Articles
import Screen

/// What an article calls an actor and why each name was linked to it.
struct ActorDetails: Hashable, Sendable {
  /// The first is a heading; lines as wide as they come.
  let paragraphs: [String]

  /// More names or reasons than this are left out.
  private static let limit = 12

  /// - Parameter indices: where the actor's mentions stand among those of the article.
  init(of actor: Actor, mentions indices: [Int], in opened: OpenedArticle?, glyphs: Glyphs) {
    let heading = "\(ListText.oneLine(actor.name)), \(actor.kind.word)"
    let mentions = indices.lazy.compactMap { opened?.findings.mentions[$0] }
    guard let opened, !mentions.isEmpty else {
      let aliases = ListText.oneLine(actor.aliases.prefix(Self.limit).joined(separator: ", "))
      paragraphs =
        [heading, "Not in this article."] + (aliases.isEmpty ? [] : ["Also: \(aliases)"])
      return
    }
    let names = Self.counted(
      mentions.filter { $0.kind != .pronoun }.map { opened.article.text[$0.range] })
    let called = names.map { name, count in
      let name = ListText.oneLine(name, limit: 60)
      return "\(glyphs.openQuote)\(name)\(glyphs.closeQuote) \(count)"
    }
    let reasons = Self.counted(mentions.map(\.why)).map { why, count in "\(count) \(why)" }
    paragraphs =
      [heading] + (called.isEmpty ? [] : ["as " + called.joined(separator: ", ")])
      + reasons.map { "\(glyphs.dot) \(ListText.oneLine($0))" }
  }

  /// Each distinct text with how often it comes, the most frequent first.
  private static func counted<Text: StringProtocol>(
    _ texts: some Sequence<Text>
  ) -> [(text: Text, count: Int)] {
    var counts: [Text: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.map { (text: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.text < $1.text : $0.count > $1.count }
      .prefix(limit).map { $0 }
  }
}

extension Actor.Kind {
  /// As the reader writes it.
  var word: String {
    switch self {
    case .person: "person"
    case .state: "state"
    case .organization: "organization"
    case .group: "group"
    case .place: "place"
    }
  }

  /// Tells kinds apart where colour cannot.
  var letter: String {
    switch self {
    case .person: "p"
    case .state: "s"
    case .organization: "o"
    case .group: "g"
    case .place: "l"
    }
  }

  var styleRole: StyleRole {
    switch self {
    case .person: .person
    case .state: .state
    case .organization: .organization
    case .group: .group
    case .place: .place
    }
  }
}
