import Foundation
import TestSupport
import Testing

/// The player is killed at random moments while it annotates: at most the last key may be lost.
///
/// It writes a byte before each key, so that it is known how many it had been given. A few trials
/// run always; `DRAGOMAN_KILLS=500 swift test --filter KillTests` runs as many as one likes.
@Suite("Killed while annotating")
struct KillTests {
  /// What should be on disk after some keys.
  private struct Model: Equatable {
    var notes: [String] = []
    var draft: String?
  }

  private static let trials = KillTrials.count(usually: 12)
  private static let cycles = 60

  /// Keys as the script has them, and what is on disk after each number of them.
  private static let session: (script: String, models: [Model]) = {
    var script = "keys 2\n"
    var models = [Model(), Model()]
    func press(_ line: String, _ count: Int, _ change: (inout Model, Int) -> Void) {
      script += line + "\n"
      for index in 0..<count {
        var next = models[models.count - 1]
        change(&next, index)
        models.append(next)
      }
    }
    for cycle in 0..<cycles {
      let words = "note \(cycle) d’été"
      press("keys )", 1) { _, _ in }
      press("keys a", 1) { _, _ in }
      press("type \(words)", words.count) { $0.draft = String(words.prefix($1 + 1)) }
      press("keys <Enter>", 1) { model, _ in
        model.notes.append(words)
        model.draft = nil
      }
    }
    return (script, models)
  }()

  @Test("at most the last key is lost, and the journal always reads")
  func kills() throws {
    let folder = try TemporaryFolder()
    let sentences = (0..<200).map { "Sentence number \($0) speaks of the quay." }
    let account = "The long quay\n\n\(sentences.joined(separator: " "))\n"
    try folder.write(Array(account.utf8), to: "account.txt")
    try folder.write(Array(Self.session.script.utf8), to: "script.session")
    let library = folder.path + "/library"
    let added = try Program.run(["add", "--library", library, folder.path + "/account.txt"])
    #expect(added.status == 0)
    for trial in 0..<Self.trials {
      let copy = "\(folder.path)/trial"
      try FileManager.default.copyItem(atPath: library, toPath: copy)
      let keys = try kill(folder.path, copy)
      try check(copy, keys: keys, trial: trial)
      try FileManager.default.removeItem(atPath: copy)
    }
  }

  /// Plays and kills; tells how many keys were given.
  private func kill(_ folder: String, _ library: String) throws -> Int {
    let trace = library + "/trace"
    let player = try Child(
      [Program.path, "play", "--library", library, "--trace", trace, folder + "/script.session"],
      environment: Program.environment(home: folder))
    // The moment is counted in keys and not in time, so that it is as random on a slow machine.
    let moment = Int.random(in: 1..<Self.session.models.count - 2)
    while Self.size(of: trace) < moment {
      // It never ends by itself before the moment has come, unless it failed.
      guard player.ended() == nil else { throw POSIXError(.ECHILD) }
      usleep(UInt32.random(in: 1...400))
    }
    Foundation.kill(player.id, SIGKILL)
    #expect(player.wait() == 128 + SIGKILL)
    return Self.size(of: trace)
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private func check(_ library: String, keys: Int, trial: Int) throws {
    let exported = try Program.run(["annotations", "--json", "--library", library])
    #expect(exported.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(exported.output.utf8)) as? [String: Any]
    let notes = (json?["notes"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    let found = Model(notes: notes.sorted(), draft: draft(in: library))
    let models = [keys - 1, keys].filter(Self.session.models.indices.contains).map { index in
      let model = Self.session.models[index]
      return Model(notes: model.notes.sorted(), draft: model.draft)
    }
    // Between keeping a note and forgetting its draft both are there; the next reader sees that.
    let isKept = found.draft.map { found.notes.contains($0) } ?? false
    let isRight =
      models.contains(found)
      || isKept && models.contains { $0.notes == found.notes && $0.draft == nil }
    #expect(
      isRight, "trial \(trial) after \(keys) keys: “\(found.draft ?? "")”, \(notes.count) notes")
  }

  /// The text of the last whole line of a draft.
  private func draft(in library: String) -> String? {
    let path = library + "/drafts/player-0.draft"
    guard let content = try? String(contentsOfFile: path, encoding: .utf8),
      let end = content.lastIndex(of: "\n"),
      let line = content[..<end].split(separator: "\n").last,
      let json = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    else { return nil }
    return json["text"] as? String
  }
}
