import Glibc
package import Screen

/// Waits for bytes from the terminal, signals and wake-ups, and turns them into events.
package struct EventSource {
  package enum Event: Hashable, Sendable {
    case key(Key)
    case resized, continued, woken, timeout
    /// `output` takes more.
    case writable
    case terminate(Int32)
  }

  /// How long the rest of a sequence that has begun is waited for.
  private static let restMilliseconds = 1000
  private static let batch = 4096

  let input: Int32
  /// Where signal numbers arrive as bytes.
  let signals: Int32
  let wakeup: Wakeup
  /// What waits to be written to; -1 when nothing does.
  package var output: Int32 = -1
  let escapeDelayMilliseconds: Int
  var decoder: KeyDecoder
  /// Whether the terminal has gone: nothing is read from it any more.
  package private(set) var isGone = false
  private var queue: [Event] = []
  /// When bytes last came.
  private var lastInput = ContinuousClock.now

  package init(
    input: Int32, signals: Int32, wakeup: Wakeup, escapeDelayMilliseconds: Int,
    decoder: KeyDecoder
  ) {
    self.input = input
    self.signals = signals
    self.wakeup = wakeup
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
    self.decoder = decoder
  }

  /// An event of what has been read already; nil without one.
  package mutating func held() -> Event? {
    if !queue.isEmpty { return queue.removeFirst() }
    return decoder.next().map(Event.key)
  }

  /// The next event; `timeout` when none came in so many milliseconds (never, when nil).
  package mutating func next(timeoutMilliseconds: Int?) -> Event {
    let start = ContinuousClock.now
    while true {
      if let event = held() { return event }
      let left = timeoutMilliseconds.map { max(0, $0 - Self.milliseconds(since: start)) }
      let grace = graceMilliseconds
      if wait(milliseconds: left.map { min($0, grace ?? $0) } ?? grace) { continue }
      if let grace, grace <= left ?? .max {
        decoder.expire()
        lastInput = ContinuousClock.now
      } else if left != nil {
        return .timeout
      }
    }
  }
}

extension EventSource {
  /// How long what has begun is still waited for; nil when nothing has.
  private var graceMilliseconds: Int? {
    let grace: Int
    switch decoder.waiting {
    case .nothing: return nil
    case .forEscape: grace = escapeDelayMilliseconds
    case .forRest: grace = Self.restMilliseconds
    }
    return max(0, grace - Self.milliseconds(since: lastInput))
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - start) / .milliseconds(1))
  }

  /// Waits and takes in what has come; false when nothing has.
  private mutating func wait(milliseconds: Int?) -> Bool {
    let readable = Int16(POLLIN)
    var sources = [
      pollfd(fd: isGone ? -1 : input, events: readable, revents: 0),
      pollfd(fd: signals, events: readable, revents: 0),
      pollfd(fd: wakeup.descriptor, events: readable, revents: 0),
      pollfd(fd: isGone ? -1 : output, events: Int16(POLLOUT), revents: 0),
    ]
    let timeout = milliseconds.map { Int32(clamping: $0) } ?? -1
    let count = poll(&sources, nfds_t(sources.count), timeout)
    // Interrupted by a signal: its byte is in the pipe, the next round reads it.
    if count < 0 { return errno == EINTR }
    if sources[1].revents != 0 { readSignals() }
    if sources[0].revents != 0 { readInput() }
    if sources[2].revents != 0 {
      wakeup.clear()
      queue.append(.woken)
    }
    if sources[3].revents != 0 { queue.append(.writable) }
    return count > 0
  }

  private mutating func readInput() {
    let bytes = Self.read(input, atMost: Self.batch)
    if let bytes, !bytes.isEmpty {
      decoder.feed(bytes)
      lastInput = ContinuousClock.now
    } else if bytes != nil || (errno != EINTR && errno != EAGAIN) {
      isGone = true
      queue.append(.terminate(SIGHUP))
    }
  }

  private mutating func readSignals() {
    for number in Self.read(signals, atMost: Self.batch) ?? [] {
      let event: Event =
        switch Int32(number) {
        case SIGWINCH: .resized
        case SIGCONT: .continued
        default: .terminate(Int32(number))
        }
      // A storm of resizes is one.
      if !queue.contains(event) { queue.append(event) }
    }
  }

  /// What a descriptor has; empty at its end, nil on an error.
  private static func read(_ descriptor: Int32, atMost count: Int) -> [UInt8]? {
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { buffer in
      let got = Glibc.read(descriptor, buffer.baseAddress, count)
      return got < 0 ? nil : Array(buffer[..<got])
    }
  }
}
