import Foundation
import Screen
import TOMLKit

/// A theme of a person's own: a scheme and what differs from it.
///
/// `base` names the scheme; `[text]` says how roles look and `[behind]` what lies behind text, in
/// words: a color, `on` and a color, attributes, as in "bright-red on 17 bold".
package struct ThemeFile {
  private(set) var scheme: Theme.Scheme
  private(set) var changes = ThemeChanges()
  private(set) var problems: [String] = []
  private let path: String

  /// - Parameter scheme: what stands where the file names no base.
  init(path: String, scheme: Theme.Scheme) {
    self.path = path
    self.scheme = scheme
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let document = try TOMLDocument(text)
      read(document.table, document.places)
    } catch let problem as TOMLDocument.Problem {
      problems.append("\(path):\(problem)")
    } catch {
      problems.append("\(path): \(error.localizedDescription)")
    }
  }

  /// The themes in a folder, by name.
  static func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }

  package static let sentences =
    "A theme says what differs from its base. Looks are written in words: a color, “on” and a "
    + "color behind it, and bold, dim, italic, underline or reverse. Colors are "
    + "\(Look.colors.joined(separator: ", ")), each also with bright- before it, numbers from 0 "
    + "to 255 as xterm has them, or #rrggbb, for which the nearest of those is taken. What a "
    + "terminal has no color for is left as the base has it."

  /// A theme file with all that can be said, each line a comment.
  package static var document: String {
    let head = ConfigurationDocument.comment(sentences)
    let bases = schemes.map(\.rawValue).joined(separator: ", ")
    let roles = StyleRole.allCases.map { "# \($0.name) = \"bold\"" }
    let backdrops = Backdrop.allCases.filter { $0 != .none }
      .map { "# \($0.name) = \"on blue bold\"" }
    return
      (head + ["", "## One of \(bases).", "# base = \"dark\"", "", "# [text]"] + roles
      + ["", "# [behind]"] + backdrops).joined(separator: "\n") + "\n"
  }

  /// The schemes that can be changed.
  private static let schemes: [Theme.Scheme] = [.dark, .light]
}

extension ThemeFile {
  private mutating func read(_ table: TOMLTable, _ places: TOMLPlaces) {
    for (key, value) in table {
      switch key {
      case "base": readBase(value.string, places)
      case "text":
        read(value.table, "text", StyleRole.allCases.map { ($0.name, $0) }, places) {
          $0.roles[$1] = $2
        }
      case "behind":
        let backdrops = Backdrop.allCases.filter { $0 != .none }
        read(value.table, "behind", backdrops.map { ($0.name, $0) }, places) {
          $0.backdrops[$1] = $2
        }
      default:
        complain(
          "there is no “\(key)” in a theme"
            + NearestWord.suggestion(for: key, among: ["base", "text", "behind"]),
          places.keys[[key]])
      }
    }
  }

  private mutating func readBase(_ name: String?, _ places: TOMLPlaces) {
    guard let base = Self.schemes.first(where: { $0.rawValue == name }) else {
      let all = Self.schemes.map(\.rawValue)
      return complain(
        "base is one of \(all.joined(separator: ", "))"
          + NearestWord.suggestion(for: name ?? "", among: all), places.values[["base"]])
    }
    scheme = base
  }

  private mutating func read<Part>(
    _ table: TOMLTable?, _ name: String, _ parts: [(name: String, part: Part)],
    _ places: TOMLPlaces, _ put: (inout ThemeChanges, Part, Appearance) -> Void
  ) {
    guard let table else { return complain("\(name) is a table: [\(name)]", places.keys[[name]]) }
    for (key, value) in table {
      guard let part = parts.first(where: { $0.name == key })?.part else {
        let names = parts.map(\.name)
        complain(
          "there is no “\(key)” on the screen" + NearestWord.suggestion(for: key, among: names),
          places.keys[[name, key]])
        continue
      }
      let look = Look(value.string ?? "")
      if let problem = look.problem {
        complain(problem, places.values[[name, key]])
      } else {
        put(&changes, part, look.appearance)
      }
    }
  }

  private mutating func complain(_ sentence: String, _ place: TOMLPlaces.Place?) {
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    problems.append("\(path)\(position): \(sentence)")
  }
}

extension StyleRole {
  /// As theme files have it: "focused-pane-title".
  fileprivate var name: String { "\(self)".hyphenated }
}

extension Backdrop {
  fileprivate var name: String { "\(self)".hyphenated }
}

extension String {
  /// Words in lower case with hyphens, of words that begin in upper case.
  fileprivate var hyphenated: String {
    map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}
