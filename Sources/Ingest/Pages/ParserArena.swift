import Glibc

/// Memory for one parse, given back all at once.
///
/// The parser asks for many small pieces and frees its tree by recursion, which a deep tree
/// would overflow the stack with; here nothing is freed one by one.
final class ParserArena {
  private var chunks: [UnsafeMutableRawPointer] = []
  private var free: UnsafeMutableRawPointer?
  private var room = 0
  private static let chunkSize = 1 << 18

  /// Never nil for the parser could not bear it; without memory the program ends as elsewhere.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (size + 15) & ~15
    if size > room {
      let count = max(size, Self.chunkSize)
      guard let chunk = malloc(count) else { return nil }
      chunks.append(chunk)
      if count > Self.chunkSize { return chunk }
      free = chunk
      room = count
    }
    let piece = free
    free = free.map { $0 + size }
    room -= size
    return piece
  }

  deinit { for chunk in chunks { Glibc.free(chunk) } }
}
