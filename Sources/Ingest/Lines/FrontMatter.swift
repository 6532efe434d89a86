import Articles

/// What stands between two `---` (YAML) or `+++` (TOML) lines at the top of a text.
///
/// Read is the part of either that people write by hand: `key: value`, quoted or not, lists in
/// brackets or as `- item` lines, and folded text. Anything else there makes it ordinary text.
struct FrontMatter: Equatable, Sendable {
  /// By key in lower case, without `-` and `_`; lists with their items joined by ", ".
  private(set) var values: [String: String] = [:]

  /// The front matter that opens the lines, and the lines after it; nil where there is none, or
  /// where it is broken.
  static func split(_ lines: [SourceLine]) -> (FrontMatter, rest: ArraySlice<SourceLine>)? {
    guard let start = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    let fence = lines[start].text
    guard fence == "---" || fence == "+++" else { return nil }
    let body = lines[(start + 1)...].prefix(400)
    guard
      let end = body.firstIndex(where: { $0.text == fence || fence == "---" && $0.text == "..." }),
      let matter = FrontMatter(lines[(start + 1)..<end], sign: fence == "---" ? ":" : "=")
    else { return nil }
    return (matter, lines[(end + 1)...])
  }

  private init?(_ lines: ArraySlice<SourceLine>, sign: Character) {
    var key: String?
    for line in lines where !line.isBlank && !line.text.hasPrefix("#") {
      if let key, line.indent > 0 || line.text.hasPrefix("- "), sign == ":" {
        add(line.text, to: key)
      } else if let cut = line.text.firstIndex(of: sign) {
        let name = Self.key(line.text[..<cut])
        let rest = line.text[line.text.index(after: cut)...]
        // "12:30 the talks began" is text.
        guard name.first?.isLetter ?? false, rest.isEmpty || rest.first == " " || sign == "="
        else { return nil }
        values[name] = Self.value(rest)
        key = name
      } else if !(sign == "=" && line.text.hasPrefix("[")) {
        return nil
      }
    }
    if values.isEmpty { return nil }
  }

  /// The first of several keys that has a value.
  func value(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty }
  }

  private mutating func add(_ text: String, to key: String) {
    let isItem = text.hasPrefix("- ")
    let value = Self.value(isItem ? text.dropFirst(2) : Substring(text))
    let before = values[key] ?? ""
    values[key] = before.isEmpty ? value : before + (isItem ? ", " : " ") + value
  }

  private static func key(_ text: Substring) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func value(_ text: Substring) -> String {
    let text = text.trimmingBlanks
    if [">", "|", ">-", "|-", "null", "~"].contains(text) { return "" }
    if text.first == "[", text.last == "]" {
      return text.dropFirst().dropLast().split(separator: ",").map { unquoted($0.trimmingBlanks) }
        .joined(separator: ", ")
    }
    return unquoted(text)
  }

  private static func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, let quote = text.first, quote == text.last, quote == "\"" || quote == "'"
    else { return String(text) }
    var inner = ""
    var isEscaped = false
    for character in text.dropFirst().dropLast() {
      // YAML doubles a single quote to write one.
      let escape: Character = quote == "'" ? "'" : "\\"
      if character == escape, !isEscaped {
        isEscaped = true
      } else {
        inner.append(character)
        isEscaped = false
      }
    }
    return inner
  }
}

extension FrontMatter {
  /// The metadata with what the front matter says in place of what was found in the text.
  func completing(_ metadata: Metadata) -> Metadata {
    var result = metadata
    result.title = value("title", "headline") ?? metadata.title
    result.byline = value("author", "authors", "byline", "by", "creator") ?? metadata.byline
    result.publisher =
      value("publisher", "outlet", "source", "publication", "sitename", "site")
      ?? metadata.publisher
    result.url = value("url", "link", "sourceurl", "canonical", "canonicalurl") ?? metadata.url
    result.language = value("language", "lang", "locale") ?? metadata.language
    if let date = published {
      result.published = date
      result.dateEvidence = .stated
    }
    return result
  }

  /// Nil where none is given or it cannot be understood.
  var published: CalendarDate? {
    writtenDate.flatMap { WrittenDate.all(in: $0).lazy.compactMap(\.calendarDate).first }
      ?? writtenDate.flatMap { CalendarDate($0) }
  }

  /// As it stands there.
  var writtenDate: String? {
    value("published", "date", "publishdate", "publicationdate", "publishedat", "pubdate")
  }
}
