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
  /// The text, or the beginning of a very long one: enough to tell what it is.
  let sample: String

  init(_ text: String, marked: BlockRole? = nil, level: Int = 0, blanksBefore: Int = 0) {
    self.text = text
    self.marked = marked
    self.level = level
    self.blanksBefore = blanksBefore
    features = UnitFeatures(text)
    sample = text.clipped(toBytes: 1600)
  }
}
