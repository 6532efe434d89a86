import Articles
import TestSupport

/// An article in an invented language, as paragraphs of sentences of words, and what editors do
/// to articles; it remembers where a marked passage went.
struct EditedText {
  /// A word or a mark with what follows it: nothing, a space, or a line feed.
  struct Piece {
    var text: String
    var isMarked = false
    var tail: String
  }

  enum Edit: CaseIterable {
    case nothing, insertedBefore, typography, movedParagraph, copyEdited, replaced, deleted
  }

  private(set) var paragraphs: [[Piece]]

  /// About `length` scalars of text.
  init(length: Int, using random: inout SeededGenerator) {
    paragraphs = []
    var count = 0
    while count < length {
      let paragraph = (0..<Int.random(in: 2...5, using: &random)).flatMap { _ in
        Self.sentence(using: &random)
      }
      count += paragraph.reduce(0) { $0 + $1.text.count + 1 }
      paragraphs.append(paragraph)
    }
  }

  var string: String {
    paragraphs.map { $0.map { $0.text + $0.tail }.joined() }.joined(separator: "\n")
  }

  var text: ArticleText { ArticleText(string) }

  /// Scalar offsets of the marked pieces, from the first to the last.
  var markedRange: TextRange? {
    var offset = 0
    var range: TextRange?
    for paragraph in paragraphs {
      for piece in paragraph {
        let end = offset + piece.text.unicodeScalars.count
        if piece.isMarked { range = TextRange(range?.start ?? offset, end) }
        offset = end + piece.tail.unicodeScalars.count
      }
      offset += 1
    }
    return range
  }

  /// Marks `count` pieces somewhere in one paragraph, the first a word; a sentence for nil.
  mutating func mark(_ count: Int?, using random: inout SeededGenerator) {
    let paragraph = Int.random(in: 0..<paragraphs.count, using: &random)
    let pieces = paragraphs[paragraph]
    if let count {
      var start = Int.random(in: 0...max(0, pieces.count - count), using: &random)
      while pieces[start].text.count == 1 { start -= 1 }
      for index in start..<min(pieces.count, start + count) {
        paragraphs[paragraph][index].isMarked = true
      }
      return
    }
    let ends = pieces.indices.filter { pieces[$0].text == "." }
    let choice = Int.random(in: 0..<ends.count, using: &random)
    let start = choice == 0 ? 0 : ends[choice - 1] + 1
    for index in start...ends[choice] { paragraphs[paragraph][index].isMarked = true }
  }

  mutating func apply(_ edit: Edit, using random: inout SeededGenerator) {
    switch edit {
    case .nothing: break
    case .insertedBefore:
      paragraphs.insert(
        Self.sentence(using: &random) + Self.sentence(using: &random), at: 0)
    case .typography: changeTypography()
    case .movedParagraph: moveMarkedParagraph()
    case .copyEdited: copyEdit(using: &random)
    case .replaced: replaceMarked(using: &random)
    case .deleted:
      for index in paragraphs.indices { paragraphs[index].removeAll(where: \.isMarked) }
    }
  }
}

extension EditedText {
  private mutating func changeTypography() {
    let replacements = ["\"": "”", "'": "’", "-": "—"]
    for paragraph in paragraphs.indices {
      for index in paragraphs[paragraph].indices {
        let piece = paragraphs[paragraph][index]
        paragraphs[paragraph][index].text = replacements[piece.text] ?? piece.text
        if index % 17 == 0, piece.tail == " " { paragraphs[paragraph][index].tail = "\n" }
      }
    }
  }

  private mutating func moveMarkedParagraph() {
    guard let index = paragraphs.firstIndex(where: { $0.contains(where: \.isMarked) }) else {
      return
    }
    let paragraph = paragraphs.remove(at: index)
    paragraphs.insert(paragraph, at: index < paragraphs.count / 2 ? paragraphs.count : 0)
  }

  /// Every eighth word of the mark and every twelfth of its paragraph becomes another.
  private mutating func copyEdit(using random: inout SeededGenerator) {
    for paragraph in paragraphs.indices where paragraphs[paragraph].contains(where: \.isMarked) {
      for index in paragraphs[paragraph].indices {
        let piece = paragraphs[paragraph][index]
        let odds = piece.isMarked ? 8 : 12
        if piece.text.count > 1, Int.random(in: 0..<odds, using: &random) == 0 {
          paragraphs[paragraph][index].text = Self.word(using: &random)
        }
      }
    }
  }

  private mutating func replaceMarked(using random: inout SeededGenerator) {
    for paragraph in paragraphs.indices {
      for index in paragraphs[paragraph].indices where paragraphs[paragraph][index].isMarked {
        let old = paragraphs[paragraph][index].text
        guard old.count > 1 else { continue }
        var new = old
        while new == old { new = Self.word(using: &random) }
        paragraphs[paragraph][index].text = new
      }
    }
  }

  private static let common = ["ta", "no", "ke", "il", "ban", "so", "ure", "tek", "ven", "ma"]
  private static let syllables = ["ka", "ru", "men", "tol", "shi", "bra", "vek", "lo", "un", "dri"]

  private static func word(using random: inout SeededGenerator) -> String {
    if Int.random(in: 0..<5, using: &random) < 2 { return common.randomElement(using: &random)! }
    return (0..<Int.random(in: 2...4, using: &random))
      .map { _ in syllables.randomElement(using: &random)! }.joined()
  }

  private static func sentence(using random: inout SeededGenerator) -> [Piece] {
    var pieces: [Piece] = []
    for index in 0..<Int.random(in: 6...24, using: &random) {
      var text = word(using: &random)
      // Of one word twice in a row nobody could say which was deleted.
      while text == pieces.last?.text.lowercased() { text = word(using: &random) }
      if index == 0 { text = text.prefix(1).uppercased() + text.dropFirst() }
      pieces.append(Piece(text: text, tail: " "))
      if Int.random(in: 0..<12, using: &random) == 0 {
        pieces.append(Piece(text: ["-", "\"", "'"].randomElement(using: &random)!, tail: " "))
      }
    }
    pieces[pieces.count - 1].tail = ""
    return pieces + [Piece(text: ".", tail: " ")]
  }
}
