/// A value for each word of an article.
///
/// It takes the room of the article's words, not that of all words there are: thousands of articles
/// each have one, and what is small stays near the processor.
struct WordValues<Value: Sendable>: Sendable {
  private struct Slot {
    /// `free` where there is none.
    var word: WordID
    var value: Value
  }

  private let initial: Value
  private var slots: [Slot]
  private var count = 0
  private var shift: UInt32

  private static var free: WordID { -1 }

  /// - Parameter initial: what a word has before it is changed.
  init(initial: Value) {
    self.initial = initial
    slots = Array(repeating: Slot(word: Self.free, value: initial), count: 1 << 9)
    shift = 32 - 9
  }

  subscript(word: WordID) -> Value {
    let slot = slot(of: word)
    return slots[slot].word == word ? slots[slot].value : initial
  }

  mutating func change(_ word: WordID, _ body: (inout Value) -> Void) {
    var slot = slot(of: word)
    if slots[slot].word != word {
      // Never more than half full, so that a search for what is not there ends soon.
      if 2 * (count + 1) > slots.count {
        grow()
        slot = self.slot(of: word)
      }
      slots[slot].word = word
      count += 1
    }
    body(&slots[slot].value)
  }

  private func slot(of word: WordID) -> Int {
    // Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4).
    var slot = Int((UInt32(bitPattern: word) &* 0x9E37_79B1) >> shift)
    while slots[slot].word != word, slots[slot].word != Self.free {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let filled = slots.filter { $0.word != Self.free }
    shift -= 1
    slots = Array(
      repeating: Slot(word: Self.free, value: initial), count: 2 * slots.count)
    for entry in filled { slots[slot(of: entry.word)] = entry }
  }
}
