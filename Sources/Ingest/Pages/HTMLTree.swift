/// A parsed page as a flat list of its nodes in document order.
///
/// A node's descendants are the nodes from itself to its `end`, so that every walk is a loop and
/// no depth can overflow anything.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    /// Index of the parent; -1 for the root.
    var parent: Int32
    /// Index of the first node after its descendants.
    var end: Int32 = 0
    /// Where the bytes of a text start in `bytes`, or the attributes of an element in `attributes`.
    var first: Int32 = 0
    var count: Int32 = 0
  }

  struct Attribute {
    var name: HTMLAttribute
    var first: Int32
    var count: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// UTF-8 of all texts and attribute values.
  var bytes: [UInt8] = []

  func descendants(of node: Int) -> Range<Int> { (node + 1)..<Int(nodes[node].end) }

  func parent(of node: Int) -> Int { Int(nodes[node].parent) }

  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  /// The children of a node, in order.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    while index < Int(nodes[node].end) {
      children.append(index)
      index = Int(nodes[index].end)
    }
    return children
  }

  func isAncestor(_ ancestor: Int, of node: Int) -> Bool {
    node > ancestor && node < Int(nodes[ancestor].end)
  }

  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    bytes(of: name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func has(_ name: HTMLAttribute, _ node: Int) -> Bool { bytes(of: name, of: node) != nil }

  /// Where the value of an attribute stands in `bytes`.
  func bytes(of name: HTMLAttribute, of node: Int) -> Range<Int>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.first)..<Int(element.first + element.count)
    where attributes[index].name == name {
      let first = Int(attributes[index].first)
      return first..<(first + Int(attributes[index].count))
    }
    return nil
  }

  /// The bytes of a text node.
  func textBytes(_ node: Int) -> Range<Int> {
    Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
  }

  /// All text in a node as one line, what pages set apart by style parted by signs: "A | B".
  func line(of node: Int) -> String {
    var line = InlineText()
    for index in node..<Int(nodes[node].end) {
      if nodes[index].tag == .text {
        let text = bytes[textBytes(index)]
        if !line.isEmpty, startsApart(index), text.contains(where: { $0 > 0x20 }) {
          line.append(Array(" | ".utf8)[...])
          line.appendBlank()
        }
        line.append(text)
      }
    }
    return line.finished() ?? ""
  }

  /// Whether a text follows a break, the end of a block, or another word without a blank.
  private func startsApart(_ text: Int) -> Bool {
    var index = text - 1
    while index > 0, nodes[index].tag != .text {
      if nodes[index].tag == .br || nodes[index].tag.isBlock { return true }
      index -= 1
    }
    guard index > 0, let first = bytes[textBytes(text)].first,
      let last = bytes[textBytes(index)].last
    else { return false }
    let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
    return isLetter(last) && (isLetter(first) || (0x30...0x39).contains(first))
  }

  /// All text in a node, blanks collapsed.
  func text(of node: Int) -> String {
    var line = InlineText()
    for index in node..<Int(nodes[node].end) {
      if nodes[index].tag == .text {
        line.append(bytes[textBytes(index)])
      } else if nodes[index].tag.isBlock || nodes[index].tag == .br {
        line.appendBlank()
      }
    }
    return line.finished() ?? ""
  }
}
