import Articles

/// The two ends of a selection, each a cluster inside it, and how the active one moves by units.
struct SelectionEnds: Equatable {
  var anchor: Int
  var head: Int

  /// Moves `head` to the next boundary of a unit; when it passes the anchor, the anchor goes to
  /// the other end of its unit, so that the unit stays selected.
  mutating func step(_ unit: SelectionUnit, forward: Bool, in units: TextUnits) {
    let here = units.unit(unit, at: head)
    if forward {
      if head >= anchor, units.lastCluster(of: here) > head {
        return head = units.lastCluster(of: here)
      }
      guard let next = units.next(unit, after: head) else { return }
      if head >= anchor { return head = units.lastCluster(of: next) }
      if next.start <= anchor { return head = next.start }
      anchor = here.start
      head = units.lastCluster(of: next)
    } else {
      if head <= anchor, here.start < head { return head = here.start }
      guard let previous = units.previous(unit, before: min(head, here.start))
      else { return }
      if head <= anchor { return head = previous.start }
      if here.start > anchor { return head = max(anchor, units.lastCluster(of: previous)) }
      anchor = units.lastCluster(of: here)
      head = previous.start
    }
  }
}
