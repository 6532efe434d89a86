import Foundation

extension String {
  /// Without case and diacritics, for comparing names; the same in every locale.
  var folded: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
