extension StringProtocol {
  /// Without white space at its ends.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Runs of white space as one blank, none at the ends.
  var collapsingSpaces: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
