/// The words that say what sort of company a name belongs to, as "Inc." and "GmbH".
enum LegalForms {
  /// A name's folded words without its legal forms, which one account writes out, another
  /// shortens and a third leaves away.
  static func removed(from words: [String]) -> [String] {
    var words = words[...]
    if words.count > 1, words.first == "the" { words.removeFirst() }
    while let last = words.last, let length = length(words, forms[last] ?? [], atEnd: true) {
      words.removeLast(length)
    }
    while let first = words.first, let length = length(words, starts[first] ?? [], atEnd: false) {
      words.removeFirst(length)
    }
    return Array(words)
  }

  /// Words of the longest form a name ends or begins with and is longer than.
  private static func length(
    _ words: ArraySlice<String>, _ forms: [[String]], atEnd: Bool
  ) -> Int? {
    forms.filter { form in
      words.count > form.count
        && (atEnd ? words.suffix(form.count) : words.prefix(form.count)).elementsEqual(form)
    }
    .map(\.count).max()
  }

  private static let starts = Dictionary(grouping: list) { $0.first ?? "" }
  private static let forms = Dictionary(grouping: list) { $0.last ?? "" }

  private static let list: [[String]] = [
    "open joint stock company", "public joint stock company", "closed joint stock company",
    "joint stock company", "limited liability company", "public limited company",
    "aktiengesellschaft", "incorporated", "inc", "corporation", "corp", "company", "co",
    "limited", "ltd", "llc", "llp", "lp", "plc", "ag", "gmbh", "nv", "bv", "sarl", "srl", "spa",
    "pao", "oao", "ooo", "zao", "ao", "jsc", "ojsc", "pjsc", "cjsc", "sp zoo", "pte", "pty", "se",
    "ab", "as", "oyj", "sa", "sl", "kgaa", "societe anonyme", "sociedad anonima",
    "gesellschaft mit beschrankter haftung", "obshchestvo s ogranichennoy otvetstvennostyu",
  ].map { $0.split(separator: " ").map(String.init) }
}
