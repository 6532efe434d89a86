/// What the furniture of pages says, in the languages it is most often met in.
///
/// Lines are compared by their `key`: lower case, without signs, numbers and blanks at the ends.
enum Vocabulary {
  /// Lines that are furniture wherever they stand alone.
  static func isFurniture(_ key: String) -> Bool {
    furniture.contains(key) || furnitureOpenings.opens(key)
  }

  /// Lines after which the headlines of other articles follow.
  static func opensRelated(_ key: String) -> Bool {
    related.contains(key) || relatedOpenings.opens(key)
  }

  /// Lines after which readers speak.
  static func opensComments(_ key: String) -> Bool { comments.contains(key) }

  /// Lines after which keywords follow.
  static func opensTags(_ key: String) -> Bool { tags.contains(key) }

  /// Lines over the points of a summary.
  static func opensSummary(_ key: String) -> Bool { summaries.contains(key) }

  /// Names of the fields of a form, and the labels of its buttons.
  static func isFormField(_ key: String) -> Bool { formFields.contains(key) }

  /// Names of sections: they stand over an article, and inside menus.
  static func isSection(_ key: String) -> Bool { sections.contains(key) }

  static func isAgency(_ key: String) -> Bool { agencies.contains(key) }

  /// How many of the phrases of notices, adverts and legal lines a text holds.
  static func noticePhrases(in text: String) -> Int {
    notices.count(in: text)
  }

  /// Whether a text offers a subscription: it says so, and holds other words of such offers.
  static func isOffer(_ text: String) -> Bool {
    let found = offers.count(in: text)
    return found >= 2 && found + offerWords.count(in: text) >= 3
  }

  static func key(of text: String) -> String {
    var key = Substring(text.lowercased())
    while let last = key.last, !last.isLetter { key.removeLast() }
    while let first = key.first, !first.isLetter, first != "©" { key.removeFirst() }
    return String(key)
  }
}
