import Articles
import Foundation
import Reader
import Screen
import Terminal

/// The reader on a terminal: keys in, effects done, screens out, until it is left.
final class ReadingSession {
  private let terminal: Terminal
  private let desk: Desk
  private let runner: EffectRunner
  private let background: Background
  private let tools: OutsideTools
  private var front: Front
  private var isOver = false
  /// The article that was opened last, until its story is compared.
  private var opened: Article.ID?
  /// Whether an article is being looked through while no key waits.
  private var goesOnFinding = false
  /// The signal that asked for the end, if one did.
  private var signal: Int32?
  /// The key that was pressed last; nil when what follows it cannot be foreseen.
  private var lastKey: Key?
  /// What is there when that key is pressed once more; out of date unless the terminal has it ready.
  private var foreseen: Front?

  /// How long the session waits before it looks for changes made by others.
  private static let idleMilliseconds = 2000
  /// How long the terminal has the processor for itself when something has been written to it: what
  /// went on meanwhile would hold up its drawing.
  private static let breathMilliseconds = 1
  /// Events taken before a screen is drawn again while keys keep coming.
  private static let burst = 256

  /// The state beside its picture, so that it is drawn where it stands: a copy of it would have to
  /// hold on to each of its parts.
  private struct Front {
    var state: ReaderState
    private(set) var drawing = ScreenDrawing()

    mutating func draw() { drawing.draw(state) }

    /// What a key makes of it; nil where the key asks for more than another screen.
    func foreseeing(_ key: Key) -> Front? {
      var next = self
      guard next.state.handle(.keyPressed(key)).isEmpty else { return nil }
      next.draw()
      return next
    }
  }

  init(
    terminal: Terminal, desk: Desk, runner: EffectRunner, background: Background,
    tools: OutsideTools,
    state: ReaderState
  ) {
    self.terminal = terminal
    self.desk = desk
    self.runner = runner
    self.background = background
    self.tools = tools
    front = Front(state: state)
  }

  /// Runs until the reader is left.
  ///
  /// - Returns: the signal that ended it, or nil.
  /// - Throws: when the notes cannot be read.
  func run() throws -> Int32? {
    try start()
    background.start()
    show()
    while !isOver { takeEvents(from: nextEvent()) }
    _ = runner.finish()
    background.stop()
    return signal
  }

  /// Shows the list, then reads the notes, then shows what they stand on: many notes take a while.
  private func start() throws {
    let effects = front.state.handle(.started)
    perform(effects.filter { !$0.asksForNotes })
    show()
    try desk.readNotes()
    if let first = desk.noteProblems.first { take(.failed(ReaderFailure(first))) }
    perform(effects.filter(\.asksForNotes))
  }

  private func show() {
    front.draw()
    terminal.show(front.drawing.canvas)
  }

  /// Does what had time until the screen was shown.
  private func finish() {
    let answers = runner.finish()
    if !answers.isEmpty {
      take(answers)
      show()
    }
    if let opened { background.compareAhead(of: opened) }
    opened = nil
  }

  /// Waits for one event; what had time until the screen was shown is done first.
  private func nextEvent() -> TerminalEvent {
    let soon = terminal.nextEvent(timeoutMilliseconds: goesOnFinding ? 0 : Self.breathMilliseconds)
    guard soon == .none else { return soon }
    finish()
    guard !goesOnFinding else { return .none }
    foresee()
    if let next = front.state.articleToOpen { runner.readAhead(next) }
    return terminal.nextEvent(timeoutMilliseconds: Self.idleMilliseconds)
  }

  /// Makes ready what follows when the last key is pressed again: whoever reads goes on by the same
  /// key, and then need not wait.
  private func foresee() {
    guard let key = lastKey, !terminal.isReady else { return }
    foreseen = front.foreseeing(key)
    if let foreseen { terminal.makeReady(foreseen.drawing.canvas) } else { lastKey = nil }
  }

  /// Shows what was foreseen where that has come, and nothing has been shown since.
  private func showForeseen(at event: TerminalEvent) -> Bool {
    guard let lastKey, event == .key(lastKey), terminal.showReady(), let next = foreseen.take()
    else { return false }
    front = next
    return true
  }

  /// Takes an event and what else has arrived with it, and shows what has come of them.
  private func takeEvents(from first: TerminalEvent) {
    guard first != .none else { return takeTime() }
    var event = first
    if showForeseen(at: event) {
      event = terminal.heldEvent()
      if event == .none { return }
    }
    for _ in 0..<Self.burst where event != .none && !isOver {
      take(event)
      event = terminal.heldEvent()
    }
    if event != .none, !isOver { take(event) }
    if !isOver { show() }
  }

  /// What is done while nothing comes.
  private func takeTime() {
    runner.forgetAhead()
    let actions = goesOnFinding ? [.findingGoesOn] : background.changesByOthers()
    guard !actions.isEmpty else { return }
    goesOnFinding = false
    take(actions)
    show()
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      take(.keyPressed(key))
      lastKey = key
    case .resized(let size): take(ReaderAction.resized(size))
    case .resumed: terminal.repaint()
    case .woken:
      runner.forgetAhead()
      take(background.mailbox.drain())
    case .terminate(let number): end(by: number)
    case .none: break
    }
  }

  private func take(_ actions: [ReaderAction]) {
    for action in actions { take(action) }
  }

  /// Handles an action and everything that follows from it.
  private func take(_ action: ReaderAction) { perform(front.state.handle(action)) }

  private func perform(_ effects: [ReaderEffect]) {
    var effects = effects
    var waiting: [ReaderAction] = []
    while !isOver {
      for effect in effects {
        waiting += runner.perform(effect) ?? performOutside(effect)
        if effect.isCorrection { background.start() }
      }
      guard !waiting.isEmpty else { return }
      let action = waiting.removeFirst()
      if case .articleLoaded(let opened, _) = action {
        self.opened = opened.summary.id
      }
      effects = front.state.handle(action)
    }
  }

  private func performOutside(_ effect: ReaderEffect) -> [ReaderAction] {
    switch effect {
    case .copy(let text): return copy(Output.plain(text))
    case .pipe(let text, let program): return pipe(Output.plain(text), to: program)
    case .goOnFinding: goesOnFinding = true
    case .refreshFeeds: background.refresh()
    case .addDemo: background.add { try $0.addDemo() }
    case .addSource(let source): background.add { try $0.add(source, story: nil) }
    case .openLink(let url): return attempt { try tools.open(url) }
    case .edit(let text): return edit(text)
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .suspend: terminal.suspend()
    case .redraw: terminal.repaint()
    case .quit: isOver = true
    default: break
    }
    return []
  }

  private func edit(_ text: String) -> [ReaderAction] {
    do {
      return [.editorClosed(try terminal.leave { () throws -> String? in try tools.edit(text) })]
    } catch {
      return [.editorClosed(nil), .failed(ReaderFailure(Words.sentence(for: error)))]
    }
  }

  private func copy(_ text: String) -> [ReaderAction] {
    attempt {
      guard try !tools.copy(text), !terminal.copy(text) else { return }
      throw Failure("The passage is too long for the terminal's clipboard")
    }
  }

  /// Gives the terminal to a program; what it printed stays until Enter.
  private func pipe(_ text: String, to program: String) -> [ReaderAction] {
    do {
      let status = try terminal.leave { () throws -> Int32 in
        let status = try tools.pipe(text, to: program)
        Output.text("\n[\(program): \(status == 0 ? "done" : "status \(status)"); Enter goes on] ")
        _ = readLine()
        return status
      }
      guard status != 0 else { return [] }
      return [.failed(ReaderFailure("\(program) ended with status \(status)"))]
    } catch {
      return [.failed(ReaderFailure(Words.sentence(for: error)))]
    }
  }

  private func attempt(_ body: () throws -> Void) -> [ReaderAction] {
    do { try body() } catch { return [.failed(ReaderFailure(Words.sentence(for: error)))] }
    return []
  }

  /// Keeps the place without drawing: the terminal may be gone.
  private func end(by number: Int32) {
    for effect in front.state.quit() { _ = runner.perform(effect) }
    signal = number
    isOver = true
  }
}

extension ReaderEffect {
  /// Whether an effect of the start needs the notes.
  fileprivate var asksForNotes: Bool {
    switch self {
    case .loadTags, .openLast, .recoverDraft: true
    default: false
    }
  }
}
