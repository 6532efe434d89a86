/// Tells the language of a text: by its script where that suffices, else by its small words.
enum LanguageGuess {
  /// A BCP 47 code; nil where the text is too short or too mixed to tell.
  static func language(of text: some StringProtocol) -> String? {
    let sample = String(text).clipped(toBytes: sampleSize)
    let scripts = ScriptCount(sample)
    if let code = scripts.language { return code }
    return byWords(sample)
  }

  /// Bytes that are enough to tell.
  private static let sampleSize = 4096

  private static func byWords(_ sample: String) -> String? {
    var counts = [Int](repeating: 0, count: smallWords.count)
    var total = 0
    LetterWords.forEach(in: sample) { word in
      total += 1
      guard mayBeSmall[Int(word % 4096)], let languages = languagesOfWord[word] else { return }
      for index in languages { counts[index] += 1 }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 2,
      counts[best] * 12 >= total
    else { return nil }
    return smallWords[best].code
  }

  /// By the numbers of the words.
  private static let languagesOfWord: [UInt64: [Int]] = {
    var languages: [UInt64: [Int]] = [:]
    for (index, entry) in smallWords.enumerated() {
      for word in entry.words.split(separator: " ") {
        languages[LetterWords.number(of: String(word)), default: []].append(index)
      }
    }
    return languages
  }()

  /// By the last bits of the numbers: most words of a text are none of these.
  private static let mayBeSmall = {
    var table = [Bool](repeating: false, count: 4096)
    for word in languagesOfWord.keys { table[Int(word % 4096)] = true }
    return table
  }()

  /// The most frequent words of each language that its neighbours do not share all of.
  private static let smallWords: [(code: String, words: String)] = [
    ("en", "the of and to in is that for it with as was on are by this be from at have not has"),
    ("de", "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch"),
    ("fr", "le la les des et en du que est dans qui une pour pas sur au par il plus avec ce"),
    ("es", "el la de que y en los del las por con una para es se al lo como más pero su"),
    ("it", "il di che la è e per un in non del sono con della una si da le dei alla nel"),
    ("pt", "o de que e do da em um para com não uma os no se na por mais as dos ao foi"),
    ("nl", "de het een van en in is dat op te zijn voor met die niet aan er om ook als"),
    ("pl", "w i na z się do nie że jest to o jak po co przez od za dla są oraz był"),
    ("cs", "a se v na je že to s z do i o ve by pro jako za podle ale jsou také"),
    ("sk", "a sa v na je že to s z do aj o vo by pre ako za podľa ale sú tiež"),
    ("ro", "de și în a la cu pe să din care nu o este un mai că pentru au fost al"),
    ("hu", "a az és hogy nem is egy ez meg volt csak de már el mint ki van lehet"),
    ("sv", "och att i en det som är på av för med den till inte har de ett om var"),
    ("da", "og at i en det som er på af for med den til ikke har de et om der var"),
    ("no", "og at i en det som er på av for med den til ikke har de et om å var"),
    ("fi", "ja on ei että se hän oli mutta kun niin myös joka ovat ole kuin sen"),
    ("tr", "ve bir bu için ile de da olarak olan daha çok gibi sonra kadar ise ancak"),
    ("hr", "i je u se na da su za od s koji će iz o kako bi što ali ne"),
    ("id", "yang dan di untuk dengan dari ini pada itu dalam tidak akan ke adalah juga"),
    ("vi", "và của là có trong cho không được với các một những người đã này"),
    ("ru", "и в не на что с по как из у к за от это для о но был его все он"),
    ("uk", "і в не на що з у та до як за від це для про але його був він які"),
    ("bg", "и в на не да се от за с е по че като са до който това при"),
    ("sr", "и у је се на да су за од који са ће из о као што али не"),
    ("be", "і ў не на што з у да як за ад гэта для пра але яго быў ён"),
  ]
}

/// How many letters of each script a text holds.
private struct ScriptCount {
  var latin = 0
  var cyrillic = 0
  private var han = 0
  private var kana = 0
  private var others: [String: Int] = [:]
  private var persian = 0
  private var ukrainian = 0
  private var russian = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars where scalar.value > 0x40 {
      if (scalar.value | 0x20) &- 0x61 < 26 { latin += 1 } else { count(scalar.value) }
    }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
    case 0..<0xC0: break
    case 0x400...0x52F: countCyrillic(scalar)
    case 0x3040...0x30FF: kana += 1
    case 0x3400...0x9FFF: han += 1
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
    default:
      for (range, code) in Self.ranges where range.contains(scalar) {
        others[code, default: 0] += 1
      }
    }
  }

  private mutating func countCyrillic(_ scalar: UInt32) {
    cyrillic += 1
    switch scalar {
    case 0x456, 0x457, 0x454, 0x491: ukrainian += 1
    case 0x44B, 0x44D, 0x44A: russian += 1
    default: break
    }
  }

  /// The language, where the script leaves only one of those we know.
  var language: String? {
    let alphabetic = latin + cyrillic
    // A Chinese character says about as much as three letters.
    if (han + kana) * 3 > alphabetic, han + kana > 4 { return kana * 8 > han ? "ja" : "zh" }
    if let (code, count) = others.max(by: { $0.value < $1.value }), count + persian > alphabetic {
      return code == "ar" && persian * 20 > count ? "fa" : code
    }
    if cyrillic > latin, cyrillic > 60 {
      if ukrainian * 40 > cyrillic, russian * 4 < ukrainian { return "uk" }
      if russian * 40 > cyrillic, ukrainian * 4 < russian { return "ru" }
    }
    return nil
  }

  private static let ranges: [(ClosedRange<UInt32>, String)] = [
    (0x370...0x3FF, "el"), (0x531...0x587, "hy"), (0x590...0x5FF, "he"), (0x600...0x6FF, "ar"),
    (0x900...0x97F, "hi"), (0x980...0x9FF, "bn"), (0xB80...0xBFF, "ta"), (0xE00...0xE7F, "th"),
    (0x10A0...0x10FF, "ka"), (0xAC00...0xD7AF, "ko"), (0x1100...0x11FF, "ko"),
  ]
}
