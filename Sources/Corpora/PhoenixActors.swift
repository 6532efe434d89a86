/// Reads the spellings of office holders from Phoenix's table of actors by state, which has those
/// that the CIA's list of chiefs of state and the news used.
struct PhoenixActors {
  private struct Person {
    var name: [Substring]
    var spellings: [[Substring]] = []
    /// Code of the state, "" until a line has one.
    var state: Substring = ""
  }

  private var persons: [Person] = []

  /// - Parameter text: lines of a name, of `+` and another one, or of a code in brackets.
  init(_ text: String) {
    var isPerson = false
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let name = Self.words(line.prefix { $0 != ";" && $0 != "[" && $0 != "\t" })
      if line.first == "\t" || line.first == " " {
        guard isPerson, persons[persons.count - 1].state.isEmpty else { continue }
        persons[persons.count - 1].state = line.drop { $0 != "[" }.dropFirst().prefix(3)
      } else if line.hasPrefix("+") {
        if isPerson, Self.isName(name) { persons[persons.count - 1].spellings.append(name) }
      } else {
        isPerson = line.contains("; CountryInfo") && Self.isName(name)
        if isPerson { persons.append(Person(name: name)) }
      }
    }
  }

  /// Every spelling with the name it is listed under, and of every tenth name the nearest one that
  /// somebody of another state has.
  var pairs: [NamePair] {
    let same = persons.flatMap { person in
      person.spellings.filter { $0 != person.name }.map { pair(person.name, $0, isSame: true) }
    }
    var bearers: [Substring: [Int]] = [:]
    for (index, person) in persons.enumerated() {
      for start in Self.starts(person.name) { bearers[start, default: []].append(index) }
    }
    let others = stride(from: 0, to: persons.count, by: 10).compactMap { index in
      nearest(to: index, among: Self.starts(persons[index].name).flatMap { bearers[$0] ?? [] })
        .map { pair(persons[index].name, persons[$0].name, isSame: false) }
    }
    return same + others
  }

  private func pair(_ first: [Substring], _ second: [Substring], isSame: Bool) -> NamePair {
    NamePair(
      isPerson: true, first: Self.written(first), second: Self.written(second), isSame: isSame)
  }

  private func nearest(to index: Int, among candidates: [Int]) -> Int? {
    let person = persons[index]
    let others = Set(candidates).filter {
      let other = persons[$0]
      return other.state != person.state && !other.state.isEmpty && !person.state.isEmpty
        && Set(other.name) != Set(person.name)
    }
    let name = Array(person.name.joined().utf8)
    return others.sorted().map { ($0, Self.distance(name, Array(persons[$0].name.joined().utf8))) }
      .min { $0.1 < $1.1 }?.0
  }

  private static func words(_ text: Substring) -> [Substring] {
    text.drop { $0 == "+" }.split { $0 == "_" || $0 == " " }
  }

  /// Two words at least, and no title among them.
  private static func isName(_ words: [Substring]) -> Bool {
    words.count > 1
      && words.allSatisfy { word in
        !titles.contains(word)
          && word.utf8.allSatisfy { 0x41...0x5A ~= $0 || "'-.".utf8.contains($0) }
      }
  }

  private static func starts(_ name: [Substring]) -> Set<Substring> {
    Set(name.filter { $0.count > 2 && !particles.contains($0) }.map { $0.prefix(4) })
  }

  /// "MALIK AL HASANI" as "Malik al-Hasani".
  private static func written(_ name: [Substring]) -> String {
    var text = ""
    for word in name {
      if !text.isEmpty, !text.hasSuffix("-") { text += " " }
      let isFirst = text.isEmpty
      if !isFirst, articles.contains(word) {
        text += word.lowercased() + "-"
      } else if !isFirst, particles.contains(word) {
        text += word.lowercased()
      } else {
        text += word.split(separator: "-", omittingEmptySubsequences: false)
          .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
      }
    }
    return text
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let exchanged = previous[column] + (letter == other ? 0 : 1)
        current.append(min(exchanged, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }

  private static let articles: Set<Substring> = ["AL", "EL", "AS", "AD", "ASH", "AR", "AZ"]
  private static let particles: Set<Substring> = [
    "BIN", "BINT", "IBN", "DE", "DEL", "DA", "DAS", "DI", "DO", "DOS", "DU", "LA", "VAN", "VON",
    "DER", "DEN", "UL",
  ]
  private static let titles: Set<Substring> = [
    "ADMIRAL", "AMBASSADOR", "AMERICAN", "AYATOLLAH", "BARONESS", "BUNDESKANZLER", "CHAIRMAN",
    "CHANCELLOR", "CIA", "COLONEL", "COMRADE", "CROWN", "DAME", "DEFENSE", "DEPUTY", "DIRECTOR",
    "DR", "EMIR", "FORMER", "GENERAL", "GOV", "GOVERNOR", "JUDGE", "KING", "LEADER", "LORD",
    "MARSHAL", "MINISTER", "MR", "MRS", "MS", "OF", "POPE", "PREMIER", "PRESIDENT", "PRIME",
    "PRINCE", "PRINCESS", "QUEEN", "SECRETARY", "SENATOR", "SHAYKH", "SHEIKH", "SIR", "STATE",
    "SULTAN", "U.S.", "VICE",
  ]
}
