/// A start tag.
struct MarkupTag {
  /// As written.
  var name: String
  var attributes: [MarkupAttribute] = []
  /// Whether it ends with "/>".
  var isClosed = false
  var range: Range<Int>

  /// More than anybody writes; what follows is passed over.
  static let attributeLimit = 64
}

struct MarkupAttribute {
  /// In lower case.
  var name: String
  /// Where its value stands, references not yet replaced.
  var value: Range<Int>
}
