import Articles
import Screen

/// Where the columns of a table stand.
enum TableColumns {
  /// Rows that are looked at, and scalars of a row that is still taken for one of a table.
  private static let rowLimit = 256
  static let scalarLimit = 2048
  /// Blank columns between two cells.
  private static let gap = 2

  /// The first column of each cell; empty for a table too wide to stand in columns.
  static func starts(of blocks: Range<Int>, in article: Article, width: Int) -> [Int] {
    var widths: [Int] = []
    for block in article.blocks[blocks].prefix(rowLimit) where block.range.count <= scalarLimit {
      for (column, cell) in cells(of: block.range, in: article.text).enumerated() {
        let columns = CellWidth.of(article.text[cell])
        if column < widths.count {
          widths[column] = max(widths[column], columns)
        } else {
          widths.append(columns)
        }
      }
    }
    var starts: [Int] = []
    var next = 0
    for width in widths {
      starts.append(next)
      next += width + gap
    }
    return next - gap <= width ? starts : []
  }

  /// The cells of a row, without the tabs between them.
  static func cells(of row: TextRange, in text: ArticleText) -> [TextRange] {
    var cells: [TextRange] = []
    var start = row.start
    for (distance, scalar) in text[row].unicodeScalars.enumerated() where scalar == "\t" {
      cells.append(TextRange(start, row.start + distance))
      start = row.start + distance + 1
    }
    return cells + [TextRange(start, row.end)]
  }

  /// Whether cells stand in their columns without touching the next one's.
  static func fit(_ spans: [ArticleRow.Span], width: Int) -> Bool {
    guard let last = spans.last, last.end <= width else { return false }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.end < $1.column }
  }
}

extension ArticleStretch {
  /// Whether it is laid out in columns.
  func isTableRow(in article: Article) -> Bool {
    kind == .text && article.blocks[block].role == .table && range.count <= TableColumns.scalarLimit
  }
}
