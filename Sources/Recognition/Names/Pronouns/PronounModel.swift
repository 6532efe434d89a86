/// A pronoun with those it can mean.
struct PronounQuestion: Sendable {
  struct Candidate: Sendable {
    /// Index into the article's actors.
    var actor: Int
    var facts: PronounFacts
  }

  /// Index into the article's tokens.
  var token: Int
  var candidates: [Candidate]
  /// What speaks for none of them.
  var nobody: PronounFacts
}

/// What was learnt of he and she: boosted trees, whose leaves add up to a score for each candidate
/// and for nobody (Friedman, 2001).
///
/// A file of little-endian numbers: eight bytes "DRGNPRN1", then for each node, those of a tree in
/// the order of their first visit, a byte for the fact asked for (255 for a leaf), two for how many
/// nodes farther the answer "more" is, and four for the greatest value that is not more, or the
/// leaf's score.
struct PronounModel: Sendable {
  struct Node: Equatable, Sendable {
    /// Number of a fact; `leaf` where there is no question.
    var fact: UInt8
    var step: UInt16
    var value: Float

    static let leaf: UInt8 = 255
  }

  private static let magic = Array("DRGNPRN1".utf8)
  /// No tree may ask more questions on the way to a leaf.
  private static let depthLimit = 8
  private static let nodeSize = 7

  let nodes: [Node]
  private let trees: FullTrees

  init(_ nodes: [Node]) {
    self.nodes = nodes
    var roots: [Int] = []
    var next = 0
    while next < nodes.count {
      roots.append(next)
      next = Self.end(of: next, nodes)
    }
    trees = FullTrees(nodes, roots: roots)
  }

  /// Nil for bytes that are no model of this version.
  init?(bytes: [UInt8]) {
    let count = (bytes.count - Self.magic.count) / Self.nodeSize
    guard bytes.starts(with: Self.magic), count > 0,
      bytes.count == Self.magic.count + count * Self.nodeSize
    else { return nil }
    let nodes = (0..<count).map { index in
      let place = Self.magic.count + index * Self.nodeSize
      let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + 3 + $1]) << (8 * $1) }
      return Node(
        fact: bytes[place], step: UInt16(bytes[place + 1]) | UInt16(bytes[place + 2]) << 8,
        value: Float(bitPattern: bits))
    }
    guard Self.isSound(nodes) else { return nil }
    self.init(nodes)
  }

  var bytes: [UInt8] {
    nodes.reduce(into: Self.magic) { bytes, node in
      bytes += [node.fact, UInt8(truncatingIfNeeded: node.step), UInt8(node.step >> 8)]
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: node.value.bitPattern >> (8 * $0)) }
    }
  }

  /// Whether every question is about a fact, leads forward to nodes that exist, and has few others
  /// before it.
  private static func isSound(_ nodes: [Node]) -> Bool {
    guard nodes.last?.fact == Node.leaf else { return false }
    var depths = [Int](repeating: 0, count: nodes.count)
    return nodes.enumerated().allSatisfy { index, node in
      if node.fact == Node.leaf { return true }
      guard Int(node.fact) < PronounFact.allCases.count, node.step > 1,
        index + Int(node.step) < nodes.count, depths[index] < depthLimit
      else { return false }
      for next in [index + 1, index + Int(node.step)] {
        depths[next] = max(depths[next], depths[index] + 1)
      }
      return true
    }
  }

  /// The node behind the last one of a tree.
  private static func end(of root: Int, _ nodes: [Node]) -> Int {
    var last = root
    while nodes[last].fact != Node.leaf { last += Int(nodes[last].step) }
    return last + 1
  }

  func score(_ facts: PronounFacts) -> Float { trees.sum(facts.values) }

  /// Chances of the candidates in their order, and of nobody last; they sum up to one.
  func chances(_ question: PronounQuestion) -> [Float] {
    Self.chances((question.candidates.map(\.facts) + [question.nobody]).map(score))
  }

  static func chances(_ scores: [Float]) -> [Float] {
    let greatest = scores.max() ?? 0
    let powers = scores.map { exponential($0 - greatest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// e to a power from −30 to 0.
  private static func exponential(_ power: Float) -> Float {
    let part = Double(max(-30, power)) / 4096
    var result = 1 + part + part * part / 2
    for _ in 0..<12 { result *= result }
    return Float(result)
  }
}
