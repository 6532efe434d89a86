/// A command failed in part or whole, and the person was told why: exit status 1.
struct Failure: Error, Equatable {
  /// What is still to be said, or nil when everything was said as it happened.
  var sentence: String?

  init(_ sentence: String? = nil) {
    self.sentence = sentence
  }
}

/// The command was called in a way that cannot be meant: exit status 2.
struct Misuse: Error, Equatable {
  var sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}
