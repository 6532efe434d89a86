/// A passage that is being chosen: from an end that stays to the cursor.
package struct ArticleSelection: Equatable, Sendable {
  package internal(set) var unit: SelectionUnit
  /// The cluster the selection runs from; the cursor stands on the one it runs to.
  var anchor: Int
  /// Where it began: what another unit grows from.
  let origin: Int
}
