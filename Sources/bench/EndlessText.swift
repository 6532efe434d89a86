/// A shape that a hostile or a broken text repeats without end.
struct EndlessText {
  /// The ending of the file it would stand in.
  let format: String
  let head: String
  /// What is repeated; `{n}` stands for letters that are others each time.
  let unit: String

  /// The shape on one line, as a table shows it.
  var name: String {
    "\(format): " + unit.replacing("\n", with: "⏎").replacing("|", with: "¦")
  }

  /// A text of so many words; what has no blank counts as one.
  func made(of words: Int) -> String {
    let count = words / max(1, unit.split(separator: " ").count)
    guard unit.contains("{n}") else { return head + String(repeating: unit, count: count) }
    return (0..<count).reduce(into: head) { text, number in
      text += unit.replacing("{n}", with: Self.letters(number))
    }
  }

  private static func letters(_ number: Int) -> String {
    let letters = Array("abcdefghij")
    return String(String(number).compactMap { $0.wholeNumberValue.map { letters[$0] } })
  }

  private static func prose(_ unit: String) -> Self {
    Self(format: "txt", head: "A long night\n\n", unit: unit)
  }

  static let all = words + names + descriptions + pronouns + quotations + markups

  private static let words = [
    "fog ", "Fog ", "FOG ", "fog, ", "Fog. ", "12 ", "12 May 2024 ", "2024-05-12 ", "2024-",
    "two thousand ", "some 12 to 14 boats ", "on Monday, ", "last week ", "- ", "… ", "( ", ") ",
    "U. ",
    "Орлов ", "青 ", "a\u{301} ", "x@y.zz ", "https://x.zz/ ", "#fog ", "fog and ", "of the ", "’s ",
    "Fog\n", "Fog\n\n", "fog — fog ", "fog’s fog ", "no. ", "the 12-year-old ",
  ].map(prose)

  private static let names = [
    "Kigali, ", "Otto Vandrel, ", "Minister Vasko, ", "Minister Vale, ", "Walt Walter ",
    "Dr. Vandrel met Mr. Vandrel. ", "Bank of ", "Sea of ", "University of Kale and ",
    "Harrow Motor Inc. ", "HARROW MOTOR ", "van der ", "O’Vandrel ", "Jean-", "St. ",
    "Otto Vandrel (OV) ", "the Harrow Motor Company (HMC), ", "Kale and Vandrel ", "I ", "U.S. ",
    "President Voa Vandrel met President Voh Kale. ", "Norway and Norwegian ", "Kyiv said ",
    "Washington and Washington, ", "Georgia, Georgia ", "Saint-", "al-", "Otto’s ",
    "The Vo{n} Committee met. The committee left. ", "Otto Vo{n} left. ",
    "Vo{n} Vandrel left. Vandrel left. ", "Vo{n} Kale (V{n}) left. ",
    "Minister Vo{n} said the minister left. ", "Во{n} ", "V. Vo{n} and ",
    "President Vo{n} of Vo{n} ",
    "Union of Herders (UH) ", "Kale Fund (Kafund) and Fund of Vo{n} (FoV{n}) ",
    "Otto Korbin{n} and Mr. Korbine{n} ", "Otto B. Vale Jr. and Otto Vale III ", "Kale-Vale's ",
    "Kale Doctors' Union of Planters' ", "Michigan Senate of Michigan's Senate ", "US$ 5 K90,000 ",
  ].map(prose)

  private static let descriptions = [
    "Minister Vasko said his country and his lawyer left. ", "the president of Chad ",
    "Vo{n}’s lawyer, Otto Vale, left. Vo{n} said he trusted his lawyer. ",
    "Otto Vandrel left. The former Kale banker said “fog,” the old hawk said, and ",
    "“Fog,” the old Kale hawk said, and Otto Vo{n} left: “fog,” ",
    "Press secretary Ama Kale said her boss and her host met President Vo{n} Kale of Chad. ",
    "Otto Vo{n} and his son, Tam Vo{n}, met. The elder Vo{n} met the younger Vo{n}. ",
    "Norway and Chad said the 12-nation country and the rogue regime of the old committee. ",
    "“‘Fog’ fog‘ ’ “fog” ",
    "President Vo{n} Kale left. The president met the administration. ",
    "Hamas rebels left the Saudi capital. ", "Kale, Ky., ", "House Leader Otto Vale ",
    "Otto Vale, the top Democrat on the committee, left. ",
    "the French president and the senator ", "Minister Vasko told the minister. ",
    "the union’s president, Otto Vale. The president left. ",
    "the union’s president, Minister Otto Vale. ", "the mayor of Accra, ",
    "Ama Kale, 51, the founder of the bank, left Toyota, the big carmaker that paid, behind. ",
    "Ama Kale (a b c d e f g ", "Ama Kale, 51, 52, the founder, ",
    "the head of the mayor of the chief of ", "the mayor of Accra of Utah of Kale of Otto ",
    "the party left the government of the country. ", "his deputy, Otto Vale, ",
    "The airline left. The company of Norway left. ", "The House left the Senate. ",
    "Rep. Otto Vale (D-CA) and ", "Rep. Vo{n}, R-Calif., met the California Republican. ",
    "Rep. Ann Kale, R-Utah, Rep. Otto Vale, R-Utah, Mayor Tam Odo of Utah, the Utah congressman. ",
    "the deputy mayor and Deputy Mayor Otto Vo{n} left the deputy mayor ",
    "the upper house of the federal government of the administration ",
    "Norwegian officials and Oslo and the authorities ",
    "Ama Kale, a nurse, left the nurse of Otto Vale, a baker, and the baker ",
    "Ama Kale, president of Utah of Kale of Otto, ", "the 84-year-old 84-year-old senator ",
    "President Ama Kale met Ghanaian President Otto Vo{n}, and the president left. ",
    "The company is Kale Minerals. The firm was Vale. ", "the Utahn and the Ohioan and the Texan ",
    "Ann Kale, R-Utah, and Otto Vo{n}, D-Kale, left the Utahn. ",
  ].map(prose)

  private static let pronouns = [
    "he ", "He left. ", "Otto Vandrel said he would stay, and she left, ",
    "Quim Odo, a boatman, said he would stay, and Tam Kale left, ",
    "Quim Odo, the heir who sold his boat and let himself out and ",
    "Ama Kale said his, her, its, their ", "she who he who they who ",
  ].map(prose)

  private static let quotations = [
    "“", "“Fog ", "”", "“Fog,” he said. ", "“Fog ‘fog ", "' ", "\" ", "\"Fog\" ", "‘Fog’ ", "«Fog ",
    "“fog,” he said, ", "“fog,” she told Otto Vandrel, ", "“Fog,” the senator said. ",
    "“Fog,” said Otto Vandrel, “fog.” ", "Otto Vandrel said that ", "said Otto Vandrel, ",
    "according to Otto Vandrel, ", "“Fog\n\n“Fog ", "said, ", "“Fog,” it said in a statement. ",
  ].map(prose)

  private static let markups =
    [
      "<p>Fog. ", "<div>Fog ", "<b><i>Fog ", "<a href=x>Fog ", "<table><tr><td>Fog ", "<!-- ",
      "</p></div> ", "&amp; & &#12; ", "<ul><li>Fog ", "<h2>Fog</h2> ", "<script> ", "<br>Fog ",
    ].map { Self(format: "html", head: "<html><body>", unit: $0) }
    + ["# Fog\n", "* _ ` [fog]( ", "> ", "- fog\n  ", "| fog | "].map {
      Self(format: "md", head: "", unit: $0)
    }
    + ["&lt;p&gt;Fog ", "<p>Fog "].map {
      Self(format: "xml", head: "<rss><item><title>t</title><description>", unit: $0)
    }
    + ["> fog\n", "--b fog\n", "=20=\n"].map {
      Self(format: "eml", head: "From: a@b.zz\nSubject: x\n\n", unit: $0)
    }
}
