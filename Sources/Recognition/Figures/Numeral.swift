/// A number as it is written, in digits or words.
struct Numeral: Equatable {
  var tokens: Range<Int>
  /// With its scale: 5000000 for "5 million".
  var value: Double
  /// The factor of "million" and the like; 1 where there is none.
  var scale: Double = 1
  var isWord = false
  /// Has separators, a fraction or a scale, so that it is no year, code or list number.
  var isLarge = false
}
