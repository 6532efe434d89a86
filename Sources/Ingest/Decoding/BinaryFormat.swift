/// Tells bytes that are no text at all.
enum BinaryFormat {
  /// Whether the bytes open like a well-known format that is not text.
  static func hasMagicNumber(_ bytes: [UInt8]) -> Bool {
    magicNumbers.contains { bytes.starts(with: $0) }
  }

  /// Whether NULs (more than one in a thousand) or other controls (more than one in fifty, and
  /// more than a handful) show that no one wrote this as text.
  static func hasTooManyControls(_ bytes: [UInt8]) -> Bool {
    var nulls = 0
    var controls = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: nulls += 1
      case 0x08...0x0D, 0x1B, 0x1A, 0x1C...0x1F: continue
      default: controls += 1
      }
    }
    return nulls * 1000 > bytes.count || (nulls + controls - 4) * 50 > bytes.count
  }

  private static let magicNumbers: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47],  // PNG
    [0xFF, 0xD8, 0xFF],  // JPEG
    Array("GIF87a".utf8), Array("GIF89a".utf8), Array("%PDF-".utf8), Array("RIFF".utf8),
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],  // ZIP, EPUB, Office
    [0x1F, 0x8B],  // gzip
    Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],  // xz, zstd
    [0x37, 0x7A, 0xBC, 0xAF], Array("Rar!".utf8),
    [0x7F, 0x45, 0x4C, 0x46],  // ELF
    [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],  // Mach-O, Java
    Array("SQLite format 3".utf8), Array("OggS".utf8), Array("fLaC".utf8), Array("ID3\u{3}".utf8),
    [0xD0, 0xCF, 0x11, 0xE0],  // old Office
    Array("wOFF".utf8), Array("wOF2".utf8), Array("II*\u{0}".utf8), Array("MM\u{0}*".utf8),
  ]
}
