/// The name of a tag in markup, and how the markup around it is to be read.
struct TagName {
  enum Kind {
    case script
    /// Holds text that is no markup and is not read.
    case raw
    case title
    /// `svg` and `math`.
    case drawing
    /// Makes all that follows text; never written any more.
    case swallowing
    case void
    /// Ended by what follows, with or without an end tag.
    case implied
    /// Opened anew by the parser in what follows while it is open.
    case formatting
    case nesting
  }

  let start: Int
  let end: Int
  let kind: Kind
  /// The first eight letters in lower case, and the length.
  let key: Key

  struct Key: Hashable, Sendable {
    var letters: UInt64 = 0
    var count = 0

    init() {}

    init(_ name: String) { for byte in name.utf8 { add(byte) } }

    mutating func add(_ byte: UInt8) {
      if count < 8 {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        letters = letters << 8 | UInt64(lower)
      }
      count += 1
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.start = start
    var key = Key()
    var index = start
    while index < bytes.count, !Self.endsName(bytes[index]), key.count < 64 {
      key.add(bytes[index])
      index += 1
    }
    end = index
    self.key = key
    kind = Self.kinds[key] ?? .nesting
  }

  var isPreformatted: Bool { key == Self.pre || key == Self.listing }

  private static let pre = Key("pre")
  private static let listing = Key("listing")

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x2F || byte <= 0x20
  }

  private static let kinds: [Key: Kind] = {
    var kinds: [Key: Kind] = [
      Key("script"): .script, Key("title"): .title, Key("plaintext"): .swallowing,
    ]
    let groups: [(Kind, String)] = [
      (.raw, "style textarea iframe noembed noframes xmp"), (.drawing, "svg math"),
      (
        .void,
        "area base br col embed hr img input link meta param source track wbr frame image keygen"
      ),
      (
        .implied,
        "p li dd dt option optgroup tr td th tbody thead tfoot html head body rt rp colgroup caption"
      ),
      (.formatting, "a b big code em font i nobr s small strike strong tt u"),
    ]
    for (kind, names) in groups {
      for name in names.split(separator: " ") { kinds[Key(String(name))] = kind }
    }
    return kinds
  }()
}
