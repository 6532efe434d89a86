/// A family name, and whether it is enough to know the person by.
package struct Surname: Equatable, Sendable {
  package let text: String
  /// True when world news uses the name alone and means this person (`Putin`); otherwise it
  /// denotes the person only after the full name.
  package let isSureAlone: Bool

  package init(text: String, isSureAlone: Bool) {
    self.text = text
    self.isSureAlone = isSureAlone
  }

  /// From a value of the list, where `!` at the end says that it is sure alone.
  init?(_ value: String) {
    isSureAlone = value.hasSuffix("!")
    text = isSureAlone ? String(value.dropLast()) : value
    if text.isEmpty { return nil }
  }
}
