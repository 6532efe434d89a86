import Testing

@Suite("Zotero")
struct ZoteroTests {
  @Test("a collection exported with its files becomes its saved pages, once")
  func collection() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "@misc{quill_ferry_2024,\n\ttitle = {Ferry sails again},\n\tfile = {Snapshot:files/12/a.html}\n}\n",
      to: "Export/Export.bib")
    try folder.write(
      """
      <!doctype html><html><head><title>Ferry sails again</title></head><body><article>
      <h1>Ferry sails again</h1>
      <p>The harbour master said on Monday that the ferry sails again, after three weeks in which
      no ship had left the quay.</p></article></body></html>
      """, to: "Export/files/12/a.html")
    let library = folder.path + "/library"
    for counts in ["1 added, 0 known already", "0 added, 1 known already"] {
      let added = try Program.run(["add", "--library", library, folder.path + "/Export"])
      #expect(added.output.contains(counts))
    }
    let list = try Program.run(["list", "--library", library]).output
    #expect(list.split(separator: "\n").count == 1)
    #expect(list.contains("Ferry sails again"))
  }
}
