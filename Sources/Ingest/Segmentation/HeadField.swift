/// A labelled line in the head of a text: "Published: 3 March 2024", "Source: Harbour Times".
struct HeadField: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case title, byline, date, publisher, address, language
    /// "To:", "Section:", "Length:" and the like: of no use to a reader.
    case other
  }

  var kind: Kind
  var value: String

  /// Nil where the line has no label we know.
  init?(_ line: String) {
    guard let colon = line.utf8.prefix(60).firstIndex(of: 0x3A) else { return nil }
    let label = Substring(line[..<colon].lowercased().filter { $0.isLetter || $0 == " " })
    let key = label.trimmingBlanksAndCommas
    guard key.count <= 24 else { return nil }
    let value = line[line.index(after: colon)...].trimmingBlanks
    guard let kind = Self.kinds[String(key)], !value.isEmpty, !value.hasPrefix("//") else {
      return nil
    }
    self.value = kind == .publisher ? Self.withoutDate(value) : String(value)
    if UnitShape.isAddress(self.value), kind == .publisher || kind == .other {
      self.kind = .address
    } else {
      self.kind = kind
    }
    if kind == .title, self.value.utf8.count > 250 { return nil }
  }

  /// "Harbour Times 2024-06-02 21:15" without the date, which is read from the whole line.
  private static func withoutDate(_ value: Substring) -> String {
    guard !WrittenDate.all(in: value).isEmpty,
      let digit = value.firstIndex(where: \.isNumber), digit > value.startIndex
    else { return String(value) }
    return String(value[..<digit].trimmingBlanksAndCommas)
  }

  private static let kinds: [String: Kind] = [
    "title": .title, "headline": .title, "subject": .title, "betreff": .title, "titel": .title,
    "titre": .title, "author": .byline, "authors": .byline, "byline": .byline, "from": .byline,
    "date": .date, "published": .date, "publication date": .date, "pub date": .date,
    "posted": .date, "sent": .date, "date published": .date, "datum": .date, "fecha": .date,
    "дата": .date, "release date": .date, "last updated": .other, "updated": .other,
    "source": .publisher, "original source": .publisher, "publication": .publisher,
    "publisher": .publisher, "outlet": .publisher, "quelle": .publisher, "fuente": .publisher,
    "источник": .publisher, "original": .publisher, "来源": .publisher, "via": .publisher,
    "url": .address, "link": .address, "web": .address, "original link": .address,
    "source url": .address, "original url": .address, "原文链接": .address, "language": .language,
    "to": .other, "editor": .other, "key words": .other, "contact": .other, "tel": .other,
    "cc": .other, "section": .other, "length": .other, "loaddate": .other,
    "keywords": .other, "tags": .other, "body": .other, "highlight": .other, "category": .other,
    "categories": .other, "reply to": .other, "replyto": .other, "read time": .other,
    "reading time": .other, "filed under": .other, "topics": .other,
  ]
}

extension Substring {
  var trimmingBlanks: Substring {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    return text
  }
}
