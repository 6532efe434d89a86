/// A mail, or a part of one: its headers and its content, decoded when asked for (RFC 5322, 2045).
struct MailMessage {
  /// Names in lower case, values unfolded but not decoded, in order.
  let headers: [(name: String, value: String)]
  /// Whether headers were longer, or more, than are read.
  let headersAreCut: Bool
  private let body: ArraySlice<UInt8>

  private static let headerLimit = 1000
  /// Bytes; more than any header of use.
  private static let valueLimit = 60_000
  /// Bytes of one line of a header.
  private static let lineLimit = 20_000
  private static let depthLimit = 12
  /// Parts and parts of parts.
  static let partLimit = 500

  init(_ bytes: ArraySlice<UInt8>) {
    let head = HeaderBlock(bytes)
    headers = head.headers
    headersAreCut = head.isCut
    body = head.rest
  }

  /// The first header of a name as text, encoded words decoded; nil where it is missing.
  func header(_ name: String) -> String? {
    headers.first { $0.name == name }.map { EncodedWords.decoded($0.value).trimmingSpaces }
  }

  /// Media type in lower case without parameters.
  var contentType: String {
    let value = headers.first { $0.name == "content-type" }?.value ?? "text/plain"
    return value.prefix { $0 != ";" }.lowercased().trimmingSpaces
  }

  /// The parts that hold content: itself unless it is made of several.
  func leaves() -> [MailMessage] {
    var leaves: [MailMessage] = []
    var waiting = [(self, 0)]
    while let (part, depth) = waiting.popLast(), leaves.count < Self.partLimit {
      let type = part.contentType
      if type.hasPrefix("multipart/"), depth < Self.depthLimit, let parts = part.parts() {
        waiting += parts.reversed().map { ($0, depth + 1) }
      } else if type == "message/rfc822", depth < Self.depthLimit {
        waiting.append((MailMessage(part.content()[...]), depth + 1))
      } else {
        leaves.append(part)
      }
    }
    return leaves
  }

  /// Whether it is meant to be saved, not read.
  var isAttachment: Bool {
    headers.first { $0.name == "content-disposition" }?.value.lowercased().hasPrefix("attachment")
      ?? false
  }

  /// The content's bytes with the transfer encoding taken off.
  func content() -> [UInt8] {
    let encoding = headers.first { $0.name == "content-transfer-encoding" }?.value.lowercased()
    return switch encoding?.trimmingSpaces {
    case "base64": Base64.decode(body)
    case "quoted-printable": QuotedPrintable.decode(body)
    default: Array(body)
    }
  }

  /// The content as text by its charset.
  func text() -> DecodedText? {
    let type = headers.first { $0.name == "content-type" }?.value ?? ""
    let label = parameter("charset", of: type)
    let bytes = content()
    if contentType.contains("html") {
      return label == nil
        ? MarkupEncoding.decode(bytes) : DeclaredEncoding.decode(bytes, label: label)
    }
    return DeclaredEncoding.decode(bytes, label: label)
  }

  /// The parts of a multipart body; nil where there is no boundary.
  private func parts() -> [MailMessage]? {
    let type = headers.first { $0.name == "content-type" }?.value ?? ""
    guard let boundary = parameter("boundary", of: type), !boundary.isEmpty else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailMessage] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < Self.partLimit {
      let end = body[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[index] == 0x2D, body[index..<end].starts(with: mark) {
        if let start, start < index { parts.append(MailMessage(body[start..<index])) }
        start = end
        // "--boundary--" ends it.
        if body[index..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      index = end
    }
    if let start, start < body.endIndex { parts.append(MailMessage(body[start...])) }
    return parts.isEmpty ? nil : parts
  }

  /// A parameter of a header's value, with or without quotes.
  private func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      guard let sign = part.firstIndex(of: "="),
        part[..<sign].lowercased().trimmingSpaces == name
      else { continue }
      return part[part.index(after: sign)...].trimmingSpaces.filter { $0 != "\"" }
    }
    return nil
  }
}

// MARK: - Headers

extension MailMessage {
  /// Headers up to the first blank line, and what follows it.
  private struct HeaderBlock {
    private(set) var headers: [(name: String, value: String)] = []
    private(set) var isCut = false
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      rest = bytes
      while !rest.isEmpty {
        if headers.count == headerLimit {
          isCut = true
          return
        }
        let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
        let line = rest[..<end].prefix { $0 != 0x0A && $0 != 0x0D }
        if !line.isEmpty, !take(line) {
          headers = []
          rest = bytes
          return
        }
        rest = rest[end...]
        if line.isEmpty { return }
      }
    }

    /// - Returns: whether headers can hold such a line; text that opens with another has none.
    private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
      if line.count > lineLimit { isCut = true }
      if line.first?.isSpace ?? false, !headers.isEmpty {
        let last = headers.count - 1
        if headers[last].value.utf8.count < valueLimit {
          headers[last].value += " " + text(line).trimmingSpaces
        } else {
          isCut = true
        }
      } else if let header = header(in: line) {
        headers.append(header)
      } else if headers.isEmpty, !line.starts(with: Array("From ".utf8)) {
        return false
      }
      return true
    }
  }

  /// "Name: value"; nil for other lines.
  static func header(in line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard let colon = line.prefix(80).firstIndex(of: 0x3A), colon > line.startIndex else {
      return nil
    }
    let name = line[line.startIndex..<colon]
    guard name.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }) else {
      return nil
    }
    return (
      String(decoding: name, as: UTF8.self).lowercased(),
      text(line[(colon + 1)...]).trimmingSpaces
    )
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let line = Array(line.prefix(lineLimit))
    return DeclaredEncoding.decode(line, label: nil)?.text ?? String(decoding: line, as: UTF8.self)
  }
}
