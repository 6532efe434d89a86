import Articles
import Comparison
import TestSupport

/// Accounts written as marked text, compared, and the rows printed back in a line each.
///
/// Marks: `⟨f 43 count miners:43⟩` a figure, `⟨d 2024-09-10:Tuesday⟩` a date, `⟨p ana-reyes:Reyes⟩`
/// a person, `⟨s ghana:Ghana⟩` a state, `⟨l obuasi:Obuasi⟩` a place, `⟨q ana-reyes:words⟩` a
/// quotation, `⟨r ana-reyes:words⟩` reported words. A blank line parts paragraphs.
struct MarkedAccounts {
  let articles: [Article]
  let findings: [Findings]
  let actors: [Actor]

  init(_ accounts: [String], published: String? = nil) {
    var articles: [Article] = []
    var findings: [Findings] = []
    var actors: [Actor] = []
    for (index, notation) in accounts.enumerated() {
      let marked = MarkedText(notation)
      articles.append(Self.article(marked.text, index, published))
      findings.append(Self.findings(marked.marks, &actors))
    }
    (self.articles, self.findings, self.actors) = (articles, findings, actors)
  }

  func comparison(
    groups: [ComparisonWords.Group] = Self.groups, offices: [String: String] = Self.offices
  ) -> StoryComparison {
    Comparer(words: ComparisonWords(groups: groups, offices: offices))
      .compare(articles, findings, actors: actors)
  }

  /// As in `differ: 43 | 51`: the words of each account's cells, accounts parted by bars.
  func rows(_ kind: ComparisonRow.Kind) -> [String] {
    comparison().table.rows.filter { $0.kind == kind }.map { row in
      let words = articles.indices.map { account in
        row.cells(of: account).map(\.text).joined(separator: ", ")
      }
      return "\(row.verdict.rawValue): " + words.joined(separator: " | ")
    }
  }

  static let groups: [ComparisonWords.Group] = [
    .init(label: "dead", forms: ["dead", "died", "killed", "death toll"], isToll: true),
    .init(label: "wounded", forms: ["wounded", "injured"], isToll: true),
    .init(label: "missing", forms: ["missing", "unaccounted"], isToll: true),
    .init(label: "ceasefire", forms: ["ceasefire", "truce"]),
    .init(label: "prisoners", forms: ["prisoner", "captive", "prisoner of war"]),
    .init(label: "exchange", forms: ["exchange", "swap"]),
    .init(label: "talks", forms: ["talks", "negotiation", "meeting"]),
  ]

  static let offices = [
    "president": "president", "presidents": "president", "foreign minister": "foreign minister",
    "minister": "foreign minister", "lead negotiator": "chief negotiator", "envoy": "envoy",
  ]
}

extension MarkedAccounts {
  private static func article(_ text: String, _ index: Int, _ published: String?) -> Article {
    var blocks: [Block] = []
    var start = 0
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    for paragraph in paragraphs {
      let count = paragraph.unicodeScalars.count
      blocks.append(Block(role: .paragraph, range: TextRange(start, start + count)))
      start += count + 1
    }
    return Article(
      id: Article.ID("a\(index)"), text: ArticleText(text), blocks: blocks,
      metadata: Metadata(
        title: "Account \(index)", publisher: "Outlet \(index)",
        published: published.flatMap { CalendarDate($0) }))
  }

  private static func findings(_ marks: [MarkedText.Mark], _ actors: inout [Actor]) -> Findings {
    var findings = Findings()
    for mark in marks {
      let parts = mark.label.split(separator: " ").map(String.init)
      let id = Actor.ID(parts.count > 1 ? parts[1] : "")
      switch parts[0] {
      case "f":
        findings.figures.append(
          Figure(
            range: mark.range, value: Double(parts[1]) ?? 0, unit: parts[2],
            of: parts.dropFirst(3).joined(separator: " ")))
      case "d":
        guard let date = CalendarDate(parts[1]) else { continue }
        findings.dates.append(DateExpression(range: mark.range, value: date))
      case "q":
        findings.quotations.append(Quotation(range: mark.range, speaker: id, cue: "said"))
      case "r":
        findings.quotations.append(
          Quotation(range: mark.range, speaker: id, cue: "said", form: .reported))
      default:
        let kind: Actor.Kind = parts[0] == "p" ? .person : parts[0] == "l" ? .place : .state
        if !actors.contains(where: { $0.id == id }) {
          let name = parts[1].split(separator: "-").map {
            $0.prefix(1).uppercased() + $0.dropFirst()
          }
          actors.append(Actor(id: id, name: name.joined(separator: " "), kind: kind))
        }
        findings.mentions.append(
          Mention(range: mark.range, actor: id, kind: .name, why: "known name"))
      }
    }
    return findings
  }
}
