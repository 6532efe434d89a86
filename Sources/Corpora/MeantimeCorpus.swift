import Articles
import Foundation

/// Reads MEANTIME: tokens from `meantime.conll`, actors from `entities_mentions.json`.
struct MeantimeCorpus {
  /// Names are annotated in full as far as this sentence, later ones where they are of note.
  private static let fullSentences = 6

  private struct Mention: Decodable {
    var document: String
    var sentence: Int
    var tokens: [Int]
    var head: String
    /// The head counted by other rules than the tokens are: right in nine of ten mentions.
    var headToken: Int
    var tag: String
    var kind: String
    var chain: String

    enum CodingKeys: String, CodingKey {
      case document = "conll_doc_key"
      case sentence = "sent_id"
      case tokens = "tokens_number"
      case head = "mention_head"
      case headToken = "mention_head_id"
      case tag = "mention_head_pos"
      case kind = "mention_type"
      case chain = "coref_chain"
    }

    var actorKind: AnnotatedName.Kind? {
      switch kind {
      case "PER": .person
      case "ORG": .organization
      case "LOC": .location
      default: nil
      }
    }

    /// Its head among the words of its sentence.
    func head(in words: [String]) -> Int? {
      if words.indices.contains(headToken), words[headToken] == head { return headToken }
      let own = tokens.filter(words.indices.contains)
      return own.last { words[$0] == head } ?? own.last { words[$0].contains(head) } ?? own.last
    }

    /// One actor has several prefixes, by where it was linked.
    var actor: String { chain.split(separator: "_").last.map(String.init) ?? chain }
  }

  private let order: [String]
  private let tokens: [String: [[String]]]
  private let mentions: [String: [Mention]]

  init(folder: String) throws {
    var order: [String] = []
    var tokens: [String: [[String]]] = [:]
    let columns = try String(contentsOfFile: folder + "/meantime.conll", encoding: .utf8)
    for line in columns.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count > 3, let sentence = Int(fields[1]) else { continue }
      let document = String(fields[0])
      if tokens[document] == nil { order.append(document) }
      while tokens[document, default: []].count <= sentence {
        tokens[document, default: []].append([])
      }
      tokens[document]?[sentence].append(String(fields[3]))
    }
    let data = try Data(contentsOf: URL(filePath: folder + "/entities_mentions.json"))
    let mentions = try JSONDecoder().decode([Mention].self, from: data)
    self.order = order
    self.tokens = tokens
    self.mentions = Dictionary(grouping: mentions, by: \.document)
  }

  func articles(titles: TitleStripper) -> [AnnotatedArticle] {
    order.compactMap { id in
      guard let mentions = mentions[id], let sentences = tokens[id] else { return nil }
      return article(id, sentences, mentions, titles)
    }
  }

  private func article(
    _ id: String, _ sentences: [[String]], _ mentions: [Mention], _ titles: TitleStripper
  ) -> AnnotatedArticle {
    var composer = ArticleComposer(titles: titles)
    for (index, tokens) in sentences.enumerated() {
      var sentence = AnnotatedSentence()
      sentence.tokens = tokens
      sentence.isAnnotated = index < Self.fullSentences
      sentence.spans = spans(mentions.filter { $0.sentence == index }, tokens)
      composer.add(sentence, role: index == 0 ? .title : .paragraph)
    }
    var article = composer.article(id)
    article.references = mentions.compactMap { mention in
      guard mention.actorKind != nil, mention.sentence < composer.tokens.count,
        let head = mention.head(in: sentences[mention.sentence])
      else { return nil }
      // "Chief Executive Officer" describes somebody, though it is tagged as a name.
      let isTitle =
        mention.actorKind == .person
        && titles.endsInTitle(sentences[mention.sentence][...head])
      return .init(
        range: composer.tokens[mention.sentence][head], actor: mention.actor,
        isExplicit: mention.tag == "PROPN" && !isTitle)
    }
    return article
  }

  /// The longest of the mentions that are names; whole phrases leave their words undecided.
  private func spans(_ mentions: [Mention], _ tokens: [String]) -> [AnnotatedSentence.Span] {
    var spans: [AnnotatedSentence.Span] = []
    for mention in mentions.sorted(by: { $0.tokens.count > $1.tokens.count }) {
      guard let first = mention.tokens.first, let last = mention.tokens.last, first <= last,
        last < tokens.count, mention.tag == "PROPN" || mention.actorKind == nil
      else { continue }
      var range = first..<last + 1
      if range.count > 1, tokens[first].lowercased() == "the" { range.removeFirst() }
      let isName = mention.actorKind != nil && Phrase.isName(tokens[range].map { $0 })
      let isInside = spans.contains { $0.tokens.overlaps(range) && $0.kind != nil }
      if isName, isInside { continue }
      spans.append(.init(tokens: range, kind: isName ? mention.actorKind : nil))
    }
    return spans
  }
}
