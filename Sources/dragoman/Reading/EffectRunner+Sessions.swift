import Articles
import Foundation
import Library
import Reader

// How the reader was left: in the library, beside what is read, and never among the notes.
extension EffectRunner {
  /// Key of the library's settings.
  private static let sessionKey = "session"

  func keep(_ session: ReaderSession) throws -> [ReaderAction] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(session), as: UTF8.self)
    try desk.library.set(text, for: Self.sessionKey)
    return []
  }

  /// Nothing where none was kept, or one that cannot be read.
  func recallSession() throws -> [ReaderAction] {
    guard let text = try desk.library.value(for: Self.sessionKey),
      let session = try? JSONDecoder().decode(ReaderSession.self, from: Data(text.utf8))
    else { return [] }
    let actor = try session.actor.flatMap { try desk.library.actor(Actor.ID($0)) }
    return [.sessionRecalled(session, actor)]
  }
}
