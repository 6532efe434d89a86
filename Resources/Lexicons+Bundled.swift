import Glibc

extension Lexicons {
  /// The folder of the lists that came with the program; nil when there is none.
  ///
  /// Looked for in this order: `lexicons` in the folder the environment variable
  /// `DRAGOMAN_RESOURCES` names, beside the running binary where SwiftPM copies it, and in
  /// `../share/dragoman` seen from the binary.
  package static func bundledDirectory() -> String? {
    var candidates: [String] = []
    if let path = getenv("DRAGOMAN_RESOURCES") {
      candidates.append(String(cString: path) + "/lexicons")
    }
    if let folder = binaryFolder() {
      candidates.append(folder + "/dragoman_Lexicons.resources/lexicons")
      candidates.append(folder + "/../share/dragoman/lexicons")
    }
    return candidates.first { access($0 + "/states.tsv", R_OK) == 0 }
  }

  private static func binaryFolder() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return nil }
    let path = buffer[..<length].map { UInt8(bitPattern: $0) }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: path[..<slash], as: UTF8.self)
  }
}
