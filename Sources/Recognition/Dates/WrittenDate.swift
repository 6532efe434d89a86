import Articles

/// An expression of time as it is written, before it is known which day is meant.
struct WrittenDate: Equatable {
  enum Value: Equatable {
    /// Parts of a calendar date; Monday is weekday 0.
    case calendar(year: Int?, month: Int?, day: Int?, weekday: Int?)
    /// "the 15th".
    case dayOfMonth(Int)
    /// "Tuesday", "last Tuesday" (-1), "next Tuesday" (1).
    case weekday(Int, direction: Int?)
    /// Days from the article's own.
    case day(Int)
    /// "January last year".
    case monthOfYear(Int, yearOffset: Int)
    /// "last November", "this May", "next March".
    case relativeMonth(Int, direction: Int)
    case yearOffset(Int)
    case monthOffset(Int)
  }

  var tokens: Range<Int>
  var value: Value
}
