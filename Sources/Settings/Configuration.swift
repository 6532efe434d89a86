import Foundation
package import Reader
package import Screen

/// What `config.toml` says; everything in it is optional.
package struct Configuration: Equatable {
  /// Where copied passages go.
  package enum Clipboard: Equatable {
    /// By OSC 52.
    case terminal
    /// A program that reads them from its standard input.
    case program([String])
  }

  package var settings = ReaderSettings()
  package var keymap = Keymap()
  package var theme = Theme.Scheme.dark
  /// What differs from the theme.
  package var themeChanges = ThemeChanges()
  /// Name under which notes are written.
  package var author: String
  /// Program and arguments; nil leaves the choice to the environment, as for the next.
  package var editor: [String]?
  package var opener: [String]?
  package var clipboard = Clipboard.terminal
  /// File to which every copied passage is added.
  package var citationFile: String?
  /// Programs to send text to, by the person's own names.
  package var pipes: [String: [String]] = [:]
  /// What is wrong in the file, one sentence each; the rest of it holds.
  package var problems: [String] = []

  package init(author: String) {
    self.author = author
  }

  /// Defaults, as far as the environment says.
  private init(environment: [String: String]) {
    self.init(author: environment["USER"] ?? environment["LOGNAME"] ?? "me")
    theme = Self.detectedScheme(environment)
  }

  /// Reads the file at a path; a missing file means defaults, a broken one defaults and a problem.
  package init(path: String, environment: [String: String]) {
    self.init(environment: environment)
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      self.init(text: text, path: path, environment: environment)
    } catch {
      problems.append("\(path): \(error.localizedDescription); defaults are used")
    }
  }

  /// Reads what a file says; the path is where themes are looked for, and named in problems.
  package init(text: String, path: String, environment: [String: String]) {
    self.init(environment: environment)
    do {
      let document = try TOMLDocument(text)
      var reader = ConfigurationReader(
        path: path, places: document.places, configuration: self, environment: environment)
      reader.read(document.table)
      self = reader.configuration
    } catch {
      problems.append("\(path):\(error); defaults are used")
    }
  }

  /// What the terminal says of its background in COLORFGBG, as in "0;15".
  ///
  /// Rxvt, Konsole and others set it. Where nothing is said it is taken for dark.
  package static func detectedScheme(_ environment: [String: String]) -> Theme.Scheme {
    let colors = environment["COLORFGBG", default: ""].split(separator: ";")
    guard colors.count > 1, let background = colors.last.flatMap({ Int($0) }) else { return .dark }
    return background == 7 || (9...15).contains(background) ? .light : .dark
  }
}
