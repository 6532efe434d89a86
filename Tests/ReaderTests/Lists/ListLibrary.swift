import Articles
import Reader
import Screen

/// A library of a few or very many articles that answers what a source list asks for.
struct ListLibrary {
  var articles: [ArticleSummary]
  var actors: [ActorCount] = []
  /// Number of articles made when they are asked for, instead of `articles`.
  private var endless = 0
  /// Everything asked for so far.
  private(set) var asked: [ReaderEffect] = []

  init(_ articles: [ArticleSummary]) { self.articles = articles }

  /// Three outlets tell of one event, one of another, in five articles.
  static let ferries = ListLibrary([
    summary("a1", "Harbour strike enters second week", "Coast Daily", "2031-04-11", notes: 2),
    summary("a2", "Crews reject the minister's offer", "Coast Daily", "2031-04-09", isRead: true),
    summary("a3", "Islands run short of fuel", "The Pilot", "2031-04-10"),
    summary("a4", "A letter from the quay", nil, nil, isRead: true),
    summary("b1", "Glacier lake bursts its dam", "Alpine News", "2031-03-02", story: "Glacier"),
  ])

  /// As many articles of one outlet as wanted, the newest first.
  static func large(_ count: Int) -> ListLibrary { ListLibrary((0..<count).map(article)) }

  /// The same, each made when it is asked for, whatever the query.
  static func endless(_ count: Int) -> ListLibrary {
    var library = ListLibrary([])
    library.endless = count
    return library
  }

  private static func article(_ number: Int) -> ArticleSummary {
    summary("n\(number)", "Article \(number)", "Wire", "2030-01-01", story: "News")
  }

  static func summary(
    _ id: String, _ heading: String, _ publisher: String?, _ date: String?,
    story: String = "Ferry strike", isRead: Bool = false, notes: Int = 0
  ) -> ArticleSummary {
    ArticleSummary(
      id: Article.ID(id), heading: heading, publisher: publisher,
      published: date.flatMap { CalendarDate($0) }, story: story, isRead: isRead, noteCount: notes)
  }

  /// Performs effects, and those that their answers ask for, until there are none.
  mutating func perform(_ effects: [ReaderEffect], on pane: inout SourcesPane) {
    var effects = effects
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      asked.append(effect)
      effects += answer(effect, on: &pane)
    }
  }

  mutating func forgetAsked() { asked = [] }

  private func answer(_ effect: ReaderEffect, on pane: inout SourcesPane) -> [ReaderEffect] {
    switch effect {
    case .loadOutline: return pane.outlineLoaded(outline)
    case .loadRows(let query, let offset, let limit) where endless > 0:
      let page = (offset..<min(endless, offset + limit)).map(Self.article)
      return pane.rowsLoaded(query, offset: offset, total: endless, page)
    case .loadRows(let query, let offset, let limit):
      let found = articles(matching: query)
      return pane.rowsLoaded(
        query, offset: offset, total: found.count, Array(found.dropFirst(offset).prefix(limit)))
    case .loadActors(let containing, let limit):
      return pane.actorsLoaded(containing: containing, Array(actors.prefix(limit)))
    case .searchLibrary(let words, let offset, let limit):
      let found = hits(for: words)
      return pane.searchAnswered(
        words, offset: offset, total: found.count, Array(found.dropFirst(offset).prefix(limit)))
    default: return []
    }
  }

  private func articles(matching query: ArticleQuery) -> [ArticleSummary] {
    articles.filter {
      (query.story == nil || $0.story == query.story)
        && (query.publisher == nil || .some($0.publisher) == query.publisher)
        && (!query.onlyAnnotated || $0.noteCount > 0)
    }
  }

  /// The articles whose heading holds the words.
  private func hits(for words: String) -> [SearchHit] {
    articles.compactMap { article in
      guard let range = article.heading.firstRange(of: words) else { return nil }
      let start = article.heading.unicodeScalars
        .distance(from: article.heading.startIndex, to: range.lowerBound)
      let match = TextRange(start, start + words.unicodeScalars.count)
      return SearchHit(
        article: article, snippet: article.heading, matches: [match], place: match)
    }
  }

  private var outline: [StoryOutline] {
    var stories: [StoryOutline] = []
    if endless > 0 {
      let source = StoryOutline.Source(
        publisher: "Wire", articleCount: endless, unreadCount: endless, noteCount: 0)
      return [StoryOutline(name: "News", sources: [source])]
    }
    for article in articles {
      let story =
        stories.firstIndex { $0.name == article.story }
        ?? {
          stories.append(StoryOutline(name: article.story, sources: []))
          return stories.count - 1
        }()
      let source =
        stories[story].sources.firstIndex { $0.publisher == article.publisher }
        ?? {
          stories[story].sources.append(
            .init(publisher: article.publisher, articleCount: 0, unreadCount: 0, noteCount: 0))
          return stories[story].sources.count - 1
        }()
      stories[story].sources[source].articleCount += 1
      stories[story].sources[source].unreadCount += article.isRead ? 0 : 1
      stories[story].sources[source].noteCount += article.noteCount
    }
    return stories
  }
}

extension Canvas {
  /// The rows as one text, as a test writes them.
  var listed: String { lines.joined(separator: "\n") }

  /// One letter a cell for what the pane says about it beyond its text.
  func styleMap(_ letter: (CellStyle) -> Character) -> String {
    (0..<size.height).map { y in String(row(y).map { letter($0.style) }) }
      .joined(separator: "\n")
  }
}

/// Draws a pane alone on a screen of its size.
func listScreen(
  _ width: Int, _ height: Int, _ draw: (inout Canvas, Rect) -> Void
) -> Canvas {
  var canvas = Canvas(size: Size(width: width, height: height))
  draw(&canvas, Rect(canvas.size))
  return canvas
}
