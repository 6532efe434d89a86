import Foundation
import Reader
import Screen
import TOMLKit

/// What `config.toml` says; everything in it is optional.
struct Configuration: Equatable {
  /// Where copied passages go.
  enum Clipboard: Equatable {
    /// By OSC 52.
    case terminal
    /// A program that reads them from its standard input.
    case program([String])
  }

  var settings = ReaderSettings()
  var keymap = Keymap()
  var theme = Theme.Scheme.dark
  /// What differs from the theme.
  var themeChanges = ThemeChanges()
  /// Name under which notes are written.
  var author: String
  /// Program and arguments; nil leaves the choice to the environment, as for the next.
  var editor: [String]?
  var opener: [String]?
  var clipboard = Clipboard.terminal
  /// File to which every copied passage is added.
  var citationFile: String?
  /// Programs to send text to, by the person's own names.
  var pipes: [String: [String]] = [:]
  /// What is wrong in the file, one sentence each; the rest of it holds.
  var problems: [String] = []

  init(author: String) {
    self.author = author
  }

  /// Reads the file at a path; a missing file means defaults, a broken one defaults and a problem.
  init(path: String, environment: [String: String]) {
    self.init(author: environment["USER"] ?? environment["LOGNAME"] ?? "me")
    theme = Self.detectedScheme(environment)
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      var reader = ConfigurationReader(
        path: path, text: text, configuration: self, environment: environment)
      reader.read(try TOMLTable(string: text))
      self = reader.configuration
    } catch let error as TOMLParseError {
      problems.append(
        "\(path):\(error.source.begin.line):\(error.source.begin.column): "
          + "\(error.description); defaults are used")
    } catch {
      problems.append("\(path): \(Words.sentence(for: error)); defaults are used")
    }
  }

  /// What the terminal says of its background in COLORFGBG, as in "0;15".
  ///
  /// Rxvt, Konsole and others set it. Where nothing is said it is taken for dark.
  static func detectedScheme(_ environment: [String: String]) -> Theme.Scheme {
    let colors = environment["COLORFGBG", default: ""].split(separator: ";")
    guard colors.count > 1, let background = colors.last.flatMap({ Int($0) }) else { return .dark }
    return background == 7 || (9...15).contains(background) ? .light : .dark
  }
}
