import CGumbo
import Glibc

extension HTMLTree {
  /// Parses a page whose markup is prepared.
  init(parsing preparation: MarkupPreparation) {
    self.init(parsing: preparation.markup, holding: preparation.held)
  }

  /// Parses markup in UTF-8 as browsers do; any bytes give a tree.
  init(parsing markup: [UInt8], holding held: HeldText = HeldText()) {
    var held = held
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
          bytes.reserveCapacity(2 * held.bytes.count + markup.count / 4)
          bytes = held.bytes
          copy(root, &held)
        }
      }
    }
  }

  /// Copies the parser's tree without recursion.
  private mutating func copy(_ root: UnsafeMutablePointer<GumboNode>, _ held: inout HeldText) {
    var stack: [(children: GumboVector, next: Int, node: Int)] = []
    guard let opened = open(root, parent: -1, &held) else { return }
    stack.append((root.pointee.v.element.children, 0, opened))
    while let top = stack.last {
      guard top.next < Int(top.children.length), let item = top.children.data[top.next] else {
        nodes[top.node].end = Int32(nodes.count)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let child = item.assumingMemoryBound(to: GumboNode.self)
      if let opened = open(child, parent: top.node, &held), child.pointee.type == GUMBO_NODE_ELEMENT
      {
        stack.append((child.pointee.v.element.children, 0, opened))
      }
    }
  }

  /// Adds a node without its children; nil where it holds nothing of the page.
  private mutating func open(
    _ node: UnsafeMutablePointer<GumboNode>, parent: Int, _ held: inout HeldText
  ) -> Int? {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let tag = HTMLTag.byNumber[Int(node.pointee.v.element.tag.rawValue), default: .other]
      guard !tag.isSilent else { return nil }
      let first = attributes.count
      addAttributes(node.pointee.v.element.attributes, held)
      nodes.append(
        Node(
          tag: tag, parent: Int32(parent), first: Int32(first),
          count: Int32(attributes.count - first)))
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let text = node.pointee.v.text.text else { return nil }
      let first = bytes.count
      held.restore(Self.utf8(text), to: &bytes)
      nodes.append(
        Node(
          tag: .text, parent: Int32(parent), end: Int32(nodes.count + 1), first: Int32(first),
          count: Int32(bytes.count - first)))
    default: return nil
    }
    return nodes.count - 1
  }

  private mutating func addAttributes(_ vector: GumboVector, _ held: HeldText) {
    for index in 0..<Int(vector.length) {
      guard let item = vector.data[index] else { continue }
      let attribute = item.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let name = HTMLAttribute.named(Self.utf8(attribute.name)) else { continue }
      let value = Self.utf8(attribute.value)
      let piece = held.piece(for: value)
      let range = piece ?? bytes.count..<(bytes.count + value.count)
      if piece == nil { bytes += value }
      attributes.append(
        Attribute(name: name, first: Int32(range.lowerBound), count: Int32(range.count)))
    }
  }

  private static func utf8(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(text))
  }
}

extension Array {
  fileprivate subscript(index: Int, default value: Element) -> Element {
    index < count ? self[index] : value
  }
}
