package import Screen

/// Tells two presses of the mouse button that follow quickly from two presses.
package struct PressCounter {
  private static let limit = Duration.milliseconds(400)

  private var last: (point: Point, time: ContinuousClock.Instant)?

  package init() {}

  mutating func count(_ event: MouseEvent) -> MouseEvent {
    count(event, at: ContinuousClock.now)
  }

  /// The event, a press in the same cell soon after another as `doublePress`.
  package mutating func count(
    _ event: MouseEvent, at time: ContinuousClock.Instant
  ) -> MouseEvent {
    guard event.action == .press else { return event }
    guard let first = last, first.point == event.point, time - first.time < Self.limit else {
      last = (event.point, time)
      return event
    }
    last = nil
    return MouseEvent(.doublePress, at: event.point)
  }
}
