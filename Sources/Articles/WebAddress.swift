/// Addresses as links write them, joined to the place they are written at.
///
/// After RFC 3986, section 5.
package enum WebAddress {
  /// An address seen from another; as it stands where it is absolute or there is no base.
  package static func resolve(_ reference: String, against base: String?) -> String {
    let reference = trimmed(reference)
    guard let base, let from = Parts(base), from.scheme != nil, let to = Parts(reference),
      to.scheme == nil
    else { return reference }
    return from.joining(to).description
  }

  /// The part before ":", in lower case; nil for a relative address.
  package static func scheme(of address: String) -> String? { Parts(trimmed(address))?.scheme }

  /// Whether it can be fetched: http or https, with a host.
  package static func isWeb(_ address: String) -> Bool {
    guard let parts = Parts(address), let host = parts.authority else { return false }
    return (parts.scheme == "http" || parts.scheme == "https") && !host.isEmpty
      && !address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }

  /// Host and port in lower case, without a user's name; nil where there is none.
  package static func host(of address: String) -> String? {
    Parts(address)?.authority.map { authority in
      String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
        .lowercased()
    }
  }

  private static func trimmed(_ text: String) -> String {
    // Addresses are broken over lines by mail programs and templates.
    let line = text.filter { $0 != "\r\n" && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    let start = line.drop { $0 == " " }
    return String(start.lastIndex { $0 != " " }.map { start[...$0] } ?? "")
  }

  private struct Parts: CustomStringConvertible {
    var scheme: String?
    var authority: String?
    var path: Substring
    var query: String?
    var fragment: String?

    init?(_ text: String) {
      var rest = Substring(text)
      if let cut = rest.firstIndex(of: "#") {
        fragment = String(rest[rest.index(after: cut)...])
        rest = rest[..<cut]
      }
      if let cut = rest.firstIndex(of: "?") {
        query = String(rest[rest.index(after: cut)...])
        rest = rest[..<cut]
      }
      if let cut = rest.firstIndex(of: ":"), Self.isScheme(rest[..<cut]) {
        scheme = rest[..<cut].lowercased()
        rest = rest[rest.index(after: cut)...]
      }
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      path = rest
    }

    func joining(_ reference: Parts) -> Parts {
      var result = reference
      result.scheme = scheme
      if reference.authority != nil { return result }
      result.authority = authority
      if reference.path.isEmpty {
        result.path = path
        result.query = reference.query ?? query
      } else if reference.path.hasPrefix("/") {
        result.path = Self.withoutDots(reference.path)
      } else {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (authority == nil ? "" : "/")
        result.path = Self.withoutDots(folder + reference.path)
      }
      return result
    }

    var description: String {
      (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
        + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.first, first.isASCII, first.isLetter else { return false }
      return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private static func withoutDots(_ path: Substring) -> Substring {
      guard path.contains(".") else { return path }
      var kept: [Substring] = []
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        switch part {
        case ".": if isLast { kept.append("") }
        case "..":
          if kept.count > 1 { kept.removeLast() }
          if isLast { kept.append("") }
        default: kept.append(part)
        }
      }
      return Substring(kept.joined(separator: "/"))
    }
  }
}
