package import Screen

/// What a wait for the person at the terminal ended with.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The size has changed: draw and show anew.
  case resized(Size)
  /// The program has been stopped and continued: show anew.
  case resumed
  /// The program is asked to end by a signal, or the terminal has gone (SIGHUP): save and close,
  /// within two seconds for the first.
  case terminate(signal: Int32)
  /// `Wakeup.wake` was called since the last wait.
  case woken
  /// The time is up.
  case none
}
