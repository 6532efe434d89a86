import CZlib

/// Unpacks deflated bytes within limits.
enum Inflater {
  enum Wrapping: Int32 {
    /// As in zip files.
    case none = -15
    /// As in gzip files.
    case gzip = 31
  }

  enum Failure: Error, Equatable {
    /// Not packed this way, or broken in the middle.
    case damaged
    /// More comes out than the limits allow.
    case tooLarge
  }

  struct Result {
    var bytes: [UInt8]
    /// Whether the packed bytes ended too early; what came out before is there.
    var isCut: Bool
  }

  /// What comes out of so many bytes of text is at most so many times as much; bombs reach 1,000.
  static let ratioLimit = 200
  /// Below this size no ratio is suspicious.
  static let harmlessSize = 4 << 20

  /// - Parameter limit: most bytes that may come out.
  static func inflate(
    _ packed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int
  ) throws(Failure) -> Result {
    let ratioSize = max(
      harmlessSize, packed.count.multipliedReportingOverflow(by: ratioLimit).partialValue)
    var output = Output(limit: min(limit, ratioSize))
    var source = Array(packed)
    var start = 0
    repeat {
      start += try output.append(inflating: &source, from: start, wrapping)
      // A gzip file may consist of several, one behind the other.
    } while wrapping == .gzip && !output.isCut && source[start...].starts(with: [0x1F, 0x8B])
    return Result(bytes: output.bytes, isCut: output.isCut)
  }

  private struct Output {
    let limit: Int
    var bytes: [UInt8] = []
    var isCut = false
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    init(limit: Int) { self.limit = limit }

    /// - Returns: how many packed bytes were taken.
    mutating func append(
      inflating packed: inout [UInt8], from first: Int, _ wrapping: Wrapping
    ) throws(Failure) -> Int {
      var stream = z_stream()
      guard czlib_inflate_init(&stream, wrapping.rawValue) == Z_OK else { throw .damaged }
      defer { inflateEnd(&stream) }
      var isOver = false
      let start = bytes.count
      let outcome = packed.withUnsafeMutableBufferPointer { source -> Failure? in
        stream.next_in = source.baseAddress.map { $0 + first }
        stream.avail_in = uInt(source.count - first)
        while !isOver {
          let (status, count) = Self.step(&stream, &chunk)
          bytes += chunk[..<count]
          if bytes.count > limit { return .tooLarge }
          switch status {
          case Z_STREAM_END: isOver = true
          case Z_OK where count > 0 || stream.avail_in > 0: continue
          case Z_OK, Z_BUF_ERROR:
            isCut = true
            isOver = true
          default:
            // What came out of a broken end is worth more than nothing.
            guard bytes.count > start, wrapping == .gzip else { return .damaged }
            isCut = true
            isOver = true
          }
        }
        return nil
      }
      if let outcome { throw outcome }
      return packed.count - first - Int(stream.avail_in)
    }

    private static func step(_ stream: inout z_stream, _ chunk: inout [UInt8]) -> (Int32, Int) {
      chunk.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, target.count - Int(stream.avail_out))
      }
    }
  }
}
