import Articles

/// How often each account speaks of and quotes each actor, as SVG: shades for mentions, a number,
/// and bars for quotations.
struct ActorPicture {
  let comparison: StoryComparison

  private static let left = 190
  private static let cell = 84
  private static let row = 24
  private static let top = 30
  private static let limit = 16

  /// Nil when nobody is spoken of.
  var svg: String? {
    let voices = comparison.voices.sorted {
      ($1.mentions, $0.actor.rawValue) < ($0.mentions, $1.actor.rawValue)
    }.prefix(Self.limit)
    let accounts = comparison.table.accounts
    let most = voices.flatMap { $0.shares.map(\.mentions) }.max() ?? 0
    guard most > 0 else { return nil }
    let width = Self.left + accounts.count * Self.cell + 10
    let height = Self.top + voices.count * Self.row + 10
    var parts = [
      "<svg viewBox=\"0 0 \(width) \(height)\" style=\"max-width:\(width)px\" role=\"img\" "
        + "aria-label=\"Actors by source\" class=\"actors\">"
    ]
    for index in accounts.indices {
      let label = HTMLText.escaped(HTMLText.short("\(index + 1) \(accounts[index].label)", 12))
      parts.append(
        "<text x=\"\(Self.left + index * Self.cell + 4)\" y=\"20\" class=\"label\">\(label)</text>")
    }
    for (line, voice) in voices.enumerated() { parts += row(voice, line, most) }
    return (parts + ["</svg>"]).joined(separator: "\n")
  }

  private func row(_ voice: ComparisonVoice, _ line: Int, _ most: Int) -> [String] {
    let y = Self.top + line * Self.row
    let name = HTMLText.escaped(HTMLText.short(comparison.table.name(of: voice.actor), 28))
    var parts = ["<text x=\"8\" y=\"\(y + 16)\" class=\"label\">\(name)</text>"]
    for (index, share) in voice.shares.enumerated() {
      let x = Self.left + index * Self.cell
      // The square root tells small numbers apart without letting large ones drown them.
      let shade = (Double(share.mentions) / Double(most)).squareRoot()
      let quotes = share.quoted + share.reported
      let words = "\(share.mentions) mentions, \(quotes) quotations"
      parts.append(
        "<g><title>\(words)</title><rect x=\"\(x)\" y=\"\(y + 1)\" width=\"\(Self.cell - 4)\" "
          + "height=\"\(Self.row - 3)\" class=\"shade\" fill-opacity=\"\(Self.decimal(shade))\"/>"
          + "<text x=\"\(x + 6)\" y=\"\(y + 16)\" class=\"count\">"
          + "\(share.mentions > 0 ? String(share.mentions) : "")"
          + "\(quotes > 0 ? " · “\(quotes)”" : "")</text></g>")
    }
    return parts
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 70).rounded())
    return "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
  }
}
