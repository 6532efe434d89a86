import Articles

/// Divides an article into the stretches it is laid out by, in one pass over its blocks.
struct StretchBuilder {
  private let article: Article
  /// First blocks of the runs that are shown though they could be hidden.
  private let unfolded: Set<Int>
  private var stretches: [ArticleStretch] = []

  static func stretches(of article: Article, unfolded: Set<Int>) -> [ArticleStretch] {
    var builder = StretchBuilder(article: article, unfolded: unfolded)
    builder.build()
    return builder.stretches
  }

  private init(article: Article, unfolded: Set<Int>) {
    self.article = article
    self.unfolded = unfolded
    stretches.reserveCapacity(article.blocks.count + 2)
  }

  private mutating func build() {
    let blocks = article.blocks
    let title = blocks.firstIndex { $0.role == .title && !$0.range.isEmpty }
    if title == nil { addHead(.heading, at: 0) }
    if title == nil { addHead(.details, at: 0) }
    var index = 0
    while index < blocks.count {
      let run = BlockRun(from: index, in: blocks)
      if run.isFoldable, !unfolded.contains(run.blocks.lowerBound) {
        addFold(run)
      } else {
        if run.isFoldable { addHead(.unfolded, at: blocks[index].range.start, run.blocks) }
        for block in run.blocks { addText(block, of: run) }
      }
      if let title, run.blocks.contains(title) {
        addHead(.details, at: blocks[title].range.end + 1)
      }
      index = run.blocks.upperBound
    }
  }

  private mutating func addHead(
    _ kind: ArticleStretch.Kind, at offset: Int, _ blocks: Range<Int> = 0..<0
  ) {
    let blanks = kind == .details || stretches.isEmpty ? 0 : 1
    stretches.append(
      ArticleStretch(
        kind: kind, range: TextRange(offset, offset), blocks: blocks, block: blocks.lowerBound,
        blanks: blanks))
  }

  private mutating func addFold(_ run: BlockRun) {
    let blocks = article.blocks
    let range = TextRange(
      blocks[run.blocks.lowerBound].range.start, blocks[run.blocks.upperBound - 1].range.end)
    guard !range.isEmpty else { return }
    stretches.append(
      ArticleStretch(
        kind: .fold, range: range, blocks: run.blocks, block: run.blocks.lowerBound,
        blanks: stretches.isEmpty ? 0 : 1))
  }

  private mutating func addText(_ block: Int, of run: BlockRun) {
    let range = article.blocks[block].range
    guard !range.isEmpty else { return }
    let blanks = blanks(before: block)
    let blocks = run.isTable ? run.blocks : block..<block + 1
    var stretch = ArticleStretch(
      kind: .text, range: range, blocks: blocks, block: block, blanks: blanks)
    guard range.count > LongBlock.limit else { return stretches.append(stretch) }
    for part in LongBlock.parts(of: range, in: article.text) {
      stretch.range = part
      stretches.append(stretch)
      stretch.blanks = 0
    }
  }

  /// Blank rows between the last stretch and a block.
  private func blanks(before block: Int) -> Int {
    guard let last = stretches.last else { return 0 }
    let role = article.blocks[block].role
    switch last.kind {
    case .unfolded: return 0
    case .heading: return 1
    case .details: return role == .byline || role == .dateline ? 0 : 1
    case .fold: return 1
    case .text: return Self.adjoin(article.blocks[last.block].role, role) ? 0 : 1
    }
  }

  private static func adjoin(_ above: BlockRole, _ below: BlockRole) -> Bool {
    switch (above, below) {
    case (.listItem, .listItem), (.table, .table), (.title, .byline), (.title, .dateline),
      (.byline, .dateline), (.dateline, .byline), (.byline, .byline), (.boilerplate, .boilerplate),
      (.related, .related), (.boilerplate, .related), (.related, .boilerplate):
      true
    default: false
    }
  }
}

/// Neighboring blocks that are folded together, are rows of one table, or a block by itself.
struct BlockRun: Equatable {
  let blocks: Range<Int>
  let isFoldable: Bool
  let isTable: Bool

  /// The run that starts at a block.
  ///
  /// A separator between two blocks that are folded alike is folded with them.
  init(from first: Int, in all: [Block]) {
    let kind = Kind(all[first].role)
    var end = first + 1
    var next = end
    while kind != .single, next < all.count {
      let isSame = Kind(all[next].role) == kind
      guard isSame || kind != .table && all[next].role == .separator else { break }
      next += 1
      if isSame { end = next }
    }
    blocks = first..<end
    isFoldable = kind == .comments || kind == .furniture
    isTable = kind == .table
  }

  private enum Kind {
    case single, table, comments
    /// Menus, links, adverts.
    case furniture

    init(_ role: BlockRole) {
      switch role {
      case .title, .byline, .dateline, .heading, .paragraph, .listItem, .blockquote, .caption,
        .separator:
        self = .single
      case .table: self = .table
      case .comment: self = .comments
      case .related, .boilerplate: self = .furniture
      }
    }
  }
}
