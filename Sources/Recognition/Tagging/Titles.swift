/// The titles the rules have found before names.
enum Titles {
  /// A name without the title before it; whole where nothing else is left.
  static func stripped(_ name: Range<Int>, _ spans: some Sequence<JudgedSpan>) -> Range<Int> {
    for judged in spans {
      guard let title = judged.span.title, title.overlaps(name) else { continue }
      if name.lowerBound >= title.lowerBound, title.upperBound < name.upperBound {
        return title.upperBound..<name.upperBound
      }
    }
    return name
  }
}
