/// Names of outlets, as stamps and site lines write them.
enum Outlet {
  /// Whether a text can be one: at most five words, capitalised but for small joining words.
  static func looksLikeName(_ text: String) -> Bool {
    guard (2...44).contains(text.utf8.count) else { return false }
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), let last = text.last,
      last.isLetter || last.isNumber || last == ")" || last == "!"
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.first else { return false }
      return first.isUppercase || first.isNumber || joining.contains(String(word))
        || !first.isLetter || !(first.isLowercase) || word.contains(".")
    }
  }

  /// Whether a name says itself that it is an outlet's: "Harbour Times", "BBC News, Karo".
  static func hasTradeName(_ text: String) -> Bool {
    let name = text.prefix { $0 != "," && $0 != "(" && $0 != "|" }
    let words = name.lowercased().split(whereSeparator: { !$0.isLetter })
    guard (1...6).contains(words.count), text.utf8.count <= 60,
      looksLikeName(String(name.trimmingBlanks))
    else { return false }
    guard name.allSatisfy({ $0.isLetter || " &'’-".contains($0) }),
      !words.contains(where: { generic.contains($0) })
    else { return false }
    if outlets.contains(words.joined(separator: " ")) { return true }
    return words.count >= 2 && words.contains { tradeWords.contains($0) }
  }

  /// Words of menus: "My News", "Latest News".
  private static let generic: Set<Substring> = [
    "my", "latest", "breaking", "local", "related", "more", "all", "top", "live", "video", "other",
    "your", "our", "recent", "release", "releases", "fake", "good", "read", "conference",
  ]

  private static let tradeWords: Set<Substring> = [
    "times", "post", "herald", "tribune", "journal", "gazette", "courier", "observer", "chronicle",
    "telegraph", "newspaper", "broadcasting", "magazine", "weekly", "bulletin", "dispatch",
    "sentinel", "zeitung", "monitor", "examiner", "inquirer", "news", "press", "radio", "tv",
    "television", "review", "mail", "mirror", "standard", "gazeta", "agency",
  ]

  /// Well-known ones whose names do not say it.
  private static let outlets: Set<String> = [
    "reuters", "bbc", "bbc news", "cnn", "cna", "cnbc", "npr", "pbs", "dw", "deutsche welle", "rt",
    "al jazeera", "al arabiya", "the guardian", "the independent", "the economist", "politico",
    "axios", "vox", "the hill", "bloomberg", "forbes", "newsweek", "time", "the atlantic", "wired",
    "le monde", "le figaro", "libération", "mediapart", "der spiegel", "spiegel", "die zeit",
    "die welt", "el país", "el pais", "el mundo", "la repubblica", "corriere della sera",
    "kommersant", "izvestia", "vedomosti", "meduza", "novaya gazeta", "tass", "sputnik",
    "ukrainska pravda", "kyiv independent", "the kyiv independent", "haaretz", "euronews",
    "the conversation", "the intercept", "responsible statecraft", "consortium news", "asia times",
    "global times", "xinhua", "people's daily", "china daily", "the hindu",
    "the wire", "scroll", "dawn", "nikkei asia", "kyodo news", "yonhap", "press tv",
    "middle east eye", "the cradle", "substack", "medium", "associated press", "ap", "afp",
  ]

  private static let joining: Set<String> = [
    "of", "the", "and", "de", "la", "le", "for", "in", "on", "from", "to", "a", "at", "with", "by",
  ]
}
