import Articles
import Corpora

/// Gives a name the kind it has most often in a set, which mends much of what machines annotated.
enum KindMajority {
  /// Names seen less often keep their kinds.
  private static let leastCount = 3

  static func settled(_ articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
    var counts: [String: [AnnotatedName.Kind: Int]] = [:]
    for article in articles {
      for name in article.names {
        counts[String(article.article.text[name.range]), default: [:]][name.kind, default: 0] += 1
      }
    }
    let kinds = counts.compactMapValues { kinds -> AnnotatedName.Kind? in
      let all = kinds.values.reduce(0, +)
      guard all >= leastCount, let most = kinds.max(by: { $0.value < $1.value }) else { return nil }
      return most.value * 5 >= all * 3 ? most.key : nil
    }
    return articles.map { article in
      var article = article
      for index in article.names.indices {
        let text = String(article.article.text[article.names[index].range])
        article.names[index].kind = kinds[text] ?? article.names[index].kind
      }
      return article
    }
  }
}
