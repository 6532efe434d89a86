import Reader
import Testing

@Suite("Rows by the page")
struct PagedRowsTests {
  var rows = PagedRows<String, Int>(capacity: 400)

  private mutating func load(_ range: Range<Int>, of source: String = "all") {
    rows.beginView()
    for offset in rows.missing(range, of: source) {
      _ = rows.put(Array(offset..<offset + 100), at: offset, of: source)
    }
  }

  @Test("the pages that hold the rows are asked for")
  mutating func missing() {
    let asked = rows.missing(190..<210, of: "all")
    #expect(asked == [100, 200])
  }

  @Test("a page is asked for once until it comes")
  mutating func once() {
    _ = rows.missing(0..<10, of: "all")
    let asked = rows.missing(5..<20, of: "all")
    #expect(asked == [])
  }

  @Test("a page that was not asked for is dropped")
  mutating func unasked() {
    let isTaken = rows.put([1, 2], at: 0, of: "other")
    #expect(!isTaken)
    #expect(rows.row(0, of: "other") == nil)
  }

  @Test("rows of a page are found by their index in the list")
  mutating func row() {
    load(250..<260)
    #expect(rows.row(255, of: "all") == 255)
    #expect(rows.row(55, of: "all") == nil)
  }

  @Test("what was looked at long ago is dropped")
  mutating func bounded() {
    for top in stride(from: 0, to: 100_000, by: 40) { load(top..<top + 50) }
    #expect(rows.heldRows <= 400)
    #expect(rows.row(0, of: "all") == nil)
  }

  @Test("what is in view is kept however much it is")
  mutating func inView() {
    load(0..<900)
    #expect(rows.heldRows == 900)
  }

  @Test("a dropped page is asked for again")
  mutating func again() {
    for top in stride(from: 0, to: 2000, by: 100) { load(top..<top + 50) }
    let asked = rows.missing(0..<10, of: "all")
    #expect(asked == [0])
  }

  @Test("expired rows stay in sight and are asked for anew")
  mutating func expired() {
    load(0..<10)
    rows.expire()
    #expect(rows.row(3, of: "all") == 3)
    let asked = rows.missing(0..<10, of: "all")
    #expect(asked == [0])
  }

  @Test("a forgotten list is asked for from the beginning and takes no late answer")
  mutating func forgotten() {
    load(0..<10)
    _ = rows.missing(100..<110, of: "all")
    rows.forget { $0 == "all" }
    let isTaken = rows.put([1], at: 100, of: "all")
    #expect(!isTaken)
    let asked = rows.missing(0..<10, of: "all")
    #expect(asked == [0])
  }
}
