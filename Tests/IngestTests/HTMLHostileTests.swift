import Articles
import Glibc
import Testing

@testable import Ingest

@Suite("Hostile pages")
struct HTMLHostileTests {
  @Test(
    "Depth, bombs and endless attributes cost seconds at most and crash nothing",
    arguments: [
      String(repeating: "<div>", count: 100_000) + "deep",
      String(repeating: "<b><i><font color=1>", count: 30_000)
        + String(repeating: "<p>x", count: 30_000),
      String(repeating: "<table><tr><td>", count: 30_000),
      String(repeating: "<table>", count: 50_000) + "x",
      "<div " + String(repeating: "a", count: 3_000_000),
      "<div " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">text",
      "<a href=\"" + String(repeating: "x", count: 3_000_000),
      String(repeating: "<svg>", count: 100_000) + "<!--" + String(repeating: "-", count: 100_000),
      String(repeating: "</p>", count: 100_000) + String(repeating: "<", count: 100_000),
      String(repeating: "<li>", count: 100_000) + "x", "<!-->", "<", "</", "<a", "<p>\u{0}",
    ])
  func bombs(body: String) {
    let begun = clock()
    _ = read("<html><body><p>Start." + body, named: "a.html")
    #expect(clock() - begun < 20)
  }

  /// Seconds that the processor has given to this thread: what else runs does not count.
  private func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec
  }

  @Test("No mutation of a page crashes, and its blocks cover its text")
  func mutations() {
    var random = SplitMix(state: 42)
    let page = Array(
      """
      <!DOCTYPE html><html><head><title>A - B</title><script>1</script></head><body><nav>x</nav>
      <article><h1>A</h1><p>One, two, three and four in a sentence.</p><table><tr><td>1<td>2</table>
      <ul><li><a href="https://a.example">b</a></ul><pre>a\nb</pre></article></body></html>
      """.utf8)
    for _ in 0..<300 {
      var bytes = page
      for _ in 0..<Int(random.next() % 8) {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        default:
          bytes.insert(
            contentsOf: page[index % page.count..<min(page.count, index + 30)], at: index)
        }
      }
      for article in (try? Importer().read(bytes, named: "a.html").articles) ?? [] {
        #expect(article.blocks.last?.range.end == article.text.count)
      }
    }
  }

  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }
}
