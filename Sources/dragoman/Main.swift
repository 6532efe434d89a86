import ArgumentParser
import Glibc

/// Runs the command and turns what it throws into words and an exit status.
///
/// 0: done. 1: some of it failed. 2: called in a way that cannot be meant.
@main
enum Main {
  static func main() {
    do {
      var command = try Dragoman.parseAsRoot()
      try command.run()
    } catch {
      exit(report(error))
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      if let sentence = failure.sentence { Output.complain(sentence) }
      return 1
    case let misuse as Misuse:
      Output.complain(misuse.sentence)
      return 2
    default: return Dragoman.isParsing(error) ? reportUsage(error) : reportOther(error)
    }
  }

  /// Help and version are asked for; everything else the parser says is misuse.
  private static func reportUsage(_ error: any Error) -> Int32 {
    let isAsked = Dragoman.exitCode(for: error) == .success
    let words = Dragoman.fullMessage(for: error)
    isAsked ? Output.line(words) : Output.explain(words)
    return isAsked ? 0 : 2
  }

  private static func reportOther(_ error: any Error) -> Int32 {
    Output.complain(Words.sentence(for: error))
    return 1
  }
}

extension Dragoman {
  /// Whether an error comes from the parser: those have exit codes of their own.
  fileprivate static func isParsing(_ error: any Error) -> Bool {
    exitCode(for: error) != .failure || error is ValidationError || error is CleanExit
  }
}
