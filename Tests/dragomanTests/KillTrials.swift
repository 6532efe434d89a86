import Foundation

/// How often a test kills the program: a few times always, and as often as `DRAGOMAN_KILLS` says.
enum KillTrials {
  static func count(usually few: Int) -> Int {
    ProcessInfo.processInfo.environment["DRAGOMAN_KILLS"].flatMap { Int($0) } ?? few
  }
}
