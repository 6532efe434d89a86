/// What stands around each capitalized word wherever an article has it.
struct WordCompany {
  private struct Sign {
    static let afterGivenName: UInt16 = 1
    static let afterTitle: UInt16 = 2
    static let beforeReport: UInt16 = 4
    static let afterLocating: UInt16 = 8
    static let beforeCapital: UInt16 = 16
    static let afterCapital: UInt16 = 32
    static let beforeOrganizationWord: UInt16 = 64
    static let afterThe: UInt16 = 128
    static let inPerson: UInt16 = 256
    static let inOrganization: UInt16 = 512
    static let inPlace: UInt16 = 1024
    static let beforeWho: UInt16 = 2048
  }

  private var signs: WordValues<UInt16>
  private let tokens: [Token]
  private let vocabulary: Vocabulary

  init(_ tokens: [Token], _ spans: [JudgedSpan], vocabulary: Vocabulary) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    signs = WordValues(initial: 0)
    for index in tokens.indices where tokens[index].shape.contains(.capital) {
      let around = before(index) | after(index)
      signs.change(tokens[index].word) { $0 |= around }
    }
    for judged in spans where judged.span.node == nil { note(judged.span) }
  }

  subscript(word: WordID) -> UInt32 { UInt32(signs[word]) }

  private func before(_ index: Int) -> UInt16 {
    guard index > 0, tokens[index].gap.subtracting([.space, .stop, .hyphen]).isEmpty else {
      return 0
    }
    let traits = vocabulary.traits[Int(tokens[index - 1].word)]
    var found: UInt16 = 0
    if tokens[index - 1].shape.contains(.capital) {
      found |= Sign.afterCapital
      if !traits.isDisjoint(with: .givenName) { found |= Sign.afterGivenName }
    }
    if !traits.isDisjoint(with: [.beginsTitle, .honorific]) { found |= Sign.afterTitle }
    if traits.contains(.locating) { found |= Sign.afterLocating }
    if tokens[index - 1].word == vocabulary.known.the { found |= Sign.afterThe }
    return found
  }

  private func after(_ index: Int) -> UInt16 {
    let next = index + 1
    guard next < tokens.count, !tokens[next].gap.contains(.sentence) else { return 0 }
    let traits = vocabulary.traits[Int(tokens[next].word)]
    if tokens[next].word == vocabulary.known.who { return Sign.beforeWho }
    guard tokens[next].gap.isBlank else { return 0 }
    var found: UInt16 = 0
    if traits.contains(.reports) { found |= Sign.beforeReport }
    if tokens[next].shape.contains(.capital) {
      found |= Sign.beforeCapital
      if traits.contains(.organizationLast) { found |= Sign.beforeOrganizationWord }
    }
    return found
  }

  private mutating func note(_ span: NameSpan) {
    let sign: UInt16
    switch span.shape {
    case .person: sign = Sign.inPerson
    case .organization: sign = Sign.inOrganization
    case .place: sign = Sign.inPlace
    case .plain, .acronym, .uncertain: return
    }
    for index in span.tokens { signs.change(tokens[index].word) { $0 |= sign } }
  }
}
