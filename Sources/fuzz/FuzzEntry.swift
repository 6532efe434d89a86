import Foundation

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

#if !FUZZING
  /// Without libFuzzer: runs the inputs of files through the target once, as to look into what it
  /// found.
  @main
  enum FuzzReplay {
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        FuzzTarget.chosen.run(Array(bytes))
        print("\(path): answered")
      }
    }
  }
#endif
