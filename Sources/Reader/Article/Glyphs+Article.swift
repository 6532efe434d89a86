/// The signs of the article pane.
extension Glyphs {
  var bullet: String { self == .unicode ? "•" : "-" }
  /// Stands left of every row of a quoted or commenting block.
  var bar: String { self == .unicode ? "▏" : "|" }
  var caption: String { self == .unicode ? "▫" : "~" }
  /// The part of the scroll bar that stands for what is shown.
  var thumb: String { self == .unicode ? "▐" : "#" }
  /// Between the parts of a sentence about a folded part.
  var dash: String { self == .unicode ? "—" : "-" }
}
