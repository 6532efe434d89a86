import Articles
import CTransfer

/// Fetches over HTTP, one answer after the other, on connections it keeps.
///
/// Redirects are followed to http and https only. Whatever a server does, an answer takes no more
/// time and memory than the limits allow. For one thread at a time.
package final class Fetcher {
  private let limits: FetchLimits
  private let session: OpaquePointer?
  private let isCancelled: @Sendable () -> Bool
  private let gate: HostGate

  /// Who asks, for those who read their server's log.
  package static let agent = "dragoman/0.1 (reader of feeds, run by a person)"

  /// - Parameter isCancelled: asked about once a second while a server is waited for.
  package convenience init(
    limits: FetchLimits = FetchLimits(), isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.init(limits: limits, gate: HostGate(), isCancelled: isCancelled)
  }

  /// - Parameter gate: shared by those who must not ask one host together.
  init(limits: FetchLimits, gate: HostGate, isCancelled: @escaping @Sendable () -> Bool) {
    self.limits = limits
    self.gate = gate
    self.isCancelled = isCancelled
    session = transfer_open()
  }

  deinit { transfer_close(session) }

  /// Asks for an address and follows where it leads.
  package func fetch(_ request: FetchRequest) throws(FetchError) -> FetchResponse {
    guard let session else { throw .unavailable }
    var address = request.address
    var moved: String?
    var isMovedForGood = true
    for _ in 0...limits.redirects {
      try Self.check(address)
      if isCancelled() { throw .cancelled }
      let exchange = Exchange(limit: limits.size, isCancelled: isCancelled)
      let host = WebAddress.host(of: address) ?? ""
      guard gate.enter(host, isCancelled: isCancelled) else { throw .cancelled }
      let answer = perform(session, request, at: address, exchange)
      gate.leave(host)
      try refuse(answer, exchange, at: address)
      let status = Int(answer.status)
      guard [301, 302, 303, 307, 308].contains(status), let target = exchange.header("location")
      else { return try response(status, exchange, address, moved) }
      isMovedForGood = isMovedForGood && (status == 301 || status == 308)
      address = WebAddress.resolve(target, against: address)
      if isMovedForGood { moved = address }
    }
    throw .tooManyRedirects
  }

  private static func check(_ address: String) throws(FetchError) {
    guard let scheme = WebAddress.scheme(of: address) else { throw .badAddress(address) }
    guard scheme == "http" || scheme == "https" else { throw .forbiddenScheme(scheme) }
    guard WebAddress.isWeb(address) else { throw .badAddress(address) }
  }

  private func response(
    _ status: Int, _ exchange: Exchange, _ address: String, _ moved: String?
  ) throws(FetchError) -> FetchResponse {
    let content: FetchResponse.Content
    switch status {
    case 304: content = .notModified
    case 200..<300: content = .body(exchange.body)
    default:
      throw .status(status, retryAfter: exchange.header("retry-after").flatMap { RetryAfter($0) })
    }
    var response = FetchResponse(content: content, address: address)
    response.movedTo = moved
    response.contentType = exchange.header("content-type")
    response.etag = exchange.header("etag")
    response.lastModified = exchange.header("last-modified")
    return response
  }

  private func refuse(
    _ answer: transfer_answer, _ exchange: Exchange, at address: String
  ) throws(FetchError) {
    switch answer.outcome {
    case TRANSFER_DONE: return
    case TRANSFER_BAD_ADDRESS: throw .badAddress(address)
    case TRANSFER_NO_HOST: throw .unknownHost(WebAddress.host(of: address) ?? address)
    case TRANSFER_NO_CONNECTION: throw .noConnection(WebAddress.host(of: address) ?? address)
    case TRANSFER_TIMED_OUT: throw .timedOut(seconds: exchange.secondsWaited)
    case TRANSFER_STOPPED:
      if exchange.isTooLarge { throw .tooLarge(limit: limits.size) }
      throw .cancelled
    case TRANSFER_NOT_SECURE: throw .notSecure(reason: answer.words)
    default: throw .broken(reason: answer.words)
    }
  }

  private func perform(
    _ session: OpaquePointer, _ request: FetchRequest, at address: String, _ exchange: Exchange
  ) -> transfer_answer {
    var lines = ["Accept: \(request.accept)"]
    if let etag = request.etag { lines.append("If-None-Match: \(etag)") }
    if let moment = request.lastModified { lines.append("If-Modified-Since: \(moment)") }
    // A line end in a header that a server once sent would let it write others.
    lines = lines.filter { !$0.utf8.contains { $0 < 0x20 || $0 == 0x7F } }
    let strings = CStrings(lines)
    var answer = transfer_answer()
    address.withCString { address in
      Self.agent.withCString { agent in
        strings.withPointers { headers in
          var order = transfer_request()
          order.address = address
          order.agent = agent
          order.headers = headers
          order.connect_milliseconds = limits.connect
          order.total_milliseconds = limits.total
          order.stall_seconds = limits.stall
          order.context = Unmanaged.passUnretained(exchange).toOpaque()
          order.head = { context, bytes, count in
            Exchange.of(context).takeHead(UnsafeBufferPointer(start: bytes, count: count))
          }
          order.body = { context, bytes, count in
            Exchange.of(context).takeBody(UnsafeBufferPointer(start: bytes, count: count))
          }
          order.poll = { context in Exchange.of(context).poll() }
          transfer_perform(session, &order, &answer)
        }
      }
    }
    return answer
  }
}

extension transfer_answer {
  /// What libcurl said.
  fileprivate var words: String {
    withUnsafeBytes(of: reason) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
