/// Figures of each node of a page, and which of them are not shown.
struct PageMeasures {
  struct Element {
    /// Scalars of text, blanks collapsed, of the node and its descendants.
    var length: Int32 = 0
    /// Those inside links.
    var linked: Int32 = 0
    var commas: Int32 = 0
    var paragraphs: Int32 = 0
    var images: Int32 = 0
    var items: Int32 = 0
    var links: Int32 = 0
    /// Where a reader may type.
    var fields: Int32 = 0
    /// Text in headings.
    var headed: Int32 = 0

    var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }

    mutating func add(_ other: Element) {
      length += other.length
      linked += other.linked
      commas += other.commas
      paragraphs += other.paragraphs
      images += other.images
      items += other.items
      links += other.links
      fields += other.fields
      headed += other.headed
    }
  }

  private(set) var elements: [Element]
  private(set) var signs: [NameSigns]
  /// Whether nothing of a node is shown.
  private(set) var isHidden: [Bool]

  init(_ tree: HTMLTree, hidesByStyle: Bool = true) {
    elements = Array(repeating: Element(), count: tree.nodes.count)
    signs = Array(repeating: [], count: tree.nodes.count)
    isHidden = Array(repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices where tree.tag(index) != .text {
      read(index, tree, hidesByStyle)
    }
    for index in tree.nodes.indices where tree.tag(index) != .text && isHidden[index] {
      for inner in tree.descendants(of: index) { isHidden[inner] = true }
    }
    measure(tree)
  }

  private mutating func read(_ index: Int, _ tree: HTMLTree, _ hidesByStyle: Bool) {
    let node = tree.nodes[index]
    guard node.count > 0 else { return }
    for number in Int(node.first)..<Int(node.first + node.count) {
      let attribute = tree.attributes[number]
      let value = tree.bytes[Int(attribute.first)..<Int(attribute.first + attribute.count)]
      switch attribute.name {
      case .class, .id: signs[index].formUnion(NameSigns(names: value))
      case .hidden: isHidden[index] = hidesByStyle
      case .ariaHidden where hidesByStyle:
        if value.elementsEqual("true".utf8) { isHidden[index] = true }
      case .style where hidesByStyle && value.count < 2000:
        let style = String(decoding: value, as: UTF8.self).asciiLowered.filter { $0 != " " }
        if style.holds("display:none") || style.holds("visibility:hidden") {
          isHidden[index] = true
        }
      default: break
      }
    }
    if signs[index].contains(.hidden), hidesByStyle { isHidden[index] = true }
  }

  private mutating func measure(_ tree: HTMLTree) {
    for index in tree.nodes.indices.reversed() {
      if isHidden[index] {
        elements[index] = Element()
        continue
      }
      let tag = tree.tag(index)
      if tag == .text {
        elements[index] = Self.figures(of: tree.bytes[tree.textBytes(index)])
      } else {
        finish(index, tag)
        if tag == .input, Self.isField(index, tree) { elements[index].fields = 1 }
      }
      let parent = tree.parent(of: index)
      if parent >= 0 { elements[parent].add(elements[index]) }
    }
  }

  private mutating func finish(_ index: Int, _ tag: HTMLTag) {
    switch tag {
    case .a:
      elements[index].linked = elements[index].length
      elements[index].links += 1
    case .p: elements[index].paragraphs += 1
    case .img: elements[index].images += 1
    case .li: elements[index].items += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: elements[index].headed = elements[index].length
    default: break
    }
  }

  /// Whether words are typed into an input.
  private static func isField(_ input: Int, _ tree: HTMLTree) -> Bool {
    guard let type = tree.value(.type, of: input)?.asciiLowered else { return true }
    return ["", "text", "email", "search", "password", "tel"].contains(type)
  }

  private static func figures(of text: ArraySlice<UInt8>) -> Element {
    var element = Element()
    var blank = true
    text.withUnsafeBufferPointer { text in
      for index in text.indices {
        let byte = text[index]
        if byte <= 0x20 {
          if !blank { element.length += 1 }
          blank = true
          continue
        }
        blank = false
        if byte & 0xC0 == 0x80 { continue }
        element.length += 1
        if byte == 0x2C {
          element.commas += 1
        } else if byte >= 0xD8, isComma(text, at: index) {
          element.commas += 1
        }
      }
    }
    return element
  }

  /// Arabic, ideographic and full-width commas, and full stops of scripts without commas' use.
  private static func isComma(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xD8, 0x8C, _), (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C): return true
    default: return false
    }
  }
}
