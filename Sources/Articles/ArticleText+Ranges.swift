extension ArticleText {
  /// Every place where the very words stand, from the top, none overlapping another.
  package func ranges(of words: String) -> [TextRange] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return [] }
    let text = Array(string.utf8)
    var starts: [Int] = []
    var at = 0
    while at + wanted.count <= text.count {
      if text[at] == first, text[at..<at + wanted.count].elementsEqual(wanted) {
        starts.append(at)
        at += wanted.count
      } else {
        at += 1
      }
    }
    let length = words.unicodeScalars.count
    return starts.map { byte in
      let start = offset(ofByte: byte)
      return TextRange(start, start + length)
    }
  }
}
