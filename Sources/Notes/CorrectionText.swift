package import Articles

/// A file of corrections, `actors.toml`: what it says, with every line it has.
///
/// Comments, tables of later versions and lines that cannot be read stay where they are.
package struct CorrectionText: Equatable, Sendable {
  /// A table that is none, or says nothing that can be followed; `line` counts from 1.
  package struct Problem: Equatable, Sendable {
    package var line: Int
  }

  private enum Part: Equatable {
    case other([String])
    case entry(CorrectionEntry)
  }

  private var parts: [Part] = []
  package private(set) var problems: [Problem] = []

  package static let heading = """
    # Who is who, as the readers of this library taught it. One table is one correction; the
    # later ones count more. Edit it, share it, put it under version control: lines nobody
    # understands are kept.

    """

  package init(_ text: String = Self.heading) {
    var lines: [String] = []
    var first = 1
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("[") {
        close(lines, first)
        lines = []
        first = index + 1
      }
      lines.append(String(line))
    }
    close(lines, first)
  }

  private mutating func close(_ lines: [String], _ first: Int) {
    guard let head = lines.first else { return }
    guard head.hasPrefix("[[correction]]") else {
      if head.hasPrefix("[") { problems.append(Problem(line: first)) }
      return parts.append(.other(lines))
    }
    let entry = CorrectionEntry(lines: lines)
    if entry.correction == nil { problems.append(Problem(line: first)) }
    parts.append(.entry(entry))
  }

  package var text: String {
    parts.flatMap { part in
      switch part {
      case .other(let lines): lines
      case .entry(let entry): entry.lines
      }
    }.joined(separator: "\n")
  }

  /// What holds, oldest first.
  package var corrections: Corrections {
    let known = entries.filter { $0.undone == nil }.compactMap(\.correction)
    let inOrder = known.enumerated()
      .sorted { ($0.element.created, $0.offset) < ($1.element.created, $1.offset) }
    return Corrections(
      inOrder.map(\.element),
      retracted: entries.filter { $0.undone != nil }.compactMap(\.correction))
  }

  /// Also those taken back.
  package func correction(_ id: Correction.ID) -> Correction? {
    entries.first { $0.id == id }?.correction
  }

  package mutating func add(_ correction: Correction) { put(CorrectionEntry(correction)) }

  /// The last an author made that holds.
  package func last(by author: String) -> Correction? {
    corrections.all.last { $0.author == author }
  }

  /// Takes a correction back, or makes it again; false when there is none of that id.
  package mutating func set(_ id: Correction.ID, undone: Bool, at moment: Instant) -> Bool {
    guard let correction = correction(id) else { return false }
    put(
      CorrectionEntry(
        correction, undone: undone ? moment : nil, redone: undone ? nil : moment))
    return true
  }

  /// Takes in what another file has; of two forms of one correction the later one counts.
  ///
  /// - Returns: how many entries are new or changed.
  package mutating func merge(_ other: CorrectionText) -> Int {
    var count = 0
    for entry in other.entries where entry.correction != nil {
      if let mine = entries.first(where: { $0.id == entry.id }) {
        guard entry.latest > mine.latest else { continue }
      }
      put(
        entry.correction.map { CorrectionEntry($0, undone: entry.undone, redone: entry.redone) }
          ?? entry)
      count += 1
    }
    return count
  }

  private var entries: [CorrectionEntry] {
    parts.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// Puts an entry in its former place, else at the end with a blank line before it.
  private mutating func put(_ entry: CorrectionEntry) {
    var entry = entry
    let place = parts.firstIndex {
      if case .entry(let present) = $0 { present.id == entry.id } else { false }
    }
    if let place, case .entry(let old) = parts[place] {
      entry.lines += old.lines.dropFirst().filter(Self.isKept)
      parts[place] = .entry(entry)
      return
    }
    entry.lines.append("")
    parts.append(.entry(entry))
  }

  /// Comments and blank lines of an entry that is written anew.
  private static func isKept(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    return text.isEmpty || text.hasPrefix("#")
  }
}
