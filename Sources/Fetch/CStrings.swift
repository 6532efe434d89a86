import Glibc

/// Strings as C takes a list of them.
final class CStrings {
  private var pointers: [UnsafePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0).map { UnsafePointer($0) } } + [nil]
  }

  deinit { for case let pointer? in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }

  /// The list ends with a null pointer and lives as long as the call.
  func withPointers(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Void) {
    pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
