import Foundation

/// Invented news articles, the same for the same seed and number.
///
/// Real states and capitals, invented persons and bodies: what recognition, lists and search meet in
/// a real library, at any size.
struct Corpus {
  let seed: UInt64

  private static let outlets = [
    "Coast Gazette", "Island Herald", "Evening Beacon", "Harbour Post", "Northern Dispatch",
    "The Pilot", "Capital Wire", "Valley Times",
  ]
  private static let states = [
    ("Norway", "Norwegian", "Oslo"), ("Iceland", "Icelandic", "Reykjavik"),
    ("Portugal", "Portuguese", "Lisbon"), ("Kenya", "Kenyan", "Nairobi"),
    ("Peru", "Peruvian", "Lima"), ("Japan", "Japanese", "Tokyo"),
    ("Hungary", "Hungarian", "Budapest"), ("Ghana", "Ghanaian", "Accra"),
    ("Chile", "Chilean", "Santiago"), ("Jordan", "Jordanian", "Amman"),
  ]
  private static let given = [
    "Mira", "Jonas", "Adaeze", "Henrik", "Lucia", "Omar", "Sofia", "Tomas", "Yuki", "Farid",
    "Greta", "Pavel",
  ]
  private static let families = [
    "Holt", "Brandvik", "Okafor", "Lindqvist", "Marques", "Rahimi", "Castellan", "Novotny",
    "Tanabe", "Haddad", "Weller", "Sorokin", "Mbeki", "Duarte", "Eriksen", "Kovacs",
  ]
  private static let offices = [
    "prime minister", "foreign minister", "chief negotiator", "fisheries minister",
    "central bank governor", "union leader", "opposition leader",
  ]
  private static let subjects = [
    "mackerel quotas", "the ferry route", "grain exports", "the new pipeline", "border checks",
    "the fuel levy", "the mine's closure", "the water treaty", "rail wages", "the satellite deal",
  ]
  private static let verbs = ["said", "told reporters", "announced", "warned", "added", "argued"]

  /// Text of an article of about 6 KB with the front matter the importer reads.
  func article(_ number: Int) -> String {
    var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    var cast = (0..<5).map { _ in Self.person(using: &random) }
    // Somebody whom only a few articles name: the actors of a library grow with it.
    cast[0].family = Self.word(of: number / 3 + 1000).capitalized
    let subject = Self.one(of: Self.subjects, using: &random)
    let date = Self.date(of: number)
    var text = "Talks on \(subject) reach day \(number % 90 + 1), item \(number)\n"
    text += "\(Self.one(of: Self.outlets, using: &random)), \(date)\n\n"
    while text.utf8.count < 6000 {
      let sentences = (0..<4).map { _ in
        Self.sentence(about: subject, by: cast, using: &random)
      }
      text += sentences.joined(separator: " ") + "\n\n"
    }
    return text
  }

  private struct Person {
    var given: String
    var family: String
    var office: String
    var state: (name: String, demonym: String, capital: String)
  }

  private static func person(using random: inout SeededGenerator) -> Person {
    let state = one(of: states, using: &random)
    return Person(
      given: one(of: given, using: &random), family: one(of: families, using: &random),
      office: one(of: offices, using: &random), state: (state.0, state.1, state.2))
  }

  private static func sentence(
    about subject: String, by cast: [Person], using random: inout SeededGenerator
  ) -> String {
    let person = one(of: cast, using: &random)
    let other = one(of: cast, using: &random)
    let verb = one(of: verbs, using: &random)
    let count = Int.random(in: 2...900, using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0:
      "\(person.given) \(person.family), the \(person.state.demonym) \(person.office), \(verb) that "
        + "\(count) people had been heard on \(subject)."
    case 1: "“We will not sign before \(subject) is settled,” \(person.family) \(verb)."
    case 2: "\(person.state.capital) had offered \(count) tonnes, and \(other.state.name) refused."
    case 3: "He met \(other.given) \(other.family) for \(count % 9 + 1) hours on Tuesday."
    case 4: "The \(other.state.demonym) delegation left the room when \(subject) came up again."
    case 5: "Nobody in \(person.state.name) expects an agreement before the end of the month."
    case 6: "Word \(word(of: count)) was heard in the corridors, and the price rose by \(count)."
    default: "\(other.family) \(verb) that the paper from \(person.state.capital) changes nothing."
    }
  }

  /// A rare invented word, for searches that find little.
  private static func word(of number: Int) -> String {
    let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"]
    return String(number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined()
  }

  private static func date(of number: Int) -> String {
    let months = ["January", "March", "May", "July", "August", "October", "December"]
    return "\(number % 31 + 1) \(months[number / 31 % 7]) \(2015 + number / 217 % 10)"
  }

  private static func one<Element>(
    of all: [Element], using random: inout SeededGenerator
  ) -> Element {
    all[Int.random(in: all.indices, using: &random)]
  }
}
