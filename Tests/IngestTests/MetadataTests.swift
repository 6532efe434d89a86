import Articles
import Ingest
import Testing

@Suite("Dates of publication")
struct PublicationDateTests {
  private func metadata(_ text: String, today: String? = nil) throws -> Metadata {
    let importer = Importer(today: today.flatMap { CalendarDate($0) })
    return try importer.read(Array(text.utf8), named: "x.txt").articles[0].metadata
  }

  private let undated = """
    The ferries stopped on March 9th and nobody in Lerwick knew when they would run again.

    In 2019 the islands had waited for eleven days, in 2021 for four, said the harbour master.
    """

  @Test("a day whose year nothing tells is not given one, not even that of the import")
  func noGuess() throws {
    #expect(try metadata(undated).published == nil)
    #expect(try metadata(undated, today: "2026-11-21").published == nil)
  }

  @Test("a full date elsewhere in the text gives the year")
  func yearFromText() throws {
    let text = undated + "\n\nThe strike was called on 2 March 2022 by the crews themselves.\n"
    let found = try metadata(text)
    #expect(found.published == CalendarDate("2022-03-09"))
    #expect(found.dateEvidence == .inferred)
  }
}
