/// Tells the lines under pictures by how they are written: short, and with the word "photo", a
/// credit at the end, or nothing but a leftover of the picture's link.
enum CaptionShape {
  static func matches(_ unit: TextUnit) -> Bool {
    let features = unit.features
    guard features.length <= 320, features.innerStops <= 3 else { return false }
    let lower = unit.text.lowercased()
    if leftovers.contains(lower) || openings.contains(where: { lower.hasPrefix($0) }) {
      return true
    }
    return endsInCredit(unit.text, lower)
  }

  private static func endsInCredit(_ text: String, _ lower: String) -> Bool {
    let trimmed = lower.trimmingSigns
    if endings.contains(where: { trimmed.hasSuffix($0) }) { return true }
    if let mark = middles.lazy.compactMap({ lower.firstRange(of: $0) }).first {
      return lower.distance(from: mark.lowerBound, to: lower.endIndex) <= 80
    }
    // ", Reuters", "(AP)", "/AFP", "| Getty Images"
    let signs: Set<Character> = [",", "/", "(", "|", "©", "[", ".", "—", "–"]
    guard text.last != ".", let cut = lower.lastIndex(where: { signs.contains($0) && $0 != "." })
    else { return false }
    let last = Vocabulary.key(of: String(lower[cut...]))
    return cut > lower.startIndex && Vocabulary.isAgency(last)
      && text.utf8.count > last.utf8.count + 8
  }

  private static let leftovers: Set<String> = [
    "bigger", "enlarge", "click to enlarge", "enlarge this image", "full size", "larger image",
    "view larger", "view image", "view image in fullscreen", "view full size", "image", "caption",
    "hide caption", "toggle caption", "image caption", "image source", "photo credit",
    "zoom", "open image in gallery", "view gallery",
  ]

  private static let openings = [
    "photo:", "photos:", "photo by", "photograph:", "photo credit", "photo courtesy", "picture:",
    "image:", "image source", "image caption", "image credit", "images:", "pictured:", "credit:",
    "file photo", "file -", "file —", "file –", "figure 1", "fig. ", "figure ", "map:", "map of ",
    "graphic:", "graphic by", "chart:", "source: getty", "caption:", "video:", "screenshot",
    "foto:", "bild:", "фото:", "фото ", "图:", "图：", "illustration:", "a file photo",
    "archive photo",
  ]

  private static let endings = [
    "screenshot", "video screenshot", "file photo", "archive photo", "getty images", "file image",
    "photo by reuters", "handout", "handout via reuters", "courtesy photo",
  ]

  private static let middles = [
    "photo: ", "photograph: ", "image: ", "(photo by ", "[photo/", "(photo: ", "photo/",
  ]
}

extension String {
  /// Without signs and blanks at the end.
  fileprivate var trimmingSigns: Substring {
    var text = Substring(self)
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    return text
  }
}
