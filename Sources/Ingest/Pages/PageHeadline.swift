/// The heading over a page's article, by what the page's head says its title is.
///
/// What the page is about stands after it, whatever the rest of the layout is like.
struct PageHeadline {
  /// The heading's node; nil where no heading says the page's title.
  private(set) var node: Int?
  /// The page's titles by their letters and digits.
  private let claims: [String]

  init(_ tree: HTMLTree, _ measures: PageMeasures) {
    claims = Self.claims(tree)
    var longest = 0
    var sole: [Int] = []
    for index in tree.nodes.indices {
      let level = tree.tag(index).headingLevel
      guard (1...3).contains(level), (2...400).contains(measures.elements[index].length) else {
        continue
      }
      if level == 1 { sole.append(index) }
      let text = Self.key(tree.text(of: index))
      if rank(text) > longest {
        longest = rank(text)
        node = index
      }
    }
    if node == nil, sole.count == 1, measures.elements[sole[0]].linked == 0 { node = sole[0] }
  }

  /// Whether a heading's letters are the page's title, or the better part of its beginning.
  func isTitle(_ key: String) -> Bool { rank(key) > 0 }

  /// The longest heading that opens a title is the article's; the site's name closes it.
  private func rank(_ key: String) -> Int {
    guard key.utf8.count >= 4 else { return 0 }
    return claims.contains { claim in
      claim == key || claim.hasPrefix(key)
        || key.utf8.count >= 16 && (claim.hasSuffix(key) || key.hasPrefix(claim))
    } ? key.utf8.count : 0
  }

  private static func claims(_ tree: HTMLTree) -> [String] {
    var claims: [String] = []
    var hasTitle = false
    for index in tree.nodes.indices {
      switch tree.tag(index) {
      case .title where !hasTitle:
        hasTitle = true
        claims.append(key(tree.text(of: index)))
      case .meta:
        let name = tree.value(.property, of: index) ?? tree.value(.name, of: index)
        if name == "og:title" || name == "twitter:title" {
          claims.append(key(tree.value(.content, of: index) ?? ""))
        }
      case .body: return claims.filter { $0.utf8.count >= 4 }
      default: break
      }
    }
    return claims.filter { $0.utf8.count >= 4 }
  }

  /// Letters and digits in lower case.
  static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          // Asking the tables about every letter takes longer than all else here.
          $0.isASCII
            ? ("a"..."z").contains($0) || ("0"..."9").contains($0)
            : $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
