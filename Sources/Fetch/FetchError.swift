package import Articles

/// Why nothing was fetched.
package enum FetchError: Error, Equatable, Sendable {
  /// No address, or one that cannot be understood.
  case badAddress(String)
  /// Another scheme than http or https, given or redirected to.
  case forbiddenScheme(String)
  case unknownHost(String)
  case noConnection(String)
  /// Nothing or too little came for too long; seconds that were waited.
  case timedOut(seconds: Int)
  case notSecure(reason: String)
  /// More bytes than the limit.
  case tooLarge(limit: Int)
  case tooManyRedirects
  /// The server's refusal, and when it wants to be asked again.
  case status(Int, retryAfter: RetryAfter?)
  /// The other side ended too early or talks nonsense.
  case broken(reason: String)
  case cancelled
  /// libcurl is not installed.
  case unavailable
}

/// When a server wants to be asked again.
package enum RetryAfter: Equatable, Sendable {
  case seconds(Int)
  case moment(Instant)

  /// Reads the header: a number of seconds or a date.
  init?(_ value: String) {
    if let seconds = Int(value), seconds >= 0 {
      self = .seconds(seconds)
    } else if let moment = HTTPDate.instant(value) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// Never later than in a week: a wrong number must not silence a feed for good.
  package func moment(after now: Instant) -> Instant {
    let week = 7 * 86_400_000
    let asked =
      switch self {
      case .seconds(let seconds): now.milliseconds + min(seconds, week / 1000) * 1000
      case .moment(let moment): moment.milliseconds
      }
    return Instant(milliseconds: min(max(asked, now.milliseconds), now.milliseconds + week))
  }
}

/// Dates of HTTP headers: "Sun, 06 Nov 1994 08:49:37 GMT".
enum HTTPDate {
  static func instant(_ text: String) -> Instant? {
    let words = text.split(separator: " ")
    guard words.count >= 5, let day = Int(words[1]), let year = Int(words[3]),
      let month = months.firstIndex(of: words[2].lowercased()),
      let days = CalendarDate(year: year, month: month + 1, day: day)?.daysSinceEpoch
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    let seconds = days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    return Instant(milliseconds: seconds * 1000)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
