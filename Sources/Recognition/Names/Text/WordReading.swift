/// What is learnt of a word while it is read.
struct WordReading {
  let start: Int
  var end: Int
  var shape: TokenShape = []
  var letters = 0
  private var capitals = 0
  private var digits = 0
  /// Letters since the last full stop inside.
  var sinceStop = 0

  init(start: Int) {
    self.start = start
    end = start
  }

  var isNumber: Bool { digits > 0 && letters == 0 }
  var isSingleLetters: Bool { sinceStop == 1 && (letters == 1 || shape.contains(.dotted)) }

  /// A run of letters.
  mutating func addLetters(_ count: Int, capitals: Int, beginsUpper: Bool) {
    if beginsUpper, letters == 0, digits == 0 { shape.insert(.capital) }
    self.capitals += capitals
    letters += count
    sinceStop += count
  }

  mutating func addUpper() {
    if letters == 0, digits == 0 { shape.insert(.capital) }
    capitals += 1
    letters += 1
    sinceStop += 1
  }

  mutating func addLower() {
    letters += 1
    sinceStop += 1
  }

  mutating func addDigit() {
    if letters == 0 { shape.insert(.number) }
    shape.insert(.hasDigit)
    digits += 1
    sinceStop += 2
  }

  var finished: TokenShape {
    var shape = shape
    if capitals == letters, letters > 1 {
      shape.formUnion([.allCapitals, .capital])
    } else if capitals == 1, letters == 1, digits == 0 {
      shape.insert(.initial)
    } else if capitals > 1 || capitals == 1 && !shape.contains(.capital) {
      shape.insert(.mixed)
    }
    return shape
  }
}
