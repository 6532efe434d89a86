import Articles

/// Who wrote an article, by the lines at its head.
enum HeadByline {
  /// Nil where no line says it.
  static func author(in blocks: [PageBlock]) -> String? {
    let start = blocks.firstIndex { $0.role == .title } ?? 0
    let own = blocks[start...].lazy.filter { $0.zone == nil }.prefix(12)
    for block in own where block.role == .byline || block.role == .dateline {
      if let name = block.isByline ? name(in: block.text) : plainName(in: block.text) {
        return name
      }
    }
    return signature(in: blocks)
  }

  /// "Posted by Ida Holm on …" right after the text.
  private static func signature(in blocks: [PageBlock]) -> String? {
    guard let last = blocks.lastIndex(where: { $0.zone == nil && $0.length > 20 }) else {
      return nil
    }
    for block in blocks[last...].dropFirst().prefix(4)
    where block.zone == .boilerplate && block.text.prefix(10).lowercased() == "posted by " {
      if let name = plainName(in: block.text) { return name }
    }
    return nil
  }

  /// "By Ana Petrov and Lou Chen, Karo | Updated …" without what is no name.
  static func name(in text: String) -> String? {
    if let name = plainName(in: text) { return name }
    guard let name = plain(text), name.count <= 100, name.contains(where: \.isLetter)
    else { return nil }
    return withoutOffice(Byline("By " + name)?.author ?? withoutDate(name))
  }

  /// "Ida Holm Oct 2, 2023" up to the day.
  private static func withoutDate(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard
      let end = words.indices.dropFirst().first(where: { index in
        let key = Vocabulary.key(of: String(words[index]))
        return words[index].first?.isNumber ?? false
          || index + 1 < words.count && words[index + 1].first?.isNumber ?? false
            && (CalendarWords.month(key) != nil || CalendarWords.weekday(key) != nil)
      })
    else { return name }
    return words[..<end].joined(separator: " ")
  }

  /// A name without "By", without addresses and dates after it.
  static func plain(_ text: String) -> String? {
    var name = Substring(text).trimmingBlanks
    let opening = name.prefix(14).lowercased()
    for word in [
      "by ", "by: ", "by:", "written by ", "author: ", "posted by ", "von ", "par ", "por ",
      "interview: ", "interview by ", "text: ", "text by ", "words by ", "words: ", "autor: ",
      "автор: ", "текст: ", "كتبت: ", "كتب: ", "بقلم: ", "بقلم ", "作者：", "文：", "文/", "記者：",
    ]
    where opening.hasPrefix(word) {
      name = name.dropFirst(word.count)
      break
    }
    for mark in ["|", "•", "·", " / ", "<", "("] {
      if let found = name.bytes(of: mark), found.lowerBound > name.startIndex {
        name = name[..<found.lowerBound]
      }
    }
    if let found = name.bytes(of: " on "), found.lowerBound > name.startIndex,
      PageDay.day(String(name[found.upperBound...])) != nil
    {
      name = name[..<found.lowerBound]
    }
    let words = name.split(separator: " ").filter { !$0.contains("@") || $0.first == "@" }
    let joined = words.joined(separator: " ")
    let result = Substring(joined).trimmingBlanks.drop { ",;:-–—".contains($0) }
    return result.isEmpty ? nil : String(result)
  }

  /// The name in a line that is known for nothing but its words.
  static func plainName(in text: String) -> String? {
    let text = text.bytes(of: "»").map { String(text[..<$0.lowerBound]) } ?? text
    if let byline = Byline(text) { return withoutOffice(byline.author) }
    if let name = credited(in: text) { return name }
    return text.split { "|·•–—".contains($0) }.lazy.map(\.trimmingBlanks)
      .first { isName(String($0)) && $0.utf8.count < text.utf8.count }.map(String.init)
  }

  /// The writer in a line of credits: "Words Ida Holm Photography Per Lund".
  static func credited(in text: String) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= 14, labels.contains(first.lowercased()) else {
      return nil
    }
    let name = words.dropFirst().prefix { !labels.contains($0.lowercased()) }
      .joined(separator: " ")
    return isName(name) ? name : nil
  }

  private static let labels: Set<String> = [
    "words", "text", "story", "interview", "reporting", "photography", "photographs", "photos",
    "photo", "illustration", "illustrations", "video", "pictures", "design", "graphics",
  ]

  /// "Ida Holm", "Ida Holm in Karo".
  static func opensWithName(_ text: String) -> Bool {
    var name = Substring(text)
    for stop in [" in ", " at ", ","] {
      if let found = name.bytes(of: stop) { name = name[..<found.lowerBound] }
    }
    return isName(String(name))
  }

  /// Two to four words with capitals, or two to five ideographs.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count == 1, (2...5).contains(text.count) {
      return text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    guard (2...4).contains(words.count), Vocabulary.key(of: text).utf8.count > 4 else {
      return false
    }
    return words.allSatisfy { word in
      (word.first?.isUppercase ?? false || small.contains(word.lowercased()))
        && word.allSatisfy { $0.isLetter || "-.'’".contains($0) }
        && !offices.contains(word.lowercased())
    } && words[0].first?.isUppercase ?? false
      && words[1...].contains { $0.first?.isUppercase ?? false }
  }

  /// Whether a line names an office: "Staff Writer", "City desk".
  static func isOffice(_ text: String) -> Bool {
    text.count <= 40 && text.split(separator: " ").contains { offices.contains($0.lowercased()) }
  }

  private static let small: Set<String> = [
    "de", "da", "di", "del", "van", "von", "der", "den", "bin", "al", "la", "le", "du", "dos",
  ]

  private static let offices: Set<String> = [
    "staff", "writer", "reporter", "correspondent", "editor", "desk", "columnist", "contributor",
    "bureau", "news", "read", "share", "by", "team", "updated", "published", "min", "follow",
    "subscribe", "comments", "photo", "video", "the", "redaktion", "editorial",
  ]

  /// Without an outlet in capitals or a day after the last comma.
  private static func withoutOffice(_ names: String) -> String {
    guard let comma = names.firstIndex(of: ",") else { return names }
    let rest = names[names.index(after: comma)...]
    let words = rest.split(separator: " ")
    let isNoName =
      words.contains { $0.count >= 3 && $0.allSatisfy { $0.isUppercase } }
      && names[..<comma].contains { $0.isLowercase }
      || rest.contains { $0.isNumber }
      || words.contains { offices.contains($0.lowercased()) }
    return isNoName ? String(names[..<comma]) : names
  }
}
