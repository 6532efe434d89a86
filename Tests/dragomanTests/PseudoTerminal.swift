import Foundation
import Screen
import TestSupport

/// The program on a terminal whose every byte is looked at.
final class PseudoTerminal {
  private let master: Int32
  private let child: Child
  private(set) var emulator: TerminalEmulator
  /// What the program ended with, once it has.
  private(set) var status: Int32?

  /// Starts a program in a terminal of a size; the first of the arguments is its path.
  init(
    _ arguments: [String], width: Int, height: Int, environment: [String: String] = [:]
  ) throws {
    emulator = TerminalEmulator(size: Size(width: width, height: height))
    master = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What `unlockpt` and `ptsname` ask for, which Swift does not import.
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw POSIXError(.EIO) }
    let name = "/dev/pts/\(number)"
    Self.setSize(master, width, height)
    let settings = Program.environment(home: "/nonexistent")
      .merging(["TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
      .merging(environment) { $1 }
    child = try Child(arguments, environment: settings, onTerminal: name)
  }

  deinit {
    if status == nil {
      kill(child.id, SIGKILL)
      _ = child.wait()
    }
    close(master)
  }

  var screen: String { emulator.lines.joined(separator: "\n") }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  func resize(width: Int, height: Int) {
    emulator.resize(to: Size(width: width, height: height))
    Self.setSize(master, width, height)
  }

  /// Takes what the program writes until the screen satisfies a condition, nothing more comes and
  /// the program waits for what happens, at most ten seconds; answers the last screen.
  @discardableResult
  func read(until condition: (String) -> Bool = { _ in true }) -> String {
    let end = ContinuousClock.now + .seconds(10)
    var quiet = 0
    while ContinuousClock.now < end {
      // On a busy machine silence alone says little: the program may be waiting for a processor, or
      // for a clock that rings late.
      quiet = !readOnce(milliseconds: 40) && isAsleep ? quiet + 1 : 0
      if quiet > 1, condition(screen) || status != nil { break }
    }
    return screen
  }

  /// Waits for the program to end, at most ten seconds.
  ///
  /// - Parameter isReading: false leaves what it writes where it is, as a terminal that hangs does.
  func waitForEnd(isReading: Bool = true) -> Int32? {
    let end = ContinuousClock.now + .seconds(10)
    while status == nil, ContinuousClock.now < end {
      if isReading { readOnce(milliseconds: 20) } else { usleep(20_000) }
      status = child.ended()
    }
    return status
  }

  /// Whether the line discipline is as it was for a shell: it echoes and waits for whole lines.
  var isGivenBack: Bool {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return false }
    return modes.c_lflag & UInt32(ECHO) != 0 && modes.c_lflag & UInt32(ICANON) != 0
  }

  /// Whether no thread of the program runs or could run.
  private var isAsleep: Bool {
    let threads = "/proc/\(child.id)/task"
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
    return ids.allSatisfy { id in
      // "id (name) S …": the name may hold brackets of its own.
      let line = (try? String(contentsOfFile: "\(threads)/\(id)/stat", encoding: .utf8)) ?? ""
      return line[(line.lastIndex(of: ")") ?? line.startIndex)...].dropFirst(2).first != "R"
    }
  }

  /// False when nothing came in time.
  @discardableResult
  private func readOnce(milliseconds: Int32) -> Bool {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    emulator.feed(bytes[..<count])
    return true
  }

  private static func setSize(_ master: Int32, _ width: Int, _ height: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(width), UInt16(height))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }
}
