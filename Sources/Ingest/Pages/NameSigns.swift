/// What the names of an element (its class and id) say about it.
struct NameSigns: OptionSet, Sendable {
  let rawValue: UInt32

  /// Names of parts of a page that hold no article.
  static let unlikely = NameSigns(rawValue: 1 << 0)
  /// Names that hold an article in spite of an unlikely one.
  static let possible = NameSigns(rawValue: 1 << 1)
  static let positive = NameSigns(rawValue: 1 << 2)
  static let negative = NameSigns(rawValue: 1 << 3)
  static let comments = NameSigns(rawValue: 1 << 4)
  static let related = NameSigns(rawValue: 1 << 5)
  static let share = NameSigns(rawValue: 1 << 6)
  static let caption = NameSigns(rawValue: 1 << 7)
  static let byline = NameSigns(rawValue: 1 << 8)
  static let date = NameSigns(rawValue: 1 << 9)
  /// Names publishing systems give the body of an article and nothing else.
  static let body = NameSigns(rawValue: 1 << 10)
  /// Boxes inside articles: subscriptions, adverts, tools.
  static let box = NameSigns(rawValue: 1 << 11)
  static let pullQuote = NameSigns(rawValue: 1 << 12)
  static let hidden = NameSigns(rawValue: 1 << 13)
  static let standfirst = NameSigns(rawValue: 1 << 14)
  static let deck = NameSigns(rawValue: 1 << 15)

  /// Looks for the known words in names, which may be several, in any case.
  init(names: ArraySlice<UInt8>) {
    self = names.withUnsafeBufferPointer { Self.signs(in: $0) }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static func signs(in names: UnsafeBufferPointer<UInt8>) -> NameSigns {
    guard names.count >= 2 else { return [] }
    var found: NameSigns = []
    let count = min(names.count, 600)
    table.groups.withUnsafeBufferPointer { groups in
      var first = lower(names[0])
      for index in 1..<count {
        let second = lower(names[index])
        let group = Int(groups[Int(first & 0x7F) << 7 | Int(second & 0x7F)])
        first = second
        if group > 0 {
          for word in table.words[group] where matches(word.letters, names, index - 1, count) {
            found.formUnion(word.signs)
          }
        }
      }
    }
    return found
  }

  /// Whether a word stands at `start`: a "^" in it is a start of a name, a "$" an end.
  private static func matches(
    _ word: [UInt8], _ names: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Bool {
    var index = start
    for letter in word {
      if letter == 0x5E {
        if start > 0, isNamePart(names[start - 1]),
          !(isSmall(names[start - 1]) && isCapital(names[start]))
        {
          return false
        }
      } else if letter == 0x24 {
        if index < count, isNamePart(names[index]), !isCapital(names[index]) { return false }
      } else {
        guard index < count, lower(names[index]) == letter else { return false }
        index += 1
      }
    }
    return true
  }

  private static func isNamePart(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func lower(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  /// Words with what they mean, grouped by their first two letters.
  private struct Table: Sendable {
    var groups = [UInt8](repeating: 0, count: 1 << 14)
    var words: [[(letters: [UInt8], signs: NameSigns)]] = [[]]

    init(_ lists: [(NameSigns, String)]) {
      for (signs, list) in lists {
        for word in list.split(separator: " ") { add(Array(word.utf8), signs) }
      }
    }

    private mutating func add(_ word: [UInt8], _ signs: NameSigns) {
      let letters = word.filter { $0 != 0x5E }
      let pair = Int(letters[0]) << 7 | Int(letters[1])
      if groups[pair] == 0 {
        precondition(words.count < 256, "at most 255 different openings")
        groups[pair] = UInt8(words.count)
        words.append([])
      }
      words[Int(groups[pair])].append((word, signs))
    }
  }

  private static let table = Table([
    (
      .unlikely,
      """
      ^foot$ -ad- banner breadcrumb combx comment community cover-wrap disqus extra footer gdpr header \
      legends menu related remark replies ^rss$ shoutbox sidebar skyscraper social sponsor \
      supplemental ad-break agegate pagination pager popup newsletter cookie consent navbar \
      ^nav$ navigation toolbar masthead promo outbrain taboola recirc trending most-read \
      mostread most-popular mostpopular paywall subscribe signup sign-up login advert ^ad$ ^ads$ \
      ^share$ sharing sharedaddy modal skip-link skiplink recommend read-more-links
      """
    ),
    (.possible, "article body column content ^main$ mathjax shadow story post entry"),
    (.positive, "article body content entry hentry h-entry ^main page post text blog story"),
    (
      .negative,
      """
      -ad- ^hid$ hidden banner combx comment ^com- contact footer gdpr masthead media meta \
      outbrain promo related scroll share shoutbox sidebar skyscraper sponsor shopping ^tags$ \
      widget newsletter taboola advert
      """
    ),
    (.comments, "comment disqus replies ^reply$ remark shoutbox livefyre user-review"),
    (
      .related,
      """
      related recommend recirc trending most-read mostread most-popular mostpopular popular-post \
      outbrain taboola zergnet revcontent more-stories morestories more-news morenews readmore \
      read-more read-next readnext read-also readalso also-read see-also seealso also-like \
      next-article more-from morefrom story-list storylist inlinelink topstories top-stories \
      latest-news up-next upnext jp-relatedposts crp_related yarpp onward
      """
    ),
    (
      .share,
      """
      ^share$ sharing sharedaddy share-bar sharebar sharetool share-tool share-button sharebutton \
      addthis addtoany social-media social-links social-icons social-bar socialbar social-buttons \
      sociallinks follow-us followus a2a_kit ssba
      """
    ),
    (
      .caption,
      """
      caption cutline photo-credit photocredit image-credit imagecredit image-desc photo-desc \
      media-desc credit-line wp-caption-text figcaption
      """
    ),
    (
      .byline,
      """
      byline ^author$ authors authorline writtenby written-by p-author article-author author-name \
      author_name ^by$ ^auth$ ^writer$ ^writers$ ^reporter$ ^autor$ ^autoren$ ^auteur$ ^autore$
      """
    ),
    (
      .date,
      """
      dateline timestamp time-stamp pubdate publish-date published-date publishdate post-date \
      postdate entry-date article-date article__date date-published datepublished date-posted \
      article-time post-time ^date$ ^datum$ ^fecha$ pub_date pub-date pubtime publish-time \
      publish_time ^published$ posted-on posted_on last-updated lastupdated createdate \
      create-date ^timestamps$
      """
    ),
    (
      .body,
      """
      articlebody article-body article_body article__body articletext article-text article_text \
      article__text article-content article_content article__content articlecontent storybody \
      story-body story_body story__body storytext story-text story_text story__text story-content \
      story_content postbody post-body post_body postcontent post-content post_content post__content \
      entry-content entry_content entrycontent entry-body ^e-content$ bodytext body-text body_text \
      body-copy bodycopy body-content content-body content__body contentbody mw-parser-output \
      news-body news-text newstext news_text news-content newscontent news-detail text-content \
      td-post-content available-content field-name-body field--name-body node-body rich-text \
      article-main-body article__main story-contents storycontent caas-body wysiwyg \
      single-content single-post-content meteredcontent
      """
    ),
    (
      .box,
      """
      newsletter subscri signup sign-up sign_up paywall promo advert ^ad$ ^ads$ adslot ad-slot \
      ad_slot ad-container adcontainer ad-wrap ad-unit adunit ad-label adsense dfp- dfp_ sponsor \
      donat cookie consent gdpr toolbar print-link printlink ^print$ ^tags$ ^tag-list taglist \
      tag-list post-tags article-tags topics-list article-topics entry-meta post-meta postmeta \
      article-meta breadcrumb ^rating author-bio authorbio author-box authorbox about-author \
      about-the-author author-info author-card pagination ^pager$ postnav post-nav ^edit-section \
      mw-editsection navbox catlinks ^references$ ^toc$ ^noprint$ printfooter ^metadata$ ambox hatnote reflist \
      correction-form feedback widget tooltip skip-ad player-controls video-playlist playlist \
      video-player videoplayer video-js vjs- video-resource videoenhancement \
      gallery-nav slideshow-nav click-to-tweet clicktotweet app-promo app-download
      """
    ),
    (.pullQuote, "pullquote pull-quote pull_quote"),
    (
      .hidden,
      """
      visually-hidden visuallyhidden screen-reader-text screenreader screen-reader-only \
      ^sr-only$ u-hidden a11y-hidden offscreen off-screen assistive-text print-only printonly \
      show-for-sr hide-text
      """
    ),
    (.standfirst, "standfirst ^deck$ subtitle sub-title subhead subheadline ^dek$ article-summary"),
  ])
}
