import Articles
import Screen

/// What is lit in a window of the text.
extension ArticlePane {
  /// The patches of the rows that are shown, in order.
  var visiblePatches: [HighlightPatch] {
    visibleWindows.flatMap { HighlightPatch.patches(of: highlights(in: $0), in: $0, of: text) }
  }

  /// Every reason to light something in a window, sorted by the ranges they come from.
  func highlights(in window: TextRange) -> [Highlight] {
    var lit = litFindings(in: window)
    lit += notes.spans.indices(overlapping: window).map(noteHighlight)
    if let search {
      lit += search.indices(overlapping: window).map { matchHighlight(search.matches[$0]) }
    }
    if let range = selectedRange, range.overlaps(window) {
      lit.append(Highlight(range: range, backdrop: .selection))
    }
    return lit.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
  }

  /// The ranges of text that are shown without a gap, folds left out.
  private var visibleWindows: [TextRange] {
    var windows: [TextRange] = []
    for row in visible where !row.spans.isEmpty {
      if let last = windows.last, row.range.start <= last.end + 1 {
        windows[windows.count - 1].end = max(last.end, row.range.end)
      } else {
        windows.append(row.range)
      }
    }
    return windows
  }

  private func litFindings(in window: TextRange) -> [Highlight] {
    let found = opened.findings
    let mentions = litMentions(in: window)
    switch settings.lit {
    case .mentions, .notes: return mentions
    case .quotations:
      return mentions
        + lit(findings.quotations, in: window, .quotation) {
          found.quotations[$0].range
        }
    case .dates: return mentions + lit(findings.dates, in: window, .date) { found.dates[$0].range }
    case .figures:
      return mentions + lit(findings.figures, in: window, .figure) { found.figures[$0].range }
    }
  }

  private func lit(
    _ spans: SpanIndex, in window: TextRange, _ role: StyleRole, range: (Int) -> TextRange
  ) -> [Highlight] {
    spans.indices(overlapping: window).map { Highlight(range: range($0), role: role) }
  }

  /// Mentions by kind of actor, and the chosen actor's whatever else is lit.
  private func litMentions(in window: TextRange) -> [Highlight] {
    guard settings.lit == .mentions || chosen != nil else { return [] }
    return findings.mentions.indices(overlapping: window).compactMap { place in
      let mention = opened.findings.mentions[place]
      guard settings.kinds.contains(mention.kind) else { return nil }
      if mention.actor == chosen { return chosenHighlight(mention) }
      guard settings.lit == .mentions else { return nil }
      var lit = Highlight(range: mention.range, role: role(of: mention.actor))
      if mention.confidence == .likely { lit.attributes = .dim }
      return lit
    }
  }

  private func chosenHighlight(_ mention: Mention) -> Highlight {
    let isCurrent = mention.range.contains(cursor)
    return Highlight(
      range: mention.range, role: role(of: mention.actor),
      backdrop: isCurrent ? .currentMention : .chosen,
      attributes: isCurrent ? [.bold, .underline] : .bold)
  }

  private func role(of actor: Actor.ID) -> StyleRole? {
    switch findings.kind(of: actor) {
    case .person: .person
    case .state: .state
    case .organization: .organization
    case .group: .group
    case .place: .place
    case nil: nil
    }
  }

  private func noteHighlight(_ index: Int) -> Highlight {
    let note = notes.notes[index].note
    let color = note.tags.lazy.compactMap { settings.tagColors.color(of: $0) }.first
    let role = color?.role ?? (settings.lit == .notes ? .note : nil)
    return Highlight(
      range: notes.ranges[index], role: role, backdrop: .note, attributes: note.style.attributes)
  }

  private func matchHighlight(_ range: TextRange) -> Highlight {
    Highlight(range: range, backdrop: range.contains(cursor) ? .currentMatch : .match)
  }
}

extension HighlightStyle {
  fileprivate var attributes: CellStyle.Attributes {
    switch self {
    case .mark, .underline: .underline
    case .bold: [.bold, .underline]
    case .italic: [.italic, .underline]
    case .reverse: .reverse
    }
  }
}
