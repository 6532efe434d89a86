/// The words that say what sort of company a name belongs to, as "Inc." and "GmbH".
enum LegalForms {
  /// A name's folded words without its legal forms, which one account writes out, another
  /// shortens and a third leaves away.
  static func removed(from name: String) -> String {
    var words = name.split(separator: " ")[...]
    let count = words.count
    if count > 1, words.first == "the" { words.removeFirst() }
    while let last = words.last, let length = length(words, forms[last] ?? [], atEnd: true) {
      words.removeLast(length)
    }
    while let first = words.first, let length = length(words, starts[first] ?? [], atEnd: false) {
      words.removeFirst(length)
    }
    return words.count == count ? name : words.joined(separator: " ")
  }

  /// Words of the longest form a name ends or begins with and is longer than.
  private static func length(
    _ words: ArraySlice<Substring>, _ forms: [[Substring]], atEnd: Bool
  ) -> Int? {
    forms.filter { form in
      words.count > form.count
        && (atEnd ? words.suffix(form.count) : words.prefix(form.count)).elementsEqual(form)
    }
    .map(\.count).max()
  }

  private static let starts = Dictionary(grouping: list) { $0.first ?? "" }
  private static let forms = Dictionary(grouping: list) { $0.last ?? "" }

  private static let list: [[Substring]] = [
    "open joint stock company", "public joint stock company", "closed joint stock company",
    "joint stock company", "limited liability company", "public limited company",
    "aktiengesellschaft", "incorporated", "inc", "corporation", "corp", "company", "co",
    "limited", "ltd", "llc", "llp", "lp", "plc", "ag", "gmbh", "nv", "bv", "sarl", "srl", "spa",
    "pao", "oao", "ooo", "zao", "ao", "jsc", "ojsc", "pjsc", "cjsc",
  ].map { $0.split(separator: " ") }
}
