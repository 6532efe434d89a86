import Foundation

extension String {
  /// Without case and diacritics, for comparing names; the same in every locale.
  ///
  /// Long texts are folded in pieces: Foundation's folding moves the rest for each mark it drops.
  var folded: String {
    guard utf8.count > Self.foldedAtOnce else { return foldedAtOnce }
    var folded = ""
    var rest = self[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Self.foldedAtOnce)
      folded += String(piece).foldedAtOnce
      rest = rest[piece.endIndex...]
    }
    return folded
  }

  private static let foldedAtOnce = 256

  private var foldedAtOnce: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
