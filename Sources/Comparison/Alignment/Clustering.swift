/// Puts things together, the likeliest pairs first, as long as nothing speaks against it.
struct Clustering {
  struct Pair {
    var score: Float
    var first: Int
    var second: Int
  }

  private var parent: [Int]
  private(set) var members: [[Int]]

  init(count: Int) {
    parent = Array(0..<count)
    members = (0..<count).map { [$0] }
  }

  /// The groups, each in order, by their first members.
  var groups: [[Int]] { members.indices.filter { parent[$0] == $0 }.map { members[$0].sorted() } }

  /// - Parameter mayNotJoin: whether two groups cannot be one; asked before each joining.
  mutating func join(_ pairs: [Pair], unless mayNotJoin: ([Int], [Int]) -> Bool) {
    let ordered = pairs.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : ($0.first, $0.second) < ($1.first, $1.second)
    }
    for pair in ordered {
      let (left, right) = (root(pair.first), root(pair.second))
      guard left != right, !mayNotJoin(members[left], members[right]) else { continue }
      let (kept, gone) = left < right ? (left, right) : (right, left)
      parent[gone] = kept
      members[kept] += members[gone]
      members[gone] = []
    }
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }
}
