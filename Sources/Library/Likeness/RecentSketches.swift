/// The sketches of the articles added last, found by their bands.
///
/// From each band a chain leads to the articles that have it, the latest first.
struct RecentSketches {
  private var bands: NumberedSet<UInt64>
  /// For each band the last of its links.
  private var last: [Int32] = []
  /// Of each band of each article, in their order, the link before it in the chain; -1 at its end.
  private var previous: [Int32] = []
  private var rows: [Int64] = []
  /// Of all articles, one after another.
  private var minima: [UInt16] = []

  /// - Parameter articles: for how many there is room at once; more make it grow.
  init(articles: Int) {
    bands = NumberedSet(capacity: articles * TextSketch.bandCount)
    previous.reserveCapacity(articles * TextSketch.bandCount)
    minima.reserveCapacity(articles * TextSketch.orders)
  }

  mutating func add(_ sketch: TextSketch, row: Int64) {
    rows.append(row)
    minima += sketch.minima
    for band in sketch.bands {
      let number = bands.insert(UInt64(bitPattern: band))
      if number == last.count { last.append(-1) }
      previous.append(last[number])
      last[number] = Int32(previous.count - 1)
    }
  }

  /// The articles that share a band with a text, and how much they seem to resemble it.
  ///
  /// - Parameter limit: how many of one band are looked at, the last added first.
  func sharingBand(with sketch: TextSketch, limit: Int) -> [(row: Int64, resemblance: Double)] {
    var seen: Set<Int> = []
    for band in sketch.bands {
      guard let number = bands.number(of: UInt64(bitPattern: band)) else { continue }
      var link = last[number]
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
}
