import Articles

/// Where and when an aggregator says an article appeared: "Harbour Times / 3 hours ago / -
/// Harbour Times", or "Harbour Times · 3 hours ago" on one line.
struct ArticleStamp: Equatable, Sendable {
  /// The units of the stamp.
  var range: Range<Int>
  var outlet: String
  var time: TimeStamp

  /// The stamp around the time at `index`; nil where no outlet is named with it.
  init?(around index: Int, in sequence: UnitSequence) {
    guard case .time(let time) = sequence.shapes[index],
      time.daysAgo != nil || time.date?.isWholeDay ?? false
    else { return nil }
    self.time = time
    var start = index
    var end = index + 1
    var names: [String] = []
    if !time.isPure {
      let name = time.others.map(String.init).joined(separator: " ")
      guard Outlet.looksLikeName(name), !(name.first?.isLowercase ?? true) else { return nil }
      names.append(name)
    }
    if end < sequence.count, sequence.isOutletLike(end), sequence.units[end].marked == .listItem {
      names.append(sequence.units[end].text)
      end += 1
    }
    if start > 0, sequence.isOutletLike(start - 1), sequence.units[start - 1].features.words <= 5 {
      names.append(sequence.units[start - 1].text)
      start -= 1
    }
    guard let outlet = names.first else { return nil }
    self.outlet = outlet
    range = start..<end
  }
}
