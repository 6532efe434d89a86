import Foundation
import TestSupport
import Testing

/// `add` is killed at random moments of import and recognition, and begun again.
///
/// A few trials run always; `DRAGOMAN_KILLS=500 swift test --filter ImportKillTests` runs more.
@Suite("Killed while importing")
struct ImportKillTests {
  private static let trials = KillTrials.count(usually: 8)
  private static let articles = 60

  @Test("the library is whole after each kill, and in the end holds every article once")
  func kills() throws {
    let folder = try TemporaryFolder()
    let accounts = folder.path + "/accounts"
    try FileManager.default.createDirectory(atPath: accounts, withIntermediateDirectories: true)
    for number in 0..<Self.articles {
      try folder.write(Self.account(number), to: "accounts/\(number).txt")
    }
    let environment = Program.environment(home: folder.path)
    let library = folder.path + "/library"
    for _ in 0..<Self.trials {
      try? FileManager.default.removeItem(atPath: library)
      // The first is killed most often while it imports, the second while it recognises.
      for longest in [300_000, 1_500_000] {
        let adding = try Child(
          [Program.path, "add", "--library", library, accounts], environment: environment,
          output: folder.path + "/output")
        usleep(UInt32.random(in: 1000...UInt32(longest)))
        kill(adding.id, SIGKILL)
        _ = adding.wait()
        let checked = try Program.run(["doctor", "--library", library])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
      }
      #expect(try Program.run(["add", "--library", library, accounts]).status == 0)
      let listed = try Program.run(["list", "--library", library])
      let talks = listed.output.split(separator: "\n").filter { $0.contains("Talks, part ") }
      #expect(talks.count == Self.articles)
      let checked = try Program.run(["doctor", "--library", library])
      #expect(checked.output.contains("waiting        0\n"))
    }
  }

  /// Told apart by more than their numbers, so that none is a version of another.
  private static func account(_ number: Int) -> String {
    let words = ["ferry", "quota", "pier", "harbour", "mackerel", "customs", "pilot", "fog"]
    let sentences = (0..<30).map { line in
      let first = words[(number + line) % words.count]
      let second = words[(number * 3 + line * 5) % words.count]
      return "Mira Holt spoke of \(first) \(number * 31 + line) and \(second) \(number)\(line)."
    }
    return "Talks, part \(number)\n\n\(sentences.joined(separator: " "))\n"
  }
}
