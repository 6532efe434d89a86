package import Articles
import Screen

extension TagColor {
  var role: StyleRole {
    switch self {
    case .red: .tagRed
    case .yellow: .tagYellow
    case .green: .tagGreen
    case .cyan: .tagCyan
    case .blue: .tagBlue
    case .magenta: .tagMagenta
    }
  }
}

extension [String: TagColor] {
  /// The color of a tag, else of the nearest tag above it that has one.
  package func color(of tag: String) -> TagColor? {
    if let color = self[tag] { return color }
    guard let slash = tag.lastIndex(of: "/") else { return nil }
    return color(of: String(tag[..<slash]))
  }
}
