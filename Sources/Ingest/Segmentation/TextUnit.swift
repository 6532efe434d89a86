import Articles

/// A paragraph, a heading, a menu entry …: what becomes one block.
struct TextUnit: Equatable, Sendable {
  var text: String
  /// What the source's own marks say it is (Markdown, bullets, "> "); nil where nothing does.
  var marked: BlockRole?
  /// As in `Block`.
  var level = 0
  /// The bullet that was taken off, as in "- "; put back where it turns out to be none.
  var marker = ""
  /// Whether the text starts with a number, as in "1) First".
  var isNumbered = false
  /// Blank lines before it.
  var blanksBefore = 0
  let features: UnitFeatures

  init(_ text: String, marked: BlockRole? = nil, level: Int = 0, blanksBefore: Int = 0) {
    self.text = text
    self.marked = marked
    self.level = level
    self.blanksBefore = blanksBefore
    features = UnitFeatures(text)
  }
}
