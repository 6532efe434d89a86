import Foundation

/// What one state is called in the World Factbook, in the Unicode CLDR and by the United Nations.
package struct StateNames: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case short = "common names"
    case formal = "formal names"
    case letters = "abbreviations"
    case local = "names of its own"
    case adjective = "adjectives"
    case people = "its people"
    case capital = "capitals"
  }

  /// The names that tell which state it is: the first of them that is known.
  package private(set) var common: [String] = []
  package private(set) var names: [Kind: [String]] = [:]
  /// Whether English puts "the" before its common names.
  package private(set) var takesArticle = false

  /// The independent states, without the names that several of them share.
  /// - Parameters:
  ///   - factbook: a line of JSON for each state.
  ///   - codes: the table of country codes, which joins the two others.
  ///   - territories: the CLDR's names, by ISO code, of variants with `-alt-` behind it.
  package static func all(
    factbook: String, codes: String, territories: String
  ) throws -> [StateNames] {
    let decoder = JSONDecoder()
    let facts = try factbook.split(separator: "\n").map {
      try decoder.decode([String: String].self, from: Data($0.utf8))
    }
    let names = try decoder.decode(Territories.self, from: Data(territories.utf8))
      .main.values.flatMap(\.localeDisplayNames.territories)
    let byCode = Dictionary(facts.map { ($0["code"]?.uppercased(), $0) }) { first, _ in first }
    let states = rows(of: codes).compactMap { row -> StateNames? in
      let known = byCode[row["FIPS"]] ?? facts.first { $0["short"] == row["CLDR display name"] }
      guard row["is_independent"] == "Yes", let fact = known else { return nil }
      return StateNames(fact, row, names)
    }
    return withoutShared(states)
  }

  private init(
    _ fact: [String: String], _ row: [String: String],
    _ territories: [(key: String, value: String)]
  ) {
    let code = row["ISO3166-1-Alpha-2"] ?? ""
    let united = row["UNTERM English Short"] ?? ""
    takesArticle = united.contains("(the)")
    let cldr = territories.filter { $0.key == code || $0.key.hasPrefix(code + "-alt-") }
      .sorted { $0.key < $1.key }.map(\.value)
    common = Self.clean(cldr.filter { !$0.contains(" - ") && !$0.contains("(") })
    add(.short, common + [united, fact["short"] ?? ""])
    common = names[.short] ?? []
    add(.formal, [row["UNTERM English Formal"] ?? ""] + parts(fact["long"]).prefix(1))
    add(.letters, parts(fact["abbreviation"]))
    add(.local, parts(fact["localShort"]) + parts(fact["localLong"]))
    add(.adjective, parts(fact["adjective"]))
    add(.people, people(fact["noun"]))
    add(.capital, parts(fact["capital"]).prefix { !$0.contains("note") } + [row["Capital"] ?? ""])
  }

  /// Keeps what no kind before has.
  private mutating func add(_ kind: Kind, _ found: [String]) {
    let known = Set(names.values.joined())
    names[kind] = Self.clean(found).filter { !known.contains($0) }
  }

  /// What stands between commas and the like, but for those inside brackets.
  private func parts(_ list: String?) -> [String] {
    var depth = 0
    return (list ?? "").replacing(" or ", with: ",").split { letter in
      if "([".contains(letter) { depth += 1 }
      if ")]".contains(letter) { depth -= 1 }
      return depth == 0 && ",;/".contains(letter)
    }.map(String.init)
  }

  /// "Dane(s)" as "Danes", "Frenchman(men)" as "Frenchmen".
  private func people(_ list: String?) -> [String] {
    parts(list).filter { !$0.contains("(singular)") }.map {
      $0.replacing("man(men)", with: "men").replacing("(s)", with: "s")
    }
  }

  /// Without remarks in brackets, "the", and what stands for no name.
  private static func clean(_ names: [String]) -> [String] {
    var kept: [String] = []
    for name in names {
      var text = name.prefix { $0 != "(" && $0 != "[" && $0 != "*" }
      if text.lowercased().hasPrefix("the ") { text = text.dropFirst(4) }
      let words = text.split(separator: " ").joined(separator: " ")
        .replacing("’", with: "'")
      let isName = words.first?.isUppercase == true && words.count > 1 && !words.contains("&")
      if isName, !["None", "NA"].contains(words), !kept.contains(words) { kept.append(words) }
    }
    return kept
  }

  private static func withoutShared(_ states: [StateNames]) -> [StateNames] {
    var bearers: [String: Int] = [:]
    for state in states {
      for name in state.names.values.joined() { bearers[name, default: 0] += 1 }
    }
    return states.map { state in
      var state = state
      state.names = state.names.mapValues { $0.filter { bearers[$0] == 1 } }
      return state
    }
  }

  private struct Territories: Decodable {
    struct Language: Decodable {
      let localeDisplayNames: Names
    }
    struct Names: Decodable {
      let territories: [String: String]
    }
    let main: [String: Language]
  }

  private static func rows(of table: String) -> [[String: String]] {
    var header: [String] = []
    var rows: [[String: String]] = []
    CommaSeparated.forEachRow(in: table.utf8) { fields in
      let fields = fields.map { String(decoding: $0, as: UTF8.self) }
      if header.isEmpty {
        header = fields
      } else {
        rows.append(Dictionary(zip(header, fields)) { first, _ in first })
      }
    }
    return rows
  }
}
