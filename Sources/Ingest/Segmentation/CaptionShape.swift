/// Tells the lines under pictures by how they are written: short, and with the word "photo", a
/// credit at the end, or nothing but a leftover of the picture's link.
enum CaptionShape {
  static func matches(_ unit: TextUnit) -> Bool {
    let features = unit.features
    guard features.length <= 320, features.innerStops <= 3 else { return false }
    let lower = unit.text.asciiLowered
    if isLeftover(lower) || openings.opens(lower) {
      return true
    }
    return endsInCredit(unit.text, lower)
  }

  /// "REUTERS/Ann Kale": an agency, a stroke and a name.
  private static func creditsPhotographer(_ text: String) -> Bool {
    (text.holds(byte: UInt8(ascii: "/")) || text.holds(" via "))
      && agencySlashes.contains { sign in
        text.bytes(of: sign).map { text[$0.upperBound...].first?.isUppercase ?? false } ?? false
      }
  }

  /// What the link of a picture leaves behind: "bigger", "View image in fullscreen".
  static func isLeftover(_ text: String) -> Bool {
    text.utf8.count <= 40 && leftovers.contains(text.lowercased())
  }

  private static func endsInCredit(_ text: String, _ lower: String) -> Bool {
    if endingWords.count(in: lower.lastBytes(24)) > 0 {
      let trimmed = lower.trimmingSigns
      if endings.contains(where: { trimmed.hasSuffix($0) }) { return true }
    }
    if middles.count(in: lower.lastBytes(80)) > 0 { return true }
    if creditsPhotographer(text) { return true }
    // ", Reuters", "(AP)", "/AFP", "| Getty Images"
    let end = lower.lastBytes(40)
    guard text.last != ".", let cut = end.unicodeScalars.lastIndex(where: isSign) else {
      return false
    }
    let last = Vocabulary.key(of: String(end[cut...]))
    return cut > end.startIndex && Vocabulary.isAgency(last)
      && text.utf8.count > last.utf8.count + 8
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "/", "(", "|", "©", "[", ".", "—", "–": true
    default: false
    }
  }

  private static let agencySlashes = [
    "REUTERS/", "AFP/", "AP Photo/", "EPA/", "Reuters/", "Xinhua/", "TASS/", "Anadolu/", "AP/",
    "AFP via ", "Getty Images/", "/Getty ",
  ]

  private static let leftovers: Set<String> = [
    "bigger", "enlarge", "click to enlarge", "enlarge this image", "full size", "larger image",
    "view larger", "view image", "view image in fullscreen", "view full size", "image", "caption",
    "hide caption", "toggle caption", "image caption", "image source", "photo credit",
    "zoom", "open image in gallery", "view gallery",
  ]

  private static let openings = OpeningSet([
    "photo:", "photos:", "photo by", "photograph:", "photo credit", "photo courtesy", "picture:",
    "image:", "image source", "image caption", "image credit", "images:", "pictured:", "credit:",
    "file photo", "file -", "file —", "file –", "figure 1", "fig. ", "figure ", "map:", "map of ",
    "graphic:", "graphic by", "chart:", "source: getty", "caption:", "video:", "screenshot",
    "foto:", "bild:", "фото:", "фото ", "图:", "图：", "illustration:", "a file photo",
    "archive photo",
  ])

  /// At least one of them is part of each of the endings.
  private static let endingWords = PhraseSet([
    "screenshot", "photo", "images", "image", "reuters", "handout",
  ])

  private static let endings = [
    "screenshot", "video screenshot", "file photo", "archive photo", "getty images", "file image",
    "photo by reuters", "handout", "handout via reuters", "courtesy photo",
  ]

  private static let middles = PhraseSet([
    "photo: ", "photograph: ", "image: ", "(photo by ", "[photo/", "(photo: ", "photo/",
  ])
}

extension String {
  /// Without signs and blanks at the end.
  fileprivate var trimmingSigns: Substring {
    var text = Substring(self)
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    return text
  }
}
