/// A page saved as one file with its pictures (MHTML, RFC 2557): its first part in HTML.
struct MIMEArchive: Equatable {
  var page: [UInt8]
  var charset: String?
  /// Where the page was, as saved.
  var address: String?

  /// Nil where the bytes are no saved page.
  init?(_ bytes: [UInt8]) {
    guard let (head, body) = Self.head(bytes[...]), head["mime-version"] != nil,
      let kind = head["content-type"]
    else { return nil }
    let lower = kind.asciiLowered
    let isSaved =
      head["snapshot-content-location"] != nil
      || head["from"]?.holds("Saved by") ?? false
    address = head["snapshot-content-location"] ?? head["content-location"]
    if lower.hasPrefix("text/html"), isSaved || head["from"] == nil || head["to"] == nil {
      page = Self.decoded(bytes[body...], head)
      charset = Self.parameter("charset", of: kind)
      return
    }
    guard lower.hasPrefix("multipart/related"), isSaved || head["to"] == nil,
      let boundary = Self.parameter("boundary", of: kind)
    else { return nil }
    for part in Self.parts(of: bytes[body...], boundary: boundary) {
      guard let (partHead, start) = Self.head(part), let partKind = partHead["content-type"],
        partKind.asciiLowered.hasPrefix("text/html")
          || partKind.asciiLowered.hasPrefix("application/xhtml")
      else { continue }
      page = Self.decoded(part[start...], partHead)
      charset = Self.parameter("charset", of: partKind)
      address = address ?? partHead["content-location"]
      return
    }
    return nil
  }

  /// Header fields by name in small letters, and where the body starts.
  private static func head(_ bytes: ArraySlice<UInt8>) -> ([String: String], Int)? {
    var fields: [String: String] = [:]
    var last: String?
    var start = bytes.startIndex
    while start < bytes.endIndex, start - bytes.startIndex < 32_768 {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[start..<end]
      if line.last == 0x0D { line = line.dropLast() }
      let next = min(bytes.endIndex, end + 1)
      if line.isEmpty {
        if !fields.isEmpty { return (fields, next) }
      } else if let name = last, line.first == 0x20 || line.first == 0x09 {
        fields[name, default: ""] += " " + trimmed(line)
      } else {
        guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
          line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let name = String(decoding: line[..<colon], as: UTF8.self).asciiLowered
        fields[name] = trimmed(line[(colon + 1)...])
        last = name
      }
      start = next
    }
    return nil
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
    String(Substring(String(decoding: line, as: UTF8.self)).trimmingBlanks)
  }

  private static func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingBlanks.lowercased() == name else { continue }
      return String(pair[1].trimmingBlanks.filter { $0 != "\"" })
    }
    return nil
  }

  /// What stands between the boundary lines.
  private static func parts(
    of body: ArraySlice<UInt8>, boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var open: Int?
    var start = body.startIndex
    while start < body.endIndex {
      let end = body[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[start..<end].starts(with: mark) {
        if let open { parts.append(body[open..<start]) }
        open = end
      }
      start = end
    }
    if let open, open < body.endIndex { parts.append(body[open...]) }
    return parts
  }

  private static func decoded(_ body: ArraySlice<UInt8>, _ head: [String: String]) -> [UInt8] {
    switch head["content-transfer-encoding"]?.asciiLowered {
    case "quoted-printable": quotedPrintable(body)
    case "base64": base64(body)
    default: Array(body)
    }
  }

  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == 0x3D else {
        result.append(body[index])
        index += 1
        continue
      }
      if index + 1 < body.endIndex, body[index + 1] == 0x0A {
        index += 2
      } else if index + 2 < body.endIndex, body[index + 1] == 0x0D, body[index + 2] == 0x0A {
        index += 3
      } else if index + 2 < body.endIndex, let high = digit(body[index + 1]),
        let low = digit(body[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(0x3D)
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
