/// The links in an article's text, numbered, for the end of it.
struct PageLinks {
  let tree: HTMLTree
  /// Nodes whose blocks belong to the article.
  let zones: Set<Int>

  private static let limit = 200

  /// "[1] words of the link: address", each address once.
  func list() -> [String] {
    var seen: Set<String> = []
    var list: [String] = []
    for index in tree.nodes.indices where tree.tag(index) == .a && list.count < Self.limit {
      guard zones.contains(block(of: index)), let address = tree.value(.href, of: index),
        PageSigns.isAddress(address), seen.insert(address).inserted
      else { continue }
      let words = tree.text(of: index)
      list.append("[\(list.count + 1)] " + (words.isEmpty ? address : "\(words): \(address)"))
    }
    return list
  }

  private func block(of node: Int) -> Int {
    var node = tree.parent(of: node)
    while node > 0, !tree.tag(node).isBlock { node = tree.parent(of: node) }
    return node
  }
}
