package import Articles

/// What a copied passage looks like elsewhere.
package enum CitationStyle: String, CaseIterable, Hashable, Sendable {
  case plain, markdown, bibtex
  case csl = "csl-json"

  package var title: String {
    switch self {
    case .plain: "Plain text"
    case .markdown: "Markdown"
    case .bibtex: "BibTeX"
    case .csl: "CSL-JSON"
    }
  }
}

/// A passage with where it is from.
package struct Citation: Equatable, Sendable {
  package var words: String
  package var heading: String
  package var metadata: Metadata

  package init(words: String, heading: String, metadata: Metadata) {
    self.words = words
    self.heading = heading
    self.metadata = metadata
  }

  package func text(_ style: CitationStyle) -> String {
    switch style {
    case .plain: plain
    case .markdown: markdown
    case .bibtex: bibTeX
    case .csl: cslJSON
    }
  }

  private var plain: String { "“\(words)” — \(parts(heading).joined(separator: ", "))" }

  /// A block quote, and under it the source with the title as a link.
  private var markdown: String {
    let quoted = words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + Self.escaped($0, "\\`*_[]<>#") }
    let title = Self.escaped(heading[...], "\\`*_[]<>")
    let link = metadata.url.map { "[\(title)](<\($0)>)" } ?? title
    var source = metadata
    source.url = nil
    let parts = Citation(words: "", heading: heading, metadata: source).parts(link)
    return (quoted + [">", "> — " + parts.joined(separator: ", "), ""]).joined(separator: "\n")
  }

  private func parts(_ title: String) -> [String] {
    [
      metadata.byline, title, metadata.publisher, metadata.published.map(\.description),
      metadata.url,
    ].compactMap { $0 }
  }

  private static func escaped(_ text: Substring, _ signs: String) -> String {
    text.map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

// MARK: - BibTeX

extension Citation {
  /// An entry that BibTeX and biblatex both know; the passage is its annotation.
  private var bibTeX: String {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let date = metadata.published
    let fields = [
      ("author", metadata.byline.map { "{{\(Self.laTeX($0))}}" }),
      ("title", "{{\(Self.laTeX(heading))}}"),
      ("howpublished", metadata.publisher.map { "{\(Self.laTeX($0))}" }),
      ("year", date.map { "{\($0.year)}" }),
      ("month", date?.month.map { months[$0 - 1] }),
      ("url", metadata.url.map { "{\(Self.bare($0))}" }),
      ("annote", words.isEmpty ? nil : "{\(Self.laTeX(words))}"),
    ].compactMap { name, value in value.map { "  \(name) = \($0)" } }
    return "@misc{\(key),\n" + fields.joined(separator: ",\n") + "\n}\n"
  }

  /// As in `alwaght2025why`.
  private var key: String {
    func word(_ text: String?) -> String {
      let letters = (text ?? "").lowercased().split { !$0.isASCII || !$0.isLetter }
      return letters.first { $0.count > 2 }.map(String.init) ?? ""
    }
    let year = metadata.published.map { String($0.year) } ?? ""
    let key = word(metadata.publisher ?? metadata.byline) + year + word(heading)
    return key.isEmpty ? "passage" : key
  }

  private static func laTeX(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "%", "&", "#", "$", "_": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  /// An address without what would end its field.
  private static func bare(_ address: String) -> String {
    address.map { $0 == "{" ? "%7B" : $0 == "}" ? "%7D" : String($0) }.joined()
  }
}

// MARK: - CSL-JSON

extension Citation {
  private var cslJSON: String {
    let date = metadata.published.map { date in
      let parts = [date.year, date.month, date.day].compactMap { $0.map(String.init) }
      return "{ \"date-parts\": [[\(parts.joined(separator: ", "))]] }"
    }
    let fields = [
      ("id", Self.json(key)), ("type", Self.json("article-newspaper")),
      ("author", metadata.byline.map { "[{ \"literal\": \(Self.json($0)) }]" }),
      ("title", Self.json(heading)),
      ("container-title", metadata.publisher.map(Self.json)), ("issued", date),
      ("URL", metadata.url.map(Self.json)), ("language", metadata.language.map(Self.json)),
      ("note", words.isEmpty ? nil : Self.json(words)),
    ].compactMap { name, value in value.map { "    \"\(name)\": \($0)" } }
    return "[\n  {\n" + fields.joined(separator: ",\n") + "\n  }\n]\n"
  }

  private static func json(_ text: String) -> String {
    let inside = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        "\\u" + hexadecimal(scalar.value)
      default: String(scalar)
      }
    }
    return "\"" + inside.joined() + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
