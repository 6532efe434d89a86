/// Rows of lists of any length of which only the pages lately looked at are held.
///
/// A `Source` names one list, as a query does. Rows that are not held are `nil`; `missing` says
/// which pages to ask for, once each.
package struct PagedRows<Source: Hashable & Sendable, Row: Hashable & Sendable>: Hashable, Sendable
{
  /// Rows of one page; offsets asked for are multiples of it.
  package static var pageSize: Int { 100 }

  private struct PageID: Hashable, Sendable {
    let source: Source
    let number: Int
  }

  private struct Page: Hashable, Sendable {
    var rows: [Row]
    var lastUse: Int
    /// Still shown, but asked for anew.
    var isStale = false
  }

  /// Rows held at most, besides those in view; a page costs a few however short it is.
  private let capacity: Int
  private var pages: [PageID: Page] = [:]
  private var asked: Set<PageID> = []
  private var clock = 0
  private var weight = 0

  package init(capacity: Int = 2000) { self.capacity = capacity }

  /// Number of rows held now.
  package var heldRows: Int { pages.values.reduce(0) { $0 + $1.rows.count } }

  /// The row at an index of a list, when its page is held.
  package func row(_ index: Int, of source: Source) -> Row? {
    let (number, rest) = index.quotientAndRemainder(dividingBy: Self.pageSize)
    guard let page = pages[PageID(source: source, number: number)], rest < page.rows.count
    else { return nil }
    return page.rows[rest]
  }

  /// Where a row stands in the lists, as far as they are held.
  package func places(where isWanted: (Row) -> Bool) -> [(source: Source, index: Int)] {
    pages.compactMap { id, page in
      page.rows.firstIndex(where: isWanted).map { (id.source, id.number * Self.pageSize + $0) }
    }
  }

  /// Begins a look at the list: what is named from now on is in view and is not dropped.
  package mutating func beginView() { clock += 1 }

  /// Offsets of the pages that hold `rows` and must be asked for; each is told only once.
  package mutating func missing(_ rows: Range<Int>, of source: Source) -> [Int] {
    guard !rows.isEmpty else { return [] }
    var offsets: [Int] = []
    for number in rows.lowerBound / Self.pageSize...(rows.upperBound - 1) / Self.pageSize {
      let id = PageID(source: source, number: number)
      pages[id]?.lastUse = clock
      if pages[id].map(\.isStale) ?? true, asked.insert(id).inserted {
        offsets.append(number * Self.pageSize)
      }
    }
    return offsets
  }

  /// Takes an answer; one that was not asked for, or that is no page, is dropped.
  ///
  /// - Returns: whether it was taken.
  package mutating func put(_ rows: [Row], at offset: Int, of source: Source) -> Bool {
    let id = PageID(source: source, number: offset / Self.pageSize)
    guard offset % Self.pageSize == 0, asked.remove(id) != nil else { return false }
    drop(id)
    pages[id] = Page(rows: Array(rows.prefix(Self.pageSize)), lastUse: clock)
    weight += Self.weight(of: rows.count)
    dropOld()
    return true
  }

  /// Changes rows in place wherever they are held.
  package mutating func update(_ change: (inout Row) -> Void) {
    for id in pages.keys {
      guard var page = pages[id] else { continue }
      for place in page.rows.indices { change(&page.rows[place]) }
      pages[id] = page
    }
  }

  /// What is held stays in sight until it is answered anew; what was asked for is asked for again.
  package mutating func expire() {
    asked = []
    for id in pages.keys { pages[id]?.isStale = true }
  }

  /// Drops lists that nobody will look at again; answers on their way are not taken any more.
  package mutating func forget(where isForgotten: (Source) -> Bool) {
    for id in pages.keys where isForgotten(id.source) { drop(id) }
    asked = asked.filter { !isForgotten($0.source) }
  }

  private static func weight(of rows: Int) -> Int { rows + 8 }

  private mutating func drop(_ id: PageID) {
    guard let page = pages.removeValue(forKey: id) else { return }
    weight -= Self.weight(of: page.rows.count)
  }

  private mutating func dropOld() {
    guard weight > capacity else { return }
    let old = pages.filter { $0.value.lastUse < clock }.sorted {
      $0.value.lastUse < $1.value.lastUse
    }
    for (id, _) in old where weight > capacity * 3 / 4 { drop(id) }
  }
}
