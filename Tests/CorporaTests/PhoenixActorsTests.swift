import Testing

@testable import Corpora

@Suite("Spellings of office holders")
struct PhoenixActorsTests {
  private let pairs = PhoenixActors(
    """
    # A comment
    ORLAND_ [ORL]
    +ORLANDIAN_
    MALIK_AL_HASANI_  ; CountryInfo.txt
    +MALEK_AL_HASSANI_
    +PRESIDENT_HASANI_
    \t[ORLGOV 010101-]
    ANNA-LISA_VAN_DORN_  ; CountryInfo.txt
    \t[ORLGOV 010101-]
    MALIKA_HASAN_  ; CountryInfo.txt
    \t[VESGOV 010101-]
    """
  ).pairs

  @Test("a spelling is paired with the name it is listed under, a name with a title is left out")
  func same() {
    #expect(
      pairs.filter(\.isSame).map { [$0.first, $0.second] }
        == [["Malik al-Hasani", "Malek al-Hassani"]])
  }

  @Test("the nearest name of another state is another person's")
  func different() {
    #expect(
      pairs.filter { !$0.isSame }.map { [$0.first, $0.second] }
        == [["Malik al-Hasani", "Malika Hasan"]])
  }
}
