import Articles

/// The line that ends a reader's comment: "Posted by: Ana | 3 March 2024 10:15 utc | 12".
struct CommentSignature: Equatable, Sendable {
  var name: String
  var date: CalendarDate?

  /// Nil where the line signs nothing, or signs the article itself ("Posted by Ana on 3 March").
  init?(_ line: String) {
    guard line.utf8.count <= 160, let first = line.utf8.first, "pPcCsS".utf8.contains(first) else {
      return nil
    }
    let lower = line.lowercased()
    for opening in ["posted by:", "comment by:", "comment by ", "posted by :", "submitted by:"]
    where lower.hasPrefix(opening) {
      let rest = line.dropFirst(opening.count)
      guard let stamp = TimeStamp(rest) else { return nil }
      name = String(rest.prefix { !"|•·".contains($0) }.trimmingBlanksAndCommas)
      date = stamp.date?.calendarDate
      return
    }
    return nil
  }
}
