import CGumbo
import Glibc

extension HTMLTree {
  /// Parses markup in UTF-8 as browsers do; any bytes give a tree.
  init(parsing markup: [UInt8]) {
    let arena = ParserArena()
    var options = kGumboDefaultOptions
    options.allocator = { arena, size in
      arena.flatMap { Unmanaged<ParserArena>.fromOpaque($0).takeUnretainedValue().allocate(size) }
    }
    options.deallocator = { _, _ in }
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    options.max_errors = 0
    withExtendedLifetime(arena) {
      markup.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { text in
          guard let start = text.baseAddress,
            let output = gumbo_parse_with_options(&options, start, text.count),
            let root = output.pointee.root
          else { return }
          nodes.reserveCapacity(markup.count / 40)
          bytes.reserveCapacity(markup.count)
          copy(root)
        }
      }
    }
  }

  /// Copies the parser's tree without recursion.
  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>) {
    var stack: [(children: GumboVector, next: Int, node: Int)] = []
    guard let opened = open(root, parent: -1) else { return }
    stack.append((root.pointee.v.element.children, 0, opened))
    while let top = stack.last {
      guard top.next < Int(top.children.length), let item = top.children.data[top.next] else {
        nodes[top.node].end = Int32(nodes.count)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let child = item.assumingMemoryBound(to: GumboNode.self)
      if let opened = open(child, parent: top.node), child.pointee.type == GUMBO_NODE_ELEMENT {
        stack.append((child.pointee.v.element.children, 0, opened))
      }
    }
  }

  /// Adds a node without its children; nil where it holds nothing of the page.
  private mutating func open(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) -> Int? {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let tag = HTMLTag.byNumber[Int(node.pointee.v.element.tag.rawValue), default: .other]
      guard !tag.isSilent else { return nil }
      let first = attributes.count
      addAttributes(node.pointee.v.element.attributes)
      nodes.append(
        Node(
          tag: tag, parent: Int32(parent), first: Int32(first),
          count: Int32(attributes.count - first)))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let text = node.pointee.v.text.text else { return nil }
      let piece = add(text)
      nodes.append(
        Node(
          tag: .text, parent: Int32(parent), end: Int32(nodes.count + 1), first: piece.first,
          count: piece.count))
    default: return nil
    }
    return nodes.count - 1
  }

  private mutating func addAttributes(_ vector: GumboVector) {
    for index in 0..<Int(vector.length) {
      guard let item = vector.data[index] else { continue }
      let attribute = item.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let name = HTMLAttribute(rawValue: String(cString: attribute.name)) else { continue }
      let piece = add(attribute.value)
      attributes.append(Attribute(name: name, first: piece.first, count: piece.count))
    }
  }

  private mutating func add(_ text: UnsafePointer<CChar>) -> (first: Int32, count: Int32) {
    let count = strlen(text)
    let first = bytes.count
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    return (Int32(first), Int32(count))
  }
}

extension Array {
  fileprivate subscript(index: Int, default value: Element) -> Element {
    index < count ? self[index] : value
  }
}
