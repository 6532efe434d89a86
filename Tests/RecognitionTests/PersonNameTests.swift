import Testing

@testable import Recognition

@Suite("Names of persons in other spellings")
struct PersonNameTests {
  private func isSame(_ left: String, _ right: String) -> Bool {
    PersonName(left).matches(PersonName(right)) && PersonName(right).matches(PersonName(left))
  }

  @Test(
    "two spellings of one name match",
    arguments: [
      ("Yevgeny Chernykh", "Evgenij Tchernykh"), ("Chernykh Yevgeny", "Евгений Черных"),
      ("Yevgeny Petrovich Chernykh", "Yevgeny Chernykh"), ("J. Okafor", "Joachim Okafor"),
      ("Muhammad al-Jaziri", "Mohamed el Jaziri"), ("Abdelaziz Rahmani", "Abd al-Aziz Rahmani"),
      ("Osama bin Rashid", "Usama ibn Rashid"), ("JeanPierre Mbeki", "Jean-Pierre Mbeki"),
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
    ])
  func different(_ left: String, _ right: String) {
    #expect(!isSame(left, right))
  }

  @Test("two given names in another order are another person's")
  func givenNames() {
    let (name, reversed) = (PersonName("Oskar Bruno"), PersonName("Bruno Oskar"))
    #expect(name.matches(reversed))
    #expect(!name.matches(reversed) { _ in .maleName })
  }

  @Test("one slip makes no other person, unless it makes another name")
  func slips() {
    let (name, misspelled) = (PersonName("Tomas Velsch"), PersonName("Tomas Veslch"))
    #expect(name.matches(misspelled))
    #expect(!name.matches(misspelled) { _ in .familyName })
  }
}
