import Articles
import Lexicons

/// Finds quantities: counts, money, percentages and durations.
struct FigureFinder {
  let lexicons: Lexicons

  /// Figures in order of the text, none inside the excluded ranges (dates, for one).
  func figures(in article: Article, excluding: [TextRange]) -> [Figure] { [] }
}
