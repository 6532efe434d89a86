import Lexicons

/// Sequences of words with what each stands for; the walk through it is one look-up a word.
struct PhraseTrie: Sendable {
  typealias Node = Int32

  static let root: Node = 0

  /// Open addressing: (node, word) to node.
  private var keys: [UInt64]
  private var targets: [Node]
  private var edges = 0
  /// For each node the first of its payloads, -1 for none.
  private var first: [Int32] = [-1]
  /// For each payload the next one of the same node.
  private var next: [Int32] = []
  private var payloads: [Int32] = []

  init(capacity: Int = 1 << 14) {
    keys = [UInt64](repeating: .max, count: capacity)
    targets = [Node](repeating: 0, count: capacity)
  }

  mutating func insert(_ words: some Sequence<WordID>, _ payload: Int32) {
    var node = Self.root
    for word in words { node = makeChild(of: node, word) }
    add(payload, at: node)
  }

  private mutating func add(_ payload: Int32, at node: Node) {
    payloads.append(payload)
    next.append(first[Int(node)])
    first[Int(node)] = Int32(payloads.count - 1)
  }

  func child(of node: Node, _ word: WordID) -> Node? {
    let key = Self.key(node, word)
    let slot = slot(key)
    return keys[slot] == key ? targets[slot] : nil
  }

  func hasPayload(_ node: Node) -> Bool { first[Int(node)] >= 0 }

  /// What ends at a node, the latest inserted first.
  func forEachPayload(_ node: Node, _ body: (Int32) -> Void) {
    var index = first[Int(node)]
    while index >= 0 {
      body(payloads[Int(index)])
      index = next[Int(index)]
    }
  }

  private mutating func makeChild(of node: Node, _ word: WordID) -> Node {
    let key = Self.key(node, word)
    let slot = slot(key)
    if keys[slot] == key { return targets[slot] }
    keys[slot] = key
    targets[slot] = Node(first.count)
    first.append(-1)
    edges += 1
    if edges * 2 > keys.count { grow() }
    return Node(first.count - 1)
  }

  private mutating func grow() {
    let old = zip(keys, targets)
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    targets = [Node](repeating: 0, count: keys.count)
    for (key, target) in old where key != .max {
      let slot = slot(key)
      keys[slot] = key
      targets[slot] = target
    }
  }

  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func key(_ node: Node, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }
}

extension PhraseTrie {
  func write(to writer: inout FlatWriter) {
    var edges = [UInt64](repeating: 0, count: edges)
    for (key, target) in zip(keys, targets) where key != .max { edges[Int(target) - 1] = key }
    var nodes = [Node](repeating: 0, count: payloads.count)
    for node in first.indices {
      var index = first[node]
      while index >= 0 {
        nodes[Int(index)] = Node(node)
        index = next[Int(index)]
      }
    }
    writer.add(edges)
    writer.add(nodes)
    writer.add(payloads)
  }

  /// - Parameter payloads: how many there are, all numbered from 0.
  init(
    from reader: inout FlatReader, words: Int, payloads: Int, capacity: Int
  ) throws(FlatReader.Fault) {
    self.init(capacity: capacity)
    for edge in try reader.numbers(UInt64.self) {
      let (parent, word) = (Int(edge >> 32), Int(edge & 0xFFFF_FFFF))
      guard parent <= edges, word < words else { throw FlatReader.Fault() }
      _ = makeChild(of: Node(parent), WordID(word))
    }
    let nodes = try reader.numbers(in: 0..<first.count)
    let numbers = try reader.numbers(in: 0..<payloads)
    guard nodes.count == numbers.count else { throw FlatReader.Fault() }
    for (node, number) in zip(nodes, numbers) { add(number, at: node) }
  }
}
