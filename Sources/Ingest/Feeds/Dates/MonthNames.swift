/// The months as feeds name them, in the languages whose blog software writes them out.
enum MonthNames {
  /// 1 to 12, by the name or the beginning of it; nil for other words.
  static func month(_ word: some StringProtocol) -> Int? {
    let word = word.lowercased().trimmingPrefix { !$0.isLetter }.filter { $0 != "." }
    guard word.count >= 3 else { return nil }
    if let exact = exact[word] { return exact }
    // "Sept", "Janu", "Febr": English names cut anywhere after the third letter.
    let found = english.firstIndex { $0.hasPrefix(word) }
    return found.map { $0 + 1 }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let exact: [String: Int] = {
    var months: [String: Int] = [:]
    for (month, words) in others.enumerated() {
      for word in words.split(separator: " ") { months[String(word)] = month + 1 }
    }
    return months
  }()

  /// German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Greek, Hungarian.
  private static let others = [
    "januar jänner janv janvier enero ene gennaio gen janeiro januari stycznia январь января янв "
      + "ιαν ιανουάριος ιανουαρίου január",
    "februar févr février febrero feb febbraio fevereiro februari lutego февраль февраля фев "
      + "φεβ φεβρουάριος φεβρουαρίου február februári",
    "märz mär mars marzo março maart mrt marca март марта мар μάρ μαρ μάώ μαώ μάρτιος μαρτίου "
      + "március",
    "avr avril abril abr aprile kwietnia апрель апреля апр απρ απρίλιος απριλίου április április "
      + "április",
    "mai mayo maggio mag maio mei maja май мая μάι μαϊ μαι μάϊ μάιος μαΐου május máujus",
    "juni juin junio giugno giu junho czerwca июнь июня июн ιούν ιον ιουν ιούνιος ιουνίου június",
    "juli juil juillet julio luglio lug julho lipca июль июля июл ιούλ ιολ ιουλ ιούλιος ιουλίου "
      + "július",
    "août agosto ago augustus sierpnia август августа авг αύγ αυγ αύγουστος αυγούστου augusztus",
    "septembre septiembre settembre set setembro września сентябрь сентября сен σεπ σεπτέμβριος "
      + "σεπτεμβρίου szeptember",
    "oktober okt octobre octubre ottobre ott outubro out października октябрь октября окт οκτ "
      + "οκτώβριος οκτωβρίου október",
    "novembre noviembre novembro listopada ноябрь ноября ноя νοέ νοε νοέμβριος νοεμβρίου",
    "dezember dez décembre déc diciembre dic dicembre dezembro grudnia декабрь декабря дек δεκ "
      + "δεκέμβριος δεκεμβρίου",
  ]
}

extension String {
  fileprivate func trimmingPrefix(while isDropped: (Character) -> Bool) -> Substring {
    drop(while: isDropped)
  }
}
