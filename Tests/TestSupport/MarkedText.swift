package import Articles

/// Text with labelled stretches, written `⟨label:text⟩`; stretches may stand inside others.
///
/// Tests write what they expect as marked text and compare it with what was found, printed back
/// in the same notation, so that a failure is read rather than decoded.
package struct MarkedText: Equatable {
  package struct Mark: Hashable, Comparable {
    package var label: String
    /// Scalar offsets in the text without marks.
    package var range: TextRange

    package init(label: String, range: TextRange) {
      self.label = label
      self.range = range
    }

    package static func < (left: Mark, right: Mark) -> Bool {
      left.range == right.range ? left.label < right.label : left.range < right.range
    }
  }

  /// The text without its marks.
  package var text: String
  /// In order of the text, what encloses first.
  package var marks: [Mark]

  package init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks.sorted()
  }

  /// Reads the notation; a mark that is never closed reaches to the end.
  package init(_ notation: String) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var open: [(label: String, start: Int)] = []
    var rest = notation.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟨":
        let label = rest.prefix { $0 != ":" }
        rest = rest.dropFirst(label.count + 1)
        open.append((String(String.UnicodeScalarView(label)), text.count))
      case "⟩":
        guard let (label, start) = open.popLast() else { continue }
        marks.append(Mark(label: label, range: TextRange(start, text.count)))
      default: text.append(scalar)
      }
    }
    for (label, start) in open {
      marks.append(Mark(label: label, range: TextRange(start, text.count)))
    }
    self.init(text: String(text), marks: marks)
  }

  /// The notation; marks that overlap without nesting are cut at the end of the outer one.
  package var notation: String {
    var result = String.UnicodeScalarView()
    var ends: [Int] = []
    var next = marks[...]
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      while let end = ends.last, end <= offset { close(&ends, &result) }
      while let mark = next.first, mark.range.start == offset {
        result.append(contentsOf: "⟨\(mark.label):".unicodeScalars)
        ends.append(min(mark.range.end, ends.last ?? .max))
        next.removeFirst()
      }
      result.append(scalar)
    }
    while !ends.isEmpty { close(&ends, &result) }
    return String(result)
  }

  private func close(_ ends: inout [Int], _ result: inout String.UnicodeScalarView) {
    ends.removeLast()
    result.append("⟩")
  }
}
