import Articles

/// Finds what readers wrote by the buttons under it: only comments can be replied to.
struct PageThreads {
  let tree: HTMLTree
  let measures: PageMeasures
  let headline: PageHeadline

  /// Gives the comments of a page their role; a thread without anything else on its page is what
  /// the page is about.
  func mark(in roles: inout [BlockRole?]) {
    let buttons = tree.nodes.indices.filter { roles[$0] == nil && isReply($0) }
    guard buttons.count >= 2, let thread = thread(of: buttons) else { return }
    for inner in thread..<Int(tree.nodes[thread].end) where roles[inner] == nil {
      roles[inner] = .comment
    }
  }

  private func isReply(_ node: Int) -> Bool {
    switch tree.tag(node) {
    case .a, .button, .span, .div, .p: break
    default: return false
    }
    guard (2...14).contains(measures.elements[node].length) else { return false }
    return Self.replies.contains(Vocabulary.key(of: tree.text(of: node)))
  }

  /// The lowest element around all buttons, unless the article is in it.
  private func thread(of buttons: [Int]) -> Int? {
    guard let first = buttons.first, let last = buttons.last else { return nil }
    var thread = tree.parent(of: first)
    while thread > 0, !tree.isAncestor(thread, of: last) { thread = tree.parent(of: thread) }
    guard thread > 0, tree.tag(thread) != .body else { return nil }
    if let title = headline.node, tree.isAncestor(thread, of: title) || title > thread {
      return nil
    }
    let rest =
      measures.elements[0].length - measures.elements[0].linked
      - (measures.elements[thread].length - measures.elements[thread].linked)
    return rest >= 150 ? thread : nil
  }

  private static let replies: Set<String> = [
    "reply", "reply to this", "reply to", "antworten", "répondre", "responder", "rispondi",
    "ответить", "відповісти", "回复", "返信", "رد", "beantwoorden", "reageer", "svara", "svar",
    "odpowiedz", "yanıtla", "cevapla",
  ]
}
