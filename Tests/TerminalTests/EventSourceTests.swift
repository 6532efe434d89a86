import Glibc
import Screen
import Terminal
import Testing

/// Pipes stand for the terminal and for the signals; no wait is longer than none.
@Suite("Events")
struct EventSourceTests {
  /// Both ends of a pipe, closed when nobody holds it.
  private final class Pipe {
    let reading: Int32
    private var writing: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      #expect(pipe(&ends) == 0)
      reading = ends[0]
      writing = ends[1]
    }

    deinit {
      close(reading)
      finish()
    }

    func send(_ bytes: [UInt8]) { #expect(write(writing, bytes, bytes.count) == bytes.count) }

    func finish() {
      if writing >= 0 { close(writing) }
      writing = -1
    }
  }

  private let keys = Pipe()
  private let signals = Pipe()
  private let wakeup: Wakeup
  private var source: EventSource

  init() throws {
    wakeup = try Wakeup()
    source = EventSource(
      input: keys.reading, signals: signals.reading, wakeup: wakeup, escapeDelayMilliseconds: 0,
      decoder: KeyDecoder())
  }

  @Test("nothing is a timeout")
  mutating func nothing() {
    #expect(next() == .timeout)
  }

  @Test("keys come in the order in which they were pressed")
  mutating func order() {
    keys.send(Array("jk".utf8))
    #expect(next() == .key(.character("j")))
    #expect(next() == .key(.character("k")))
    #expect(next() == .timeout)
  }

  @Test("a lone Escape comes however short the waits are")
  mutating func escape() {
    keys.send([0x1B])
    #expect(next() == .key(.escape))
  }

  @Test("several resizes are one")
  mutating func resizes() {
    signals.send([UInt8(SIGWINCH), UInt8(SIGWINCH), UInt8(SIGWINCH)])
    #expect(next() == .resized)
    #expect(next() == .timeout)
  }

  @Test("a request to end says which signal it was")
  mutating func terminate() {
    signals.send([UInt8(SIGTERM)])
    #expect(next() == .terminate(SIGTERM))
  }

  @Test("several wake-ups are one")
  mutating func wake() {
    wakeup.wake()
    wakeup.wake()
    #expect(next() == .woken)
    #expect(next() == .timeout)
  }

  @Test("a terminal that has gone is a hangup, once")
  mutating func gone() {
    keys.finish()
    #expect(next() == .terminate(SIGHUP))
    #expect(source.isGone)
    #expect(next() == .timeout)
  }

  @Test("keys pressed before the terminal went still come")
  mutating func lastKeys() {
    keys.send(Array("q".utf8))
    keys.finish()
    #expect(next() == .key(.character("q")))
    #expect(next() == .terminate(SIGHUP))
  }

  private mutating func next() -> EventSource.Event { source.next(timeoutMilliseconds: 0) }
}
