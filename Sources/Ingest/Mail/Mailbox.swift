/// Mails one behind the other in a file, each opened by a line "From sender date".
enum Mailbox {
  static let messageLimit = 10_000

  /// The mails, without the lines between them; and whether there are more than are read.
  static func messages(in bytes: [UInt8]) -> (read: [ArraySlice<UInt8>], areMore: Bool) {
    var messages: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = 0
    var followsBlank = true
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let line = bytes[index..<end]
      if followsBlank, line.starts(with: opening), isHeader(bytes, at: end) {
        if let start { messages.append(bytes[start..<index]) }
        guard messages.count < messageLimit else { return (messages, true) }
        start = end
      }
      followsBlank = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      index = end
    }
    if let start, start < bytes.count { messages.append(bytes[start...]) }
    return (messages, false)
  }

  private static let opening = Array("From ".utf8)

  /// "From " opens sentences too: a mail goes on with a header.
  private static func isHeader(_ bytes: [UInt8], at index: Int) -> Bool {
    let line = bytes[index...].prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }
    return MailMessage.header(in: line) != nil
  }
}
