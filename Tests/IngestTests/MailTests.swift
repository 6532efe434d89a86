import Articles
import Ingest
import TestSupport
import Testing

@Suite("Mails")
struct MailTests {
  private func article(_ mail: String) throws -> Article {
    let bytes = Array(
      mail.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n").utf8)
    let (files, _) = try Importer().readWhole(bytes, named: "letter.eml")
    return try #require(files.first?.articles.first)
  }

  private static let head = """
    From: =?utf-8?Q?K=C3=BCsten?= =?utf-8?Q?post?= <post@tide.example>
    To: reader@tide.example
    Subject: =?iso-8859-1?Q?H=E4fen_im?= Nebel
    Date: Tue, 5 Mar 2024 23:30:00 -0500
    Message-ID: <1@tide.example>
    MIME-Version: 1.0

    """

  @Test("headers say title, outlet and day; the HTML part is the text")
  func alternative() throws {
    let article = try article(
      Self.head + """
        Content-Type: multipart/alternative; boundary="=_b"

        --=_b
        Content-Type: text/plain; charset=utf-8

        Only plain.
        --=_b
        Content-Type: text/html; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        <html><body><p>Der N=E4chste bleibt=
         im Hafen.</p><p><a href=3D"x">Unsubscribe</a></p></body></html>
        --=_b--
        """)
    #expect(article.metadata.title == "Häfen im Nebel")
    #expect(article.metadata.publisher == "Küstenpost")
    #expect(article.metadata.published?.description == "2024-03-06")
    #expect(article.text.string == "Häfen im Nebel\nDer Nächste bleibt im Hafen.\nUnsubscribe")
    #expect(article.blocks.map(\.role) == [.title, .paragraph, .boilerplate])
  }

  @Test("base64 text is read, attachments are not")
  func mixed() throws {
    let article = try article(
      Self.head + """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        RmVycmllcyBoYWx0IGF0IG5vb24u
        --b
        Content-Type: text/html
        Content-Disposition: attachment; filename=a.html

        <p>attached</p>
        --b--
        """)
    #expect(article.text.string == "Häfen im Nebel\nFerries halt at noon.")
  }

  @Test("a mailbox holds one article a mail")
  func mailbox() throws {
    let mail =
      "Subject: First fog\nFrom: a@tide.example\n\nFog lay over the bay.\nFrom afar it looked like snow.\n\n"
    let bytes = Array(
      ("From a Tue Mar  5 08:00:00 2024\n" + mail + "From b Tue Mar  5 09:00:00 2024\n"
        + mail.replacing("First", with: "Second")).utf8)
    let (files, _) = try Importer().readWhole(bytes, named: "letters.mbox")
    #expect(files.flatMap(\.articles).map(\.metadata.title) == ["First fog", "Second fog"])
    #expect(files.flatMap(\.articles).map(\.metadata.indexInFile) == [0, 1])
  }

  @Test("a header longer than is read is cut, and the report says so")
  func longHeader() throws {
    let long = Self.head + "X-Trace:" + String(repeating: " y", count: 11_000) + "\n\nFog.\n"
    let read = try Importer().readWhole(Array(long.utf8), named: "x.eml")
    #expect(
      read.files.first?.remarks == ["Headers of the mail are longer than is read; they were cut."])
    let plain = try Importer().readWhole(Array((Self.head + "\nFog.\n").utf8), named: "x.eml")
    #expect(plain.files.first?.remarks == [])
  }

  @Test(
    "mails built to be endless are answered", .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\n", count: 2000),
      "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\n\nwords of the bay\n", count: 20_000),
      "X: " + String(repeating: " y\n", count: 100_000) + "\nwords of the bay",
    ])
  func hostile(rest: String) throws {
    let read = try? Importer().readWhole(Array((Self.head + rest).utf8), named: "x.eml")
    #expect((read?.files.flatMap(\.articles).count ?? 0) <= 1)
  }
}
