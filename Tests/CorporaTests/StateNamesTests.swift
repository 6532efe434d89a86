import Testing

@testable import Corpora

@Suite("Names of states")
struct StateNamesTests {
  @Test("lists are joined by their codes; remarks, articles and shared names are left out")
  func joined() throws {
    let states = try StateNames.all(
      factbook: """
        {"code": "or", "short": "Orland", "long": "Kingdom of Orland (the old one)", \
        "localShort": "Orlanda (Orlish)/ Oerland", "capital": "Mar, Tey (since 1990)", \
        "noun": "Orlander(s)", "adjective": "Orlish"}
        {"code": "ve", "short": "Vesland", "adjective": "Orlish"}
        """,
      codes: """
        FIPS,is_independent,ISO3166-1-Alpha-2,UNTERM English Short,UNTERM English Formal,Capital
        OR,Yes,OX,Orland (the),the Kingdom of Orland,Mar
        VE,Yes,VX,Vesland,,
        """,
      territories: """
        {"main": {"en": {"localeDisplayNames": {"territories": {
          "OX": "Orland", "OX-alt-variant": "Old Orland", "VX": "Vesland"}}}}}
        """)
    #expect(states.map(\.common) == [["Orland", "Old Orland"], ["Vesland"]])
    #expect(states.map(\.takesArticle) == [true, false])
    #expect(
      states[0].names == [
        .short: ["Orland", "Old Orland"], .formal: ["Kingdom of Orland"], .letters: [],
        .local: ["Orlanda", "Oerland"], .adjective: [], .people: ["Orlanders"],
        .capital: ["Mar", "Tey"],
      ])
  }
}
