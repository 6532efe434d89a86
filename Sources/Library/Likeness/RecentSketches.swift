/// The sketches of the articles added last, found by their bands.
///
/// An open-addressing table whose slots lead to the articles of a band, the latest first: the numbers
/// of bands are spread evenly, so they are their own hash.
struct RecentSketches {
  private struct Slot {
    var band: Int64
    /// The last of its links; negative where the slot is free.
    var last: Int32
  }

  private var slots: [Slot]
  /// Of each band of each article, in their order, the link before it in its slot.
  private var previous: [Int32] = []
  private var used = 0
  private var rows: [Int64] = []
  /// Of all articles, one after another.
  private var minima: [UInt16] = []

  private static let free = Slot(band: 0, last: -1)

  /// - Parameter articles: for how many there is room at once; more make it grow.
  init(articles: Int) {
    let bands = max(articles, 1) * TextSketch.bandCount
    slots = Array(repeating: Self.free, count: Self.size(for: bands))
    previous.reserveCapacity(bands)
    minima.reserveCapacity(max(articles, 1) * TextSketch.orders)
  }

  mutating func add(_ sketch: TextSketch, row: Int64) {
    rows.append(row)
    minima += sketch.minima
    for band in sketch.bands {
      if 2 * used >= slots.count { grow() }
      let slot = slot(of: band)
      if slots[slot].last < 0 { used += 1 }
      previous.append(slots[slot].last)
      slots[slot] = Slot(band: band, last: Int32(previous.count - 1))
    }
  }

  /// The articles that share a band with a text, and how much they seem to resemble it.
  ///
  /// - Parameter limit: how many of one band are looked at, the last added first.
  func sharingBand(with sketch: TextSketch, limit: Int) -> [(row: Int64, resemblance: Double)] {
    var seen: Set<Int> = []
    for band in sketch.bands {
      var link = slots[slot(of: band)].last
      var looked = 0
      while link >= 0, looked < limit {
        seen.insert(Int(link) / TextSketch.bandCount)
        link = previous[Int(link)]
        looked += 1
      }
    }
    return seen.map { article in
      let start = article * TextSketch.orders
      return (rows[article], sketch.resemblance(to: minima[start..<start + TextSketch.orders]))
    }
  }

  /// Where a band stands, or would.
  private func slot(of band: Int64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: band) & mask
    while slots[slot].last >= 0, slots[slot].band != band { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: 2 * old.count)
    for entry in old where entry.last >= 0 { slots[slot(of: entry.band)] = entry }
  }

  /// A power of two, at least twice as many.
  private static func size(for count: Int) -> Int {
    1 << (Int.bitWidth - (2 * count - 1).leadingZeroBitCount)
  }
}
