import Articles
import Fetch
import TestSupport
import Testing

@Suite("Fetching")
struct FetchTests {
  private func fetch(
    _ path: String, limits: FetchLimits = FetchLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false },
    _ reply: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply
  ) throws -> Result<FetchResponse, FetchError> {
    let server = try LoopbackServer(reply)
    let fetcher = Fetcher(limits: limits, isCancelled: isCancelled)
    do throws(FetchError) {
      return .success(try fetcher.fetch(FetchRequest(server.address(path))))
    } catch {
      return .failure(error)
    }
  }

  private static let text = Array("Words of the harbour.".utf8)

  @Test("a page comes with its type and the marks of its state")
  func page() throws {
    let response = try fetch("/a") { _ in
      .answer(
        200,
        headers: [
          "Content-Type": "text/html; charset=utf-8", "ETag": "\"v1\"",
          "Last-Modified": "Tue, 05 Mar 2024 08:00:00 GMT",
        ], body: Self.text)
    }.get()
    #expect(response.content == .body(Self.text))
    #expect(response.contentType == "text/html; charset=utf-8")
    #expect(response.etag == "\"v1\"")
    #expect(response.lastModified == "Tue, 05 Mar 2024 08:00:00 GMT")
    #expect(response.movedTo == nil)
  }

  @Test("the state that is known is sent along, and 304 says that it is the newest")
  func conditional() throws {
    let server = try LoopbackServer { request in
      request.headers["if-none-match"] == "\"v1\"" && request.headers["if-modified-since"] == "then"
        ? .answer(304) : .answer(200)
    }
    let request = FetchRequest(server.address("/"), etag: "\"v1\"", lastModified: "then")
    #expect(try Fetcher().fetch(request).content == .notModified)
  }

  @Test("it says who asks, and asks for packed answers")
  func agent() throws {
    let server = try LoopbackServer { _ in .answer(200) }
    _ = try Fetcher().fetch(FetchRequest(server.address("/")))
    let headers = try #require(server.requests.first?.headers)
    #expect(headers["user-agent"]?.hasPrefix("dragoman/") == true)
    #expect(headers["accept-encoding"]?.contains("gzip") == true)
  }

  @Test("packed answers are unpacked")
  func gzip() throws {
    // "Words of the harbour." packed by gzip.
    let packed: [UInt8] =
      [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0x0B, 0xCF, 0x2F, 0x4A, 0x29, 0x56, 0xC8, 0x4F,
        0x53, 0x28, 0xC9, 0x48, 0x55, 0xC8, 0x48, 0x2C, 0x4A, 0xCA, 0x2F, 0x2D, 0xD2, 0x03, 0,
      ] + crc
    let response = try fetch("/") { _ in
      .answer(200, headers: ["Content-Encoding": "gzip"], body: packed)
    }.get()
    #expect(response.content == .body(Self.text))
  }

  private var crc: [UInt8] { [0x71, 0x6C, 0xB1, 0xD6, 0x15, 0, 0, 0] }

  @Test("redirects are followed; only those for good change the address")
  func redirects() throws {
    let reply: @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply = { request in
      switch request.path {
      case "/old": .answer(301, headers: ["Location": "/new"])
      case "/new": .answer(302, headers: ["Location": "/today"])
      case "/loop": .answer(302, headers: ["Location": "/loop"])
      default: .answer(200, body: Self.text)
      }
    }
    let response = try fetch("/old", reply).get()
    #expect(response.content == .body(Self.text))
    #expect(response.address.hasSuffix("/today"))
    #expect(response.movedTo?.hasSuffix("/new") == true)
    #expect(try fetch("/new", reply).get().movedTo == nil)
    #expect(try fetch("/loop", reply) == .failure(.tooManyRedirects))
  }

  @Test(
    "other schemes than http and https are never followed",
    arguments: [
      ("file:///etc/passwd", "file"), ("ftp://127.0.0.1/x", "ftp"),
      ("gopher://127.0.0.1/x", "gopher"),
      ("data:text/plain,x", "data"),
    ])
  func schemes(target: String, scheme: String) throws {
    #expect(throws: FetchError.forbiddenScheme(scheme)) {
      try Fetcher().fetch(FetchRequest(target))
    }
    #expect(
      try fetch("/") { _ in .answer(302, headers: ["Location": target]) }
        == .failure(.forbiddenScheme(scheme)))
  }

  @Test(
    "an answer that stops coming is given up",
    arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"])
  func stalling(beginning: String) throws {
    var limits = FetchLimits()
    limits.stall = 1
    limits.total = 4000
    let result = try fetch("/", limits: limits) { _ in .stalling(Array(beginning.utf8)) }
    guard case .failure(.timedOut(let seconds)) = result else {
      Issue.record("\(result)")
      return
    }
    #expect((1...4).contains(seconds))
  }

  @Test("an answer without end is cut at the limit")
  func endless() throws {
    var limits = FetchLimits()
    limits.size = 1 << 20
    let result = try fetch("/", limits: limits) { _ in .endless(head: "HTTP/1.1 200 OK\r\n\r\n") }
    #expect(result == .failure(.tooLarge(limit: 1 << 20)))
  }

  @Test("a head without end is cut as well")
  func endlessHead() throws {
    let result = try fetch("/") { _ in .endless(head: "HTTP/1.1 200 OK\r\nX: ") }
    #expect(throws: FetchError.self) { try result.get() }
  }

  @Test("an answer that ends too early is broken")
  func short() throws {
    let result = try fetch("/") { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".utf8))
    }
    guard case .failure(.broken) = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test("what is no HTTP at all is broken")
  func nonsense() throws {
    let result = try fetch("/") { _ in .raw(Array("220 ready\r\n".utf8)) }
    guard case .failure(.broken) = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test("a refusal says when to ask again")
  func retryAfter() throws {
    let seconds = try fetch("/") { _ in .answer(429, headers: ["Retry-After": "120"]) }
    #expect(seconds == .failure(.status(429, retryAfter: .seconds(120))))
    let moment = try fetch("/") { _ in
      .answer(503, headers: ["Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"])
    }
    let instant = try #require(Instant("1994-11-06T08:49:37Z"))
    #expect(moment == .failure(.status(503, retryAfter: .moment(instant))))
  }

  @Test("nobody is silenced for more than a week")
  func week() {
    let now = Instant(milliseconds: 1000)
    #expect(RetryAfter.seconds(10).moment(after: now).milliseconds == 11_000)
    #expect(RetryAfter.seconds(.max).moment(after: now).milliseconds == 604_801_000)
    #expect(RetryAfter.moment(Instant(milliseconds: 5)).moment(after: now) == now)
  }

  @Test("nobody there, and no such host, are told apart")
  func nobody() {
    #expect(throws: FetchError.noConnection("127.0.0.1:1")) {
      try Fetcher().fetch(FetchRequest("http://127.0.0.1:1/"))
    }
    #expect(throws: FetchError.unknownHost("nowhere.invalid")) {
      try Fetcher().fetch(FetchRequest("http://nowhere.invalid/"))
    }
    #expect(throws: FetchError.badAddress("nowhere")) {
      try Fetcher().fetch(FetchRequest("nowhere"))
    }
  }

  @Test("a cancelled fetch asks nobody")
  func cancelled() throws {
    #expect(try fetch("/", isCancelled: { true }) { _ in .answer(200) } == .failure(.cancelled))
  }

  @Test("the pool does every job, those of one host in order")
  func pool() throws {
    let server = try LoopbackServer { _ in .answer(200, body: Self.text) }
    var done: [String] = []
    FetchPool().run(
      (1...5).map { server.address("/\($0)") } + ["http://127.0.0.1:1/"],
      host: { WebAddress.host(of: $0) ?? "" }, isCancelled: { false },
      work: { address, fetcher in
        do throws(FetchError) {
          _ = try fetcher.fetch(FetchRequest(address))
          return String(address.suffix(2))
        } catch { return "failed" }
      }, deliver: { done.append($0) })
    #expect(done.filter { $0 != "failed" } == ["/1", "/2", "/3", "/4", "/5"])
    #expect(done.count == 6)
    #expect(server.requests.map(\.path) == ["/1", "/2", "/3", "/4", "/5"])
  }

  @Test("a pool that is cancelled leaves jobs out and ends")
  func cancelledPool() {
    var done = 0
    FetchPool().run(
      Array(0..<100), host: { "\($0)" }, isCancelled: { true }, work: { job, _ in job },
      deliver: { _ in done += 1 })
    #expect(done == 0)
  }
}
