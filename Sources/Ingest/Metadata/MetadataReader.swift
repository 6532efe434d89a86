import Articles

/// Reads what the articles of one file say about themselves.
struct MetadataReader {
  let articles: [SegmentedArticle]
  let file: String
  /// The date of the first article, where the file gives it outside its text.
  var known: CalendarDate?
  let today: CalendarDate?

  /// One for each article, in order.
  func metadata() -> [Metadata] {
    let dates = PublicationDateFinder(articles: articles, known: known, today: today).dates()
    let publishers = publishers()
    return articles.enumerated().map { index, article in
      Metadata(
        title: title(article), byline: byline(article), publisher: publishers[index],
        published: dates[index]?.date, dateEvidence: dates[index]?.evidence, url: url(article),
        language: language(article), file: file, indexInFile: index)
    }
  }

  private func title(_ article: SegmentedArticle) -> String? {
    article.title.map { index in
      if case .field(let field) = article.shapes[index] { return field.value }
      return article.units[index].text
    }
  }

  private func byline(_ article: SegmentedArticle) -> String? {
    for (index, shape) in article.shapes.enumerated() where article.roles[index] == .byline {
      switch shape {
      case .byline(let byline): return byline.author
      case .field(let field): return author(field.value)
      case .label: return article.units[index].text
      default: continue
      }
    }
    return nil
  }

  /// "Ola Berg <ola@example.org>" and "Ida Holm in Karo" without what follows the name.
  private func author(_ value: String) -> String {
    let name = value.prefix { $0 != "<" }.trimmingBlanks
    let plain = name.isEmpty ? value : String(name)
    return Byline("By " + plain)?.author ?? plain
  }

  /// The address that is labelled as the article's own.
  private func url(_ article: SegmentedArticle) -> String? {
    for case .field(let field) in article.shapes where field.kind == .address {
      if field.value.hasPrefix("http://") || field.value.hasPrefix("https://") {
        return field.value
      }
    }
    let lead = article.lead ?? article.units.count
    for index in article.shapes.indices where article.shapes[index] == .link && index < lead {
      let text = article.units[index].text
      if text.hasPrefix("http://") || text.hasPrefix("https://") { return text }
    }
    return nil
  }

  private func language(_ article: SegmentedArticle) -> String? {
    var sample = ""
    for (unit, role) in zip(article.units, article.roles) where role.isBody {
      sample += unit.sample
      sample += "\n"
      if sample.utf8.count > 8000 { break }
    }
    return LanguageGuess.language(of: sample)
  }

  /// What each names; one that names none but opens its report in the manner of a single other
  /// outlet of the same page ("PLACE: …") is of that outlet.
  private func publishers() -> [String?] {
    let named = articles.map { PublisherFinder(article: $0).publisher() }
    guard articles.count > 1 else { return named }
    let styles = articles.map { $0.leadText.flatMap { Dateline($0)?.separator } }
    var outlets: [Character: Set<String>] = [:]
    for (index, article) in articles.enumerated() where article.stamp != nil {
      if let style = styles[index], let name = named[index] {
        outlets[style, default: []].insert(name)
      }
    }
    return articles.indices.map { index in
      if named[index] != nil || articles[index].stamp != nil { return named[index] }
      let likely = styles[index].flatMap { outlets[$0] } ?? []
      return likely.count == 1 ? likely.first : nil
    }
  }
}
