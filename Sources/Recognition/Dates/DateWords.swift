import Lexicons

/// What a word can do in an expression of time.
enum DateWord: Equatable, Sendable {
  /// January is 1.
  case month(Int, isAbbreviation: Bool)
  /// Monday is 0.
  case weekday(Int, isAbbreviation: Bool)
  case season
  /// "late", "early", "mid".
  case part
  /// Days from the article's own: "yesterday" is -1.
  case day(Int)
  /// "last" is -1, "this" 0, "next" 1.
  case relative(Int)
  /// "year" and "month" after a relative word.
  case year, monthUnit
  /// Parts of the day: "morning", "night".
  case dayPart
  /// The ending of "15th".
  case ordinalEnding
  /// A small number: "three".
  case cardinal(Int)
}

/// The words dates are made of, and those that tell a date from something else.
///
/// A class, so that whatever holds the many tables is copied at once.
final class DateWords: Sendable {
  let table: WordMap<DateWord>
  /// Words after which a month or a year stands alone: "in", "since".
  let prepositions: WordMap<Void>
  /// Words that show that what is spoken of has not happened.
  let future: WordMap<Void>
  /// Words of the past that take a weekday behind them: "said on Friday it will".
  let past: WordMap<Void>
  /// What is counted rather than dated: "people", "million".
  let counted: WordMap<Void>
  /// Words before a number that is no year: "about", "than".
  let amounts: WordMap<Void>
  /// Words a clause goes on with after a date, rather than a noun the number counts.
  let followers: WordMap<Void>

  /// Words that number things: "page 2018".
  let designators: WordMap<Void>
  /// What makes a name of a weekday behind it: "Black Friday".
  let namedDays: WordMap<Void>

  init(lexicons: Lexicons) {
    var entries = Self.fixed
    for word in lexicons.calendarWords {
      let meaning: DateWord =
        switch word.kind {
        case .month: .month(word.number, isAbbreviation: word.isAbbreviation)
        case .weekday: .weekday(word.number - 1, isAbbreviation: word.isAbbreviation)
        }
      entries.append((word.word, meaning))
    }
    for word in lexicons.numberWords where word.kind == .cardinal && (1...30).contains(word.value) {
      entries.append((word.word, .cardinal(Int(word.value))))
    }
    table = WordMap(entries)
    prepositions = Self.set(
      """
      in since by until till from of between during through throughout before after around for \
      circa on back into pre post to and or
      """)
    future = Self.set(
      """
      will would shall won't i'll we'll they'll he'll she'll it'll upcoming planned plans plan \
      scheduled expected due next set slated intends hopes proposing proposed proposes
      """)
    past = Self.set("said told announced wrote posted tweeted reported was were")
    counted = Self.set(
      """
      people soldiers troops men women children civilians prisoners fighters users homes houses \
      million billion trillion thousand hundred percent per years days months weeks hours minutes \
      kilometers kilometres km miles meters metres tons tonnes dollars euros pounds others
      """)
    amounts = Self.set(
      "than over about some nearly almost least most approximately roughly only just up no number")
    designators = Self.set(FigureWords.designatorWords)
    namedDays = Self.set("black good bloody super palm ash holy easter cyber fat")
    followers = Self.set(
      """
      in on at of to the a an and or but when while as for with by from until after before that \
      which who local time is was were are will would has have had it he she they we this because \
      during against between if not
      """)
  }

  subscript(token: TextToken, text: TextTokens) -> DateWord? { table.stem(token, text) }

  /// Whether a word tells of what is to come; "would-be" does not.
  func isFuture(_ index: Int, _ text: TextTokens) -> Bool {
    guard future.contains(text[index], text) else { return false }
    return index + 1 >= text.count || text[index + 1].isSpaced || !text[index + 1].isMark("-")
  }

  private static func set(_ words: String) -> WordMap<Void> {
    WordMap(words.split(separator: " ").map { (String($0), ()) })
  }

  private static let fixed: [(String, DateWord)] = [
    ("spring", .season), ("summer", .season), ("autumn", .season), ("fall", .season),
    ("winter", .season), ("late", .part), ("early", .part), ("mid", .part),
    ("today", .day(0)), ("tonight", .day(0)), ("yesterday", .day(-1)), ("tomorrow", .day(1)),
    ("last", .relative(-1)), ("this", .relative(0)), ("next", .relative(1)),
    ("year", .year), ("month", .monthUnit), ("morning", .dayPart), ("afternoon", .dayPart),
    ("evening", .dayPart), ("night", .dayPart), ("st", .ordinalEnding), ("nd", .ordinalEnding),
    ("rd", .ordinalEnding), ("th", .ordinalEnding),
  ]
}
