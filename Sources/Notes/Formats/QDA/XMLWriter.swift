/// Writes XML element by element, with what cannot stand in it replaced.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  /// Scalars that XML 1.0 has no place for, replaced by U+FFFD.
  private(set) var replaced = 0
  private var depth = 0

  /// Writes an element; attributes that are nil are left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String? = nil,
    _ children: ((inout XMLWriter) -> Void)? = nil
  ) {
    text += String(repeating: "  ", count: depth) + "<" + name
    for (name, value) in attributes {
      guard let value else { continue }
      text += " \(name)=\"\(escaped(value, isAttribute: true))\""
    }
    if let content {
      text += ">" + escaped(content, isAttribute: false) + "</\(name)>\n"
    } else if let children {
      text += ">\n"
      depth += 1
      children(&self)
      depth -= 1
      text += String(repeating: "  ", count: depth) + "</\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  private mutating func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      // A parser makes line feeds of carriage returns, and blanks of both in attributes.
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\n" where isAttribute: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: result.append(contentsOf: "&#9;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        if isForbidden { replaced += 1 }
        result.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
