import Articles
import Testing

@testable import Recognition

@Suite("Names of persons in other spellings")
struct PersonNameTests {
  private func isSame(_ left: String, _ right: String) -> Bool {
    PersonName(left).difference(from: PersonName(right)) != nil
  }

  @Test(
    "two spellings of one name match",
    arguments: [
      ("Yevgeny Chernykh", "Evgenij Tchernykh"), ("Chernykh Yevgeny", "Евгений Черных"),
      ("Yevgeny Petrovich Chernykh", "Yevgeny Chernykh"), ("J. Okafor", "Joachim Okafor"),
      ("Muhammad al-Jaziri", "Mohamed el Jaziri"), ("Abdelaziz Rahmani", "Abd al-Aziz Rahmani"),
      ("Osama bin Rashid", "Usama ibn Rashid"), ("JeanPierre Mbeki", "Jean-Pierre Mbeki"),
      ("Szczepan Talnow", "Shchepan Talnov"), ("Iouri Talnov", "Jurij Talnow"),
      ("Piotr Kortschak", "Пётр Корчак"), ("Dzhamal Ostrin", "Джамал Остринь"),
      ("Abdur Razzaq Mahir", "Abdul Razak Mahir"), ("Kofie Maranu", "Kofi Maranu"),
      ("Ihar Karbatsel", "Igar Karbatsel"), ("Saidi Kivea", "Saidi Kibeya"),
      ("Mykola Tarbenko", "Николай Тарбенко"), ("Uladzimir Harbats", "Vladimir Garbats"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(isSame(left, right))
  }

  @Test(
    "names of two persons do not match",
    arguments: [
      ("Pavel Ivanov", "Pavla Ivanova"), ("Yevgeny Petrovich Chernykh", "Yevgeny Ilyich Chernykh"),
      ("Salim bin Omar al-Jaziri", "Omar bin Salim al-Jaziri"), ("Kim Song-il", "Kim Song-ho"),
      ("A. Okafor", "Joachim Okafor"), ("Hasan Rahmani", "Husein Rahmani"),
      ("Viktor Orlach", "Viktor Orlan"), ("Peter Okafor Jr.", "Peter Okafor Sr."),
      ("Peter Okafor", "Kapitänin Peter Okafor"), ("Peter Okafor", "Daniel Peter Okafor"),
      ("Amir al-Jaziri", "Amir Hamid Salim Tariq Umar al-Jaziri"),
      ("Robert C. Macalder", "Robert Kocharin"), ("H. Severiano Tescara", "Constantino Tescara"),
      ("Sergei Baranov", "Sergei Badanov"), ("Mario Belgardi", "Maria Belgardi"),
      ("Mau Kuen Wu", "Vu Mau"), ("Andrew Chan", "A. Q. Khan"),
      ("Ibrahim Bare", "Ibrahim Bahr Tulan"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(!isSame(left, right))
  }

  @Test("two given names in another order are another person's")
  func givenNames() {
    let (name, reversed) = (PersonName("Oskar Bruno"), PersonName("Bruno Oskar"))
    #expect(name.difference(from: reversed) != nil)
    #expect(name.difference(from: reversed) { _ in .maleName } == nil)
  }

  @Test("one slip makes no other person, unless it makes another name")
  func slips() {
    let (name, misspelled) = (PersonName("Tomas Velsch"), PersonName("Tomas Veslch"))
    #expect(name.difference(from: misspelled) != nil)
    #expect(name.difference(from: misspelled) { _ in .familyName } == nil)
  }

  @Test("another spelling is looked for among the names met last")
  func reach() throws {
    let vocabulary = Vocabulary(try #require(QuotationFixture.lexicons))
    var index = PersonIndex()
    index.insert(PersonName("Sergei Morvak"), Actor.ID("morvak"))
    let name = PersonName("Sergei Rud Morvak")
    #expect(index.spellings(of: name, vocabulary) == [Actor.ID("morvak"): 1])
    for number in 0..<PersonIndex.reach {
      index.insert(PersonName("Quor\(letters(number)) Ulder"), Actor.ID("\(number)"))
    }
    #expect(index.spellings(of: name, vocabulary).isEmpty)
  }

  @Test("of many names of the same letters only those met last are compared")
  func comparisons() throws {
    let vocabulary = Vocabulary(try #require(QuotationFixture.lexicons))
    var index = PersonIndex()
    index.insert(PersonName("Otto Harbowen"), Actor.ID("first"))
    let name = PersonName("Otto Harbowin")
    for number in 0..<100 { index.insert(mixed(number), Actor.ID("\(number)")) }
    #expect(index.spellings(of: name, vocabulary)[Actor.ID("first")] != nil)
    for number in 100..<600 { index.insert(mixed(number), Actor.ID("\(number)")) }
    #expect(index.spellings(of: name, vocabulary)[Actor.ID("first")] == nil)
  }

  /// A name of the letters of "Otto Harbowen", in one of many orders.
  private func mixed(_ number: Int) -> PersonName {
    var (rest, left, letters) = (Array("arbowen"), number, "H")
    while !rest.isEmpty {
      letters.append(rest.remove(at: left % rest.count))
      left /= rest.count + 1
    }
    return PersonName("Otto \(letters)")
  }

  @Test("of several spellings the nearest is told by what separates them")
  func nearest() throws {
    let vocabulary = Vocabulary(try #require(QuotationFixture.lexicons))
    var index = PersonIndex()
    index.insert(PersonName("Sergei Borisovich Morvakin"), Actor.ID("middle"))
    index.insert(PersonName("Sergey Morvakin"), Actor.ID("same"))
    #expect(
      index.spellings(of: PersonName("Serguey Morvakin"), vocabulary)
        == [Actor.ID("middle"): 2, Actor.ID("same"): 1])
  }

  private func letters(_ number: Int) -> String {
    String(
      String(number, radix: 16).map {
        $0.isLetter ? $0 : Character("\(UnicodeScalar(0x67 + UInt8($0.wholeNumberValue ?? 0)))")
      })
  }
}
