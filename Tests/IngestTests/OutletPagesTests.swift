import Articles
import Foundation
import Ingest
import Testing

/// Pages in the manners of outlets and publishing systems, with invented stories: `Pages/*.html`,
/// and beside each a text with what is to come out of it.
@Suite("Pages of outlets")
struct OutletPagesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()

  /// What a page is to give: metadata, and its body line by line.
  private struct Expectation {
    var facts: [String: String] = [:]
    var body = ""

    init(_ text: String) {
      let parts = text.split(separator: "\n\n", maxSplits: 1)
      for line in parts.first?.split(separator: "\n") ?? [] {
        let fact = line.split(separator: ":", maxSplits: 1)
        let value = fact.count > 1 ? fact[1].trimmingCharacters(in: .whitespaces) : ""
        if !value.isEmpty { facts[String(fact[0])] = value }
      }
      body = parts.count > 1 ? String(parts[1]) : ""
    }
  }

  private func read(_ name: String) throws -> (article: Article, expected: Expectation) {
    let page = try Data(contentsOf: Self.folder.appending(path: name + ".html"))
    let text = try String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
    let file = try Importer().read(Array(page), named: name + ".html")
    return (try #require(file.articles.first), Expectation(text))
  }

  private func body(of article: Article) -> String {
    let roles: Set<BlockRole> = [.paragraph, .heading, .listItem, .blockquote, .table, .caption]
    return article.blocks.filter { roles.contains($0.role) }.map { String(article.text(of: $0)) }
      .joined(separator: "\n")
  }

  /// F1 over shingles of four words, each counted as often as it stands there; an ideograph is a
  /// word.
  private func agreement(_ found: String, _ expected: String) -> Double {
    let found = shingles(found)
    let expected = shingles(expected)
    let common = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
    let total = found.values.reduce(0, +) + expected.values.reduce(0, +)
    return total == 0 ? 1 : 2 * Double(common) / Double(total)
  }

  private func shingles(_ text: String) -> [[String]: Int] {
    var words: [String] = [""]
    for character in text.lowercased() {
      if ("\u{3040}"..."\u{9FFF}").contains(character) {
        words += [String(character), ""]
      } else if character.isLetter || character.isNumber {
        words[words.count - 1].append(character)
      } else if words.last != "" {
        words.append("")
      }
    }
    words.removeAll(where: \.isEmpty)
    var counts: [[String]: Int] = [:]
    for start in 0..<max(1, words.count - 3) {
      counts[Array(words.dropFirst(start).prefix(4)), default: 0] += 1
    }
    return counts
  }

  @Test("the body is the article's, and nothing else", arguments: names)
  func bodies(name: String) throws {
    let (article, expected) = try read(name)
    #expect(agreement(body(of: article), expected.body) >= 0.95, "\(body(of: article))")
  }

  @Test("on the average of all pages the body is right to 98 of 100")
  func average() throws {
    let scores = try Self.names.map { name in
      let (article, expected) = try read(name)
      return agreement(body(of: article), expected.body)
    }
    #expect(scores.count >= 68)
    #expect(scores.reduce(0, +) / Double(scores.count) >= 0.98)
  }

  @Test("title, author and day are found", arguments: names)
  func facts(name: String) throws {
    let (article, expected) = try read(name)
    #expect(article.metadata.title == expected.facts["title"])
    #expect(article.metadata.byline == expected.facts["byline"])
    #expect(article.metadata.published?.description == expected.facts["date"])
  }
}
