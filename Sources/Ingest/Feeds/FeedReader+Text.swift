// The text of elements, well formed or not.
extension FeedReader {
  /// A text element by its type and mode, or by what its format has there.
  func text(
    _ captured: MarkupCapture, _ tag: MarkupTag, _ context: Open, _ kind: FeedElement
  ) -> FeedText? {
    let type = scanner.value(of: "type", in: tag)?.lowercased().prefix { $0 != ";" }
      .filter { !$0.isWhitespace }
    let mode = scanner.value(of: "mode", in: tag)?.lowercased()
    let style = FeedTextStyle(
      type: type ?? "", mode: mode ?? "", hasTags: captured.hasTags,
      isAtom: isAtom || tag.name.lowercased().hasPrefix("atom"), isTitle: kind == .title)
    return style.text(captured, scanner, base: context.base)
  }

  func plain(_ captured: MarkupCapture) -> String {
    captured.plain(scanner).trimmingSpaces
  }

  /// The text of the first element of a name inside.
  func child(_ name: String, of captured: MarkupCapture) -> String? {
    captured.text(ofChild: name, scanner)
  }

  /// Everything up to the end of an element; the cursor goes behind it.
  ///
  /// - Parameter isLeaf: whether the next part of an entry ends it too.
  mutating func capture(_ tag: MarkupTag, isLeaf: Bool) -> MarkupCapture {
    let name = tag.name.lowercased()
    var captured = MarkupCapture()
    var depth = 0
    var place = scanner.position
    while let event = scanner.next() {
      switch event {
      case .text(let range): captured.add(.text, range)
      case .cdata(let range): captured.add(.cdata, range)
      case .start(let inner):
        let innerName = inner.name.lowercased()
        if element(named: innerName) == .entry || isLeaf && depth == 0 && endsLeaf(innerName, name)
        {
          scanner.move(to: place)
          return captured
        }
        if innerName == name, !inner.isClosed { depth += 1 }
        captured.add(.tag, inner.range)
      case .end(let inner, let range):
        let innerName = inner.lowercased()
        if innerName == name || isLeaf && Self.local(innerName) == Self.local(name) {
          if depth == 0 { return captured }
          depth -= 1
        } else if endsEntry(innerName) {
          scanner.move(to: place)
          return captured
        }
        captured.add(.tag, range)
      }
      place = scanner.position
    }
    return captured
  }

  /// Whether a start tag shows that a leaf before it was never closed.
  private func endsLeaf(_ name: String, _ leaf: String) -> Bool {
    guard name != leaf, Self.prefix(name) == Self.prefix(leaf) else { return false }
    return [
      "title", "link", "guid", "id", "pubdate", "published", "updated", "description", "summary",
      "content", "author",
    ].contains(Self.local(name))
  }

  private func endsEntry(_ name: String) -> Bool {
    ["item", "entry", "channel", "feed", "rss", "rdf"].contains(Self.local(name))
      && open.contains { $0.name == name }
  }
}
