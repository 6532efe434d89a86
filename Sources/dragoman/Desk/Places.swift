import Foundation

/// Where library, notes, configuration and log lie on this machine.
struct Places: Equatable {
  /// Folder of `library.sqlite` and `notes/`.
  let library: String
  let configuration: String
  let log: String

  /// By the option, else `DRAGOMAN_LIBRARY`, else the XDG folders.
  init(library: String?, environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ fallback: String) -> String {
      // The XDG specification has relative values ignored.
      let value = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (value ?? "\(home)/\(fallback)") + "/dragoman"
    }
    let chosen = library ?? environment["DRAGOMAN_LIBRARY"].flatMap { $0.isEmpty ? nil : $0 }
    self.library = chosen ?? folder("XDG_DATA_HOME", ".local/share")
    configuration = folder("XDG_CONFIG_HOME", ".config") + "/config.toml"
    log = folder("XDG_STATE_HOME", ".local/state") + "/log"
  }

  var notes: String { library + "/notes" }
  /// What was taught about who is who.
  var teachings: String { library + "/actors.toml" }
  /// What was corrected in comparisons: among the notes, so that it is shared with them.
  var corrections: String { notes + "/comparisons" }
  /// Words being typed: of this machine alone, so not among the notes, which may be shared.
  var drafts: String { library + "/drafts" }
}
