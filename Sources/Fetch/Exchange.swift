/// What comes in of one answer.
final class Exchange {
  private(set) var body: [UInt8] = []
  private(set) var isTooLarge = false
  /// Names in lower case; of several the last.
  private var headers: [String: String] = [:]
  private var headSize = 0
  private let limit: Int
  private let isCancelled: @Sendable () -> Bool
  private let started = ContinuousClock.now

  private static let headLimit = 1 << 20

  init(limit: Int, isCancelled: @escaping @Sendable () -> Bool) {
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// The exchange a C callback was given.
  static func of(_ context: UnsafeMutableRawPointer?) -> Exchange {
    guard let context else { preconditionFailure("every transfer is given its exchange") }
    return Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
  }

  func header(_ name: String) -> String? { headers[name] }

  var secondsWaited: Int { Int((started.duration(to: .now) / .seconds(1)).rounded()) }

  func takeHead(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    headSize += bytes.count
    if headSize > Self.headLimit {
      isTooLarge = true
      return 1
    }
    let line = String(decoding: bytes, as: UTF8.self)
    // Another head follows "100 Continue".
    if line.hasPrefix("HTTP/") { headers = [:] }
    guard let colon = line.firstIndex(of: ":") else { return 0 }
    let value = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
    headers[line[..<colon].lowercased()] = value.joined(separator: " ")
    return 0
  }

  func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    if body.count + bytes.count > limit {
      isTooLarge = true
      return 1
    }
    body.append(contentsOf: bytes)
    return 0
  }

  func poll() -> Int32 { isCancelled() ? 1 : 0 }
}
