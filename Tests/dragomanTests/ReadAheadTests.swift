import Foundation
import Testing

/// What is read before it is asked for must not be shown as it was.
@Suite("Reading ahead", .serialized)
struct ReadAheadTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func add(hours: String, day: Int = 3) throws {
    let file = try folder.write(
      """
      ---
      title: Ferries held up, day \(day)
      url: https://coast.example/ferries/\(day)
      date: 2026-03-0\(day)
      ---

      The ferries of Skarvik lay still for \(hours) hours on Monday, the harbour office said.
      Of the \(day) boats that run in winter none was hurt, and one left before dark.
      """, to: "texts/\(hours)-\(day).txt")
    let added = try Program.run(["add", "--library", folder.path + "/library", file])
    try #require(added.status == 0)
  }

  @Test("an article that changes while the cursor stands on it opens as it is then")
  func changed() throws {
    try add(hours: "nine", day: 5)
    try add(hours: "two")
    let session = try TerminalSession.reader(of: folder.path + "/library", width: 120, height: 30)
    _ = try session.screen { $0.contains("nine hours") }
    try session.send("1", "G", "k")
    _ = try session.screen { $0.contains("▌Sources") }
    try add(hours: "seven")
    // The reader looks for what others changed every two seconds.
    usleep(3_000_000)
    try session.send("Enter")
    #expect(try session.screen { $0.contains("▌Article") }.contains("seven hours"))
    try session.send("Q")
  }
}
