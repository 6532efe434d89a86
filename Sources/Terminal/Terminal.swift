import CNcurses
import CTerminalRestore
import Glibc
package import Screen

/// The terminal the program runs in: shows canvases, answers keys, and is given back whatever ends
/// the program.
///
/// There is one at a time, used from one thread; it cannot be sent to another. Only `wakeup` can.
package final class Terminal {
  /// Ends the wait for an event from any thread.
  package let wakeup: Wakeup
  /// The locale that was set because the person's own is not UTF-8; nil when it is.
  package let replacedLocale: String?

  package private(set) var size: Size
  private var painter: FramePainter
  private var output: OutputQueue
  private var sequences: TerminalSequences
  private var events: EventSource
  private var presses = PressCounter()
  /// What is shown, before text from right to left was put into order, if there is any.
  private var logical: Canvas?
  /// What waits for the terminal to take what was written before.
  private var late: Canvas?
  private var ready: Picture?
  private var isOpen = true

  /// Takes the terminal: the alternate screen, raw keys, bracketed paste.
  package init(_ configuration: TerminalConfiguration = TerminalConfiguration())
    throws(TerminalError)
  {
    replacedLocale = try Self.checkSurroundings()
    wakeup = try Wakeup()
    sequences = TerminalSequences(
      isMouseOn: configuration.isMouseOn,
      ordersRightToLeft: configuration.ordersRightToLeft ?? !Self.isKnownToOrderItself)
    let signals = terminal_restore_begin(STDOUT_FILENO)
    guard signals >= 0 else { throw .system(code: errno) }
    output = OutputQueue(STDOUT_FILENO)
    terminal_restore_write_to(output.descriptor)
    // From here on a signal gives the terminal back, and so does a failure.
    Self.arm(sequences)
    do {
      try Self.startCurses()
    } catch {
      terminal_restore_end()
      throw error
    }
    let abilities = TerminalAbilities()
    let depth = Theme.Depth(colors: abilities.colors, isColorAllowed: configuration.isColorAllowed)
    painter = FramePainter(
      abilities,
      theme: Theme(configuration.scheme, depth: depth, changes: configuration.themeChanges),
      hasLineDrawing: configuration.hasLineDrawing)
    size = Self.windowSize ?? Size(width: 80, height: 24)
    events = EventSource(
      input: STDIN_FILENO, signals: signals, wakeup: wakeup,
      escapeDelayMilliseconds: configuration.escapeDelayMilliseconds,
      decoder: KeyDecoder(terminfo: Terminfo.keys, isMouseOn: configuration.isMouseOn))
    write(sequences.start)
    // Once more, with the modes that curses has set.
    Self.arm(sequences)
  }

  deinit { close() }

  /// Shows a canvas, writing only what differs from the one before; its cursor becomes the
  /// terminal's.
  ///
  /// It never waits: while a terminal takes long over one canvas, the last of those that follow is
  /// kept, and shown from `nextEvent` as soon as that is possible.
  package func show(_ canvas: Canvas) {
    ready = nil
    guard isOpen, !events.isGone else { return }
    if output.isEmpty { paint(canvas) } else { late = canvas }
  }

  /// Works out what shows a canvas after the one that is shown, for `showReady`.
  package func makeReady(_ canvas: Canvas) {
    ready = nil
    guard isOpen, output.isEmpty, !events.isGone else { return }
    var painter = painter
    let logical = isReordered(canvas) ? canvas : nil
    let bytes = painter.frame(logical?.inVisualOrder() ?? canvas)
    ready = Picture(painter: painter, logical: logical, bytes: bytes)
  }

  /// Whether `showReady` has something to show.
  package var isReady: Bool { ready != nil }

  /// Shows the canvas made ready last.
  ///
  /// - Returns: false, with nothing done, where none has been since the last change of the screen.
  package func showReady() -> Bool {
    guard let picture = ready.take() else { return false }
    painter = picture.painter
    logical = picture.logical
    write(picture.bytes)
    return true
  }

  /// Writes all of the next canvas, as when something else has written to the terminal.
  package func repaint() {
    ready = nil
    output.discard()
    painter.invalidate()
  }

  /// Waits for what happens next, at most so many milliseconds; without end when nil.
  package func nextEvent(timeoutMilliseconds: Int? = nil) -> TerminalEvent {
    let end = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      events.output = output.isEmpty ? -1 : output.descriptor
      let left = end.map { max(0, Int((($0 - .now) / .milliseconds(1)).rounded(.up))) }
      if let event = taken(events.next(timeoutMilliseconds: left)) { return event }
    }
  }

  /// What has come with the events before; `.none` without asking for more when that is all.
  package func heldEvent() -> TerminalEvent {
    while let event = events.held() {
      if let event = taken(event) { return event }
    }
    return .none
  }

  package func setMouse(_ isOn: Bool) {
    guard isOpen, isOn != sequences.isMouseOn else { return }
    sequences.isMouseOn = isOn
    events.decoder = KeyDecoder(terminfo: Terminfo.keys, isMouseOn: isOn)
    write(isOn ? TerminalSequences.mouseOn : TerminalSequences.mouseOff)
    Self.arm(sequences)
  }

  /// Puts a text on the clipboard of the machine the person sits at (OSC 52), if their terminal
  /// allows it.
  ///
  /// - Returns: false where the text is longer than terminals take, and nothing was done.
  @discardableResult
  package func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard isOpen, bytes.count <= Self.copyLimit else { return false }
    write(Array("\u{1B}]52;c;".utf8) + Base64.encode(bytes) + [0x07])
    return true
  }

  package func bell() {
    if isOpen { write([0x07]) }
  }

  /// Stops the program as Ctrl-Z does elsewhere; returns when it is continued, before `.resumed`.
  package func suspend() {
    if isOpen { raise(SIGTSTP) }
  }

  /// Gives the terminal to another program, as an editor, and takes it back behind it.
  ///
  /// Meanwhile Ctrl-C, Ctrl-\ and Ctrl-Z are that program's.
  package func leave<Result, Failure: Error>(
    for body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    terminal_restore_leave()
    defer {
      if isOpen {
        terminal_restore_enter()
        size = Self.windowSize ?? size
        repaint()
      }
    }
    return try body()
  }

  /// Gives the terminal back; from then on nothing is shown.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    // Not endwin(), which would leave the alternate screen a second time.
    terminal_restore_end()
    output.close()
  }

  /// Ends the program by the signal that asked for its end, so that its parent sees that; call it
  /// after `close`.
  package static func end(by signal: Int32) -> Never { terminal_restore_die(signal) }
}

extension Terminal {
  /// Does what an event asks of the terminal; nil where it concerns nobody else.
  private func taken(_ event: EventSource.Event) -> TerminalEvent? {
    switch event {
    case .writable:
      writeOn()
      return nil
    case .key(.mouse(let mouse)): return .key(.mouse(presses.count(logical(mouse))))
    case .key(let key): return .key(key)
    case .resized: return resized() ?? .resized(size)
    case .continued: return continued()
    case .woken: return .woken
    case .terminate(let signal): return .terminate(signal: signal)
    case .timeout: return TerminalEvent.none
    }
  }

  /// Terminals refuse or cut more: tmux and xterm at about 100,000 characters of Base64.
  private static let copyLimit = 74_994

  /// The mouse event at the cell that is seen there.
  private func logical(_ event: MouseEvent) -> MouseEvent {
    guard let logical else { return event }
    var event = event
    event.point.x = logical.column(seenAt: event.point)
    return event
  }

  private func resized() -> TerminalEvent? {
    guard let size = Self.windowSize else { return nil }
    self.size = size
    repaint()
    return .resized(size)
  }

  private func continued() -> TerminalEvent {
    let before = size
    size = Self.windowSize ?? before
    repaint()
    return size == before ? .resumed : .resized(size)
  }

  /// The terminal's own word on its size; nil when it has none.
  private static var windowSize: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return nil }
    return Size(width: Int(window.ws_col), height: Int(window.ws_row))
  }

  private static func arm(_ sequences: TerminalSequences) {
    let leave = sequences.leave.map { CChar(bitPattern: $0) }
    let enter = sequences.enter.map { CChar(bitPattern: $0) }
    terminal_restore_arm(leave, leave.count, enter, enter.count)
  }

  /// What shows a canvas, worked out before it is asked for.
  private struct Picture {
    var painter: FramePainter
    var logical: Canvas?
    var bytes: [UInt8]
  }

  private func paint(_ canvas: Canvas) {
    late = nil
    logical = isReordered(canvas) ? canvas : nil
    write(painter.frame(logical?.inVisualOrder() ?? canvas))
  }

  /// Whether text from right to left has to be put into order for this terminal.
  private func isReordered(_ canvas: Canvas) -> Bool {
    sequences.ordersRightToLeft && canvas.hasRightToLeft
  }

  private func write(_ bytes: [UInt8]) {
    output.add(bytes)
    output.send()
  }

  /// Goes on with what the terminal could not take before, then with what has waited for that.
  private func writeOn() {
    output.send()
    if output.isEmpty, let late { paint(late) }
  }
}
