import Articles
import Foundation
import Ingest
import Reader
import Screen
import Settings
import Synchronization

/// Plays a script through the reader, without a terminal, and prints it with its screens.
struct ScriptPlayer {
  private let desk: Desk
  private let runner: EffectRunner
  private let folder: String
  private var state: ReaderState
  private let configuration: Configuration
  private var drawing = ScreenDrawing()
  private var hasStarted = false
  /// What the reader asked of the terminal since the last directive.
  private var outside: [String] = []
  /// Gets a byte before each key.
  private let trace: FileHandle?

  /// - Parameter folder: where the paths of `add` start.
  init(
    desk: Desk, folder: String, configuration: Configuration, trace: FileHandle? = nil
  ) {
    self.desk = desk
    self.folder = folder
    self.trace = trace
    self.configuration = configuration
    runner = EffectRunner(desk: desk, source: .repeatable)
    state = ReaderState(
      size: Size(width: 80, height: 24), settings: configuration.settings,
      keymap: configuration.keymap)
  }

  /// The script with the screens as they are now; equal to its text when nothing changed.
  mutating func play(_ script: PlayScript) throws -> String {
    var lines: [String] = []
    for step in script.steps {
      lines.append(step.line)
      lines += try perform(step.directive).map { $0.isEmpty ? "|" : "| \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  mutating func perform(_ directive: PlayScript.Directive) throws -> [String] {
    switch directive {
    case .size(let size): take(.resized(size))
    case .add(let path, let story): try add(path, to: story)
    case .keys(let keys):
      startOnce()
      for key in keys {
        try trace?.write(contentsOf: [UInt8(ascii: ".")])
        take(.keyPressed(key))
      }
      defer { outside = [] }
      return outside.flatMap { words in
        words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
    case .screen:
      startOnce()
      return screen().lines
    case .styles:
      startOnce()
      return StyleMap(screen()).lines
    case .restart: restart()
    case .comment: break
    }
    return []
  }

  mutating func screen() -> Canvas {
    drawing.draw(state)
    return drawing.canvas
  }

  private mutating func add(_ path: String, to story: String) throws {
    var importing = FileImport(desk: desk, story: story, importer: Importer())
    var progress = Progress("Reading", total: 0)
    let listing = try SourceFiles().listing(of: path.hasPrefix("/") ? path : folder + "/" + path)
    let report = try importing.run(listing.paths, progress: &progress)
    if let failure = report.failures.first { throw Failure(failure) }
    while try !desk.recognizeWaiting(limit: 32).isEmpty {}
    if hasStarted { take(.libraryChanged) }
  }

  /// Leaves the reader and opens it again, in the same size.
  private mutating func restart() {
    startOnce()
    take(.keyPressed(.control("c")))
    outside = []
    state = ReaderState(
      size: state.size, settings: configuration.settings, keymap: configuration.keymap)
    hasStarted = false
  }

  private mutating func startOnce() {
    guard !hasStarted else { return }
    hasStarted = true
    take(.started)
  }

  private mutating func take(_ action: ReaderAction) {
    var waiting = [action]
    while !waiting.isEmpty {
      for effect in state.handle(waiting.removeFirst()) {
        if let answers = runner.perform(effect) ?? added(by: effect) {
          waiting += answers
          if effect.isCorrection { try? desk.correctAll() }
        } else {
          outside.append(Self.words(for: effect))
        }
      }
      waiting += runner.finish()
    }
  }

  /// What the reader does in the background, at once.
  private func added(by effect: ReaderEffect) -> [ReaderAction]? {
    do {
      let report: ImportReport
      switch effect {
      case .addDemo: report = try desk.addDemo()
      case .addSource(let source):
        report = try desk.add(source.hasPrefix("/") ? source : folder + "/" + source, story: nil)
      case .goOnFinding: return [.findingGoesOn]
      default: return nil
      }
      while try !desk.recognizeWaiting(limit: 32).isEmpty {}
      return [.sourcesAdded(report.words)]
    } catch {
      return [.failed(ReaderFailure(Words.sentence(for: error)))]
    }
  }

  private static func words(for effect: ReaderEffect) -> String {
    switch effect {
    case .copy(let text): "copies: \(text)"
    case .pipe(let text, let program): "sends to \(program): \(text)"
    case .openLink(let url): "opens: \(url)"
    case .edit(let text): "edits: \(text)"
    case .setMouse(let isOn): isOn ? "mouse on" : "mouse off"
    case .refreshFeeds: "asks the feeds"
    case .suspend: "suspends"
    case .quit: "quits"
    default: "\(effect)"
    }
  }
}

extension EffectRunner.Source {
  /// Ids that count from 1 and a clock that starts at noon of 7 June 2025, a second a look.
  fileprivate static var repeatable: Self {
    let count = Counter()
    return Self(
      now: { Instant(milliseconds: 1_749_297_600_000 + count.next() * 1000) },
      newID: {
        let digits = String(count.next())
        let zeros = String(repeating: "0", count: 12 - digits.count)
        return Note.ID("00000000-0000-4000-8000-\(zeros)\(digits)")
      })
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  }
}
