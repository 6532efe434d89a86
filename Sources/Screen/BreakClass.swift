/// What a cluster does to the end of a row, in a small part of Unicode's line breaking (UAX #14)
/// with the usual kinsoku rules.
enum BreakClass: UInt8 {
  case ordinary, digit
  /// A blank a row may end with.
  case blank
  /// Ends the row whatever its length.
  case newline
  /// Hyphen or slash: a row may end behind it, but not within a number.
  case hyphen
  /// Dash: a row may end behind it.
  case dash
  /// Never at the end of a row.
  case open
  /// Never at the start of a row, where no blank stands before it.
  case close
  /// Never at the start of a row, even after a blank: `mot !`.
  case closeAfterBlank
  /// A row may end before and behind it: Han, kana, emoji; with the same for its brackets.
  case ideograph, ideographOpen, ideographClose
  /// Keeps its neighbors together: no-break space, word joiner.
  case glue
}

extension BreakClass {
  @inline(__always)
  init(_ cluster: Cluster) {
    if cluster.first < 0x80 {
      self = cluster.isSingle || cluster.first == 0x0D ? Self.ascii(cluster.first) : .ordinary
    } else {
      self = Self.beyondASCII(cluster)
    }
  }

  @inline(__always)
  private static func ascii(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A: .ordinary
    case 0x20, 0x09: .blank
    case 0x0A...0x0D: .newline
    case 0x2D, 0x2F: .hyphen
    case 0x30...0x39: .digit
    case 0x28, 0x5B, 0x7B: .open
    case 0x21, 0x29, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: .closeAfterBlank
    case 0x22, 0x27, 0x2C, 0x2E: .close
    default: .ordinary
    }
  }

  private static func beyondASCII(_ cluster: Cluster) -> BreakClass {
    switch cluster.first {
    case 0xA0, 0x2007, 0x2011, 0x202F, 0x2060, 0xFEFF: .glue
    case 0x1680, 0x2000...0x200B, 0x205F, 0x3000: cluster.isSingle ? .blank : .ordinary
    case 0x85, 0x2028, 0x2029: .newline
    case 0x058A, 0x2010: .hyphen
    case 0x2012...0x2015: .dash
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: .open
    case 0xBB, 0x2019, 0x201D, 0x2026, 0x203A: .close
    case 0x2E80...0x30FF, 0xFE30...0xFFEF: eastAsian(cluster.first)
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: .ordinary
    case 0x1F1E6...0x1F1FF: .ideograph
    default: cluster.kind == .wide || cluster.kind == .joiningWide ? .ideograph : .ordinary
    }
  }

  /// Punctuation and small kana among the East Asian blocks.
  private static func eastAsian(_ scalar: UInt32) -> BreakClass {
    switch scalar {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08,
      0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0xFE35, 0xFE37, 0xFE39, 0xFE3B, 0xFE3D, 0xFE3F, 0xFE41,
      0xFE43:
      .ideographOpen
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301C, 0x301E, 0x301F, 0x303B, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A,
      0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61, 0xFF63, 0xFF64, 0xFE36, 0xFE38, 0xFE3A,
      0xFE3C, 0xFE3E, 0xFE40, 0xFE42, 0xFE44:
      .ideographClose
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095,
      0x3096, 0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3,
      0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE:
      .ideographClose
    case 0xFF61...0xFFDC: .ordinary
    default: .ideograph
    }
  }
}

extension BreakClass {
  /// Whether a row may end between a cluster of class `left` and one of class `right`, neither a
  /// blank; `isLeading` where `left` is a hyphen that begins a word, as in `-5`.
  @inline(__always)
  static func allows(_ left: BreakClass, _ right: BreakClass, isLeading: Bool) -> Bool {
    switch right {
    case .close, .closeAfterBlank, .ideographClose, .glue, .hyphen, .dash, .newline, .blank: false
    case .ordinary, .digit, .open, .ideograph, .ideographOpen:
      switch left {
      case .hyphen: right != .digit && !isLeading
      case .dash: !isLeading
      case .ideograph, .ideographClose: true
      case .open, .ideographOpen, .glue: false
      case .ordinary, .digit, .close, .closeAfterBlank, .blank, .newline:
        right == .ideograph || right == .ideographOpen
      }
    }
  }

  /// Whether a row may end in the blanks before a cluster of this class.
  var mayStartRow: Bool { self != .closeAfterBlank && self != .ideographClose && self != .newline }
}
