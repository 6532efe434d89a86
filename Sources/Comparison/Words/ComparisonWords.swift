/// The word lists a comparison needs, as values: where they come from is the caller's business.
package struct ComparisonWords: Sendable {
  /// Words for one thing: "prisoner", "captive", "prisoner of war".
  package struct Group: Equatable, Sendable {
    /// What a person would call it.
    package var label: String
    /// Words or runs of words, in any form of theirs.
    package var forms: [String]
    /// Whether two numbers of it in one story are rivals even where nothing else is alike.
    package var isToll: Bool

    package init(label: String, forms: [String], isToll: Bool = false) {
      self.label = label
      self.forms = forms
      self.isToll = isToll
    }
  }

  package var groups: [Group]
  /// Nouns for who holds an office or leads a side, in lower case, with the office they mean.
  package var offices: [String: String]

  package init(
    groups: [Group] = [], offices: [String: String] = [:]
  ) {
    self.groups = groups
    self.offices = offices
  }
}
