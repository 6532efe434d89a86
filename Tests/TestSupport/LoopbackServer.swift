import Foundation
import Glibc
import Synchronization

/// A server of HTTP on this machine's loopback, for tests: answers as it is told, one thread a
/// connection, until it goes.
package final class LoopbackServer: Sendable {
  package struct Request: Equatable, Sendable {
    package var path: String
    /// Names in lower case.
    package var headers: [String: String]
  }

  package enum Reply: Sendable {
    /// A whole answer; its length is added.
    case answer(Int, headers: [String: String] = [:], body: [UInt8] = [])
    /// The beginning of an answer, after which nothing comes.
    case stalling([UInt8])
    /// A head, and then bytes for as long as anybody takes them.
    case endless(head: String)
    /// Bytes as they are, and the end.
    case raw([UInt8])
  }

  private let listener: Int32
  private let port: UInt16
  private let log = RequestLog()

  package init(_ reply: @escaping @Sendable (Request) -> Reply) throws {
    // A client that goes away must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) != 0 || listen(listener, 128) != 0
          || getsockname(listener, address, &length) != 0
      }
    }
    guard listener >= 0, !failed else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    let thread = Thread { [listener, log] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else {
          // Closed here: were it closed elsewhere, its number could be another server's by now.
          close(listener)
          return
        }
        Thread.detachNewThread { Connection(connection, reply, log).serve() }
      }
    }
    thread.start()
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// Everything asked for so far.
  package var requests: [Request] { log.requests.withLock { $0 } }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
}

/// What was asked for, whichever thread served it.
private final class RequestLog: Sendable {
  let requests = Mutex<[LoopbackServer.Request]>([])
}

/// One client's connection.
private struct Connection {
  private let socket: Int32
  private let reply: @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply
  private let log: RequestLog

  init(
    _ socket: Int32, _ reply: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply,
    _ log: RequestLog
  ) {
    self.socket = socket
    self.reply = reply
    self.log = log
  }

  func serve() {
    defer { close(socket) }
    while let request = request() {
      log.requests.withLock { $0.append(request) }
      guard send(reply(request)) else { return }
    }
  }

  /// Reads a request to the blank line; nil when the client is gone.
  private func request() -> LoopbackServer.Request? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard recv(socket, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] =
        parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
    }
    let path = first.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    return LoopbackServer.Request(path: path, headers: headers)
  }

  /// - Returns: whether another request may follow.
  private func send(_ reply: LoopbackServer.Reply) -> Bool {
    switch reply {
    case .answer(let status, let headers, let body):
      var head = "HTTP/1.1 \(status) As told\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      if status != 304 { head += "Content-Length: \(body.count)\r\n" }
      return write(Array((head + "\r\n").utf8) + body)
    case .raw(let bytes):
      _ = write(bytes)
      return false
    case .stalling(let bytes):
      _ = write(bytes)
      // Until the client gives up.
      var byte: UInt8 = 0
      while recv(socket, &byte, 1, 0) > 0 {}
      return false
    case .endless(let head):
      let chunk = [UInt8](repeating: 0x78, count: 1 << 16)
      guard write(Array(head.utf8)) else { return false }
      while write(chunk) {}
      return false
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
