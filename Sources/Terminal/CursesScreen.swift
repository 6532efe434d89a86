import CNcurses
import Glibc
import Screen

/// Paints canvases through curses.
///
/// Curses compares what it is given with what it has shown and writes the difference; to spare it
/// the comparing, it is given only the cells that differ from the canvas before.
final class CursesScreen {
  private let window: UnsafeMutablePointer<WINDOW>
  private let ink: CursesInk
  private let hasLineDrawing: Bool
  private let cursorAddress = Terminfo.bytes("cup").map { CChar(bitPattern: $0) } + [0]
  private var shown: Canvas?
  private var isCursorVisible: Bool?
  /// Cells on their way to curses, and which of them go where.
  private var cells: [cchar_t] = []
  private var rounds: [[Chunk]] = []

  /// Cells of one row that end with its end or with a run whose width is uncertain.
  private struct Chunk {
    var y: Int
    var columns: Range<Int>
    /// Indices in `cells`.
    var cells: Range<Int>
    var isUncertain: Bool
  }

  /// Requires that `newterm` has succeeded.
  init(theme: Theme, hasLineDrawing: Bool) throws(TerminalError) {
    guard let window = newwin(0, 0, 0, 0) else { throw .system(code: ENOMEM) }
    self.window = window
    self.hasLineDrawing = hasLineDrawing
    ink = CursesInk(theme: theme)
    keypad(window, true)
    // Inserting and deleting characters would shift what another pane shows.
    idcok(window, false)
  }

  var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }

  /// Forgets what is shown, so that all is written anew.
  func invalidate() {
    shown = nil
    isCursorVisible = nil
    clearok(window, true)
  }

  func resize(to size: Size) {
    // Curses cannot do with none.
    let height = Int32(clamping: max(1, size.height))
    let width = Int32(clamping: max(1, size.width))
    resizeterm(height, width)
    wresize(window, height, width)
    invalidate()
  }

  func use(_ theme: Theme) {
    ink.theme = theme
    invalidate()
  }

  func paint(_ canvas: Canvas) {
    let old = shown ?? Canvas(size: Size(width: 0, height: 0))
    if shown?.size != canvas.size { werase(window) }
    cells.removeAll(keepingCapacity: true)
    rounds.removeAll(keepingCapacity: true)
    canvas.forEachChange(since: old) { y, columns in
      split(canvas.row(y), columns, y: y)
    }
    for round in rounds { paint(round) }
    shown = canvas
    place(canvas.cursor)
    update()
  }
}

extension CursesScreen {
  private func update() {
    wnoutrefresh(window)
    doupdate()
  }

  private func place(_ cursor: Point?) {
    let isVisible = cursor != nil
    if isVisible != isCursorVisible {
      // Curses writes nothing when it believes the cursor to be so already.
      if isCursorVisible == nil { curs_set(isVisible ? 0 : 1) }
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
    if let cursor { wmove(window, Int32(clamping: cursor.y), Int32(clamping: cursor.x)) }
  }

  /// Divides columns of a row behind each run of characters that terminals give different widths.
  private func split(_ row: ArraySlice<Canvas.Cell>, _ columns: Range<Int>, y: Int) {
    var chunk = Chunk(y: y, columns: columns, cells: cells.count..<cells.count, isUncertain: false)
    for x in columns {
      let index = row.startIndex + x
      if row[index].glyph.isContinuation { continue }
      let isUncertain = ink.isWidthUncertain(row[index].glyph)
      if chunk.isUncertain, !isUncertain {
        add(chunk, endingAt: x)
        chunk.columns = x..<columns.upperBound
        chunk.cells = cells.count..<cells.count
      }
      chunk.isUncertain = isUncertain
      let isWide = index + 1 < row.endIndex && row[index + 1].glyph.isContinuation
      let glyph = hasLineDrawing ? row[index].glyph : row[index].glyph.withoutLineDrawing
      ink.append(glyph, isWide: isWide, style: row[index].style, to: &cells)
    }
    add(chunk, endingAt: columns.upperBound)
  }

  /// Puts a chunk into the first round that has none of its row yet.
  private func add(_ chunk: Chunk, endingAt end: Int) {
    var chunk = chunk
    chunk.columns = chunk.columns.lowerBound..<end
    chunk.cells = chunk.cells.lowerBound..<cells.count
    let round = rounds.firstIndex { $0.last?.y != chunk.y } ?? rounds.count
    if round == rounds.count { rounds.append([]) }
    rounds[round].append(chunk)
  }

  /// Paints at most one chunk of each row.
  ///
  /// A terminal that gives a run another width than we do has its cursor elsewhere than curses
  /// believes. So nothing is written behind such a run before the cursor is set absolutely: the
  /// run is damaged then, and not the row. Curses does so itself where the way is long.
  private func paint(_ round: [Chunk]) {
    var last: Chunk?
    for chunk in round {
      if let last, last.isUncertain, isNear(last, chunk) { anchor(behind: last) }
      cells.withUnsafeBufferPointer { cells in
        _ = mvwadd_wchnstr(
          window, Int32(clamping: chunk.y), Int32(clamping: chunk.columns.lowerBound),
          cells.baseAddress.map { $0 + chunk.cells.lowerBound },
          Int32(clamping: chunk.cells.count))
      }
      last = chunk
    }
    if let last, last.isUncertain { anchor(behind: last) }
  }

  /// Whether curses might move from behind one chunk to another by steps: it always addresses a
  /// cell absolutely that is more than seven away and not so close to an edge.
  private func isNear(_ one: Chunk, _ other: Chunk) -> Bool {
    let column = other.columns.lowerBound
    let distance = abs(other.y - one.y) + abs(column - one.columns.upperBound)
    return distance <= 8 || column >= size.width - 9
  }

  /// Writes what curses has and sets the terminal's cursor where curses believes it to be.
  private func anchor(behind chunk: Chunk) {
    let y = Int32(clamping: chunk.y)
    let end = chunk.columns.upperBound
    let x = Int32(clamping: end < size.width ? end : 0)
    wmove(window, y, x)
    update()
    guard let address = curses_address(cursorAddress, y, x) else { return }
    write(STDOUT_FILENO, address, strlen(address))
  }
}
