/// Numbers of words that rules name.
struct KnownWords: Sendable {
  var the: WordID = 0
  var of: WordID = 0
  var `for`: WordID = 0
  var on: WordID = 0
  var and: WordID = 0
  var against: WordID = 0
  var from: WordID = 0
  var to: WordID = 0
  var who: WordID = 0
  var which: WordID = 0
  var whose: WordID = 0
  var behind: WordID = 0
  var `in`: WordID = 0
  var at: WordID = 0
  var with: WordID = 0
  var by: WordID = 0
  var between: WordID = 0
  var it: WordID = 0
  var its: WordID = 0
  var he: WordID = 0
  var she: WordID = 0
  var his: WordID = 0
  var her: WordID = 0
  var him: WordID = 0
  var himself: WordID = 0
  var herself: WordID = 0
  var itself: WordID = 0
  var country: WordID = 0
  var mr: WordID = 0
  var president: WordID = 0
  var an: WordID = 0
  var a: WordID = 0
  var that: WordID = 0
  var toward: WordID = 0
  var air: WordID = 0
  var i: WordID = 0

  /// "His", "her", "its": tells whose something is.
  func isOwner(_ word: WordID) -> Bool { word == his || word == her || word == its }
}

extension VocabularyLists {
  mutating func knownWords() -> KnownWords {
    KnownWords(
      the: word("the"),
      of: word("of"),
      for: word("for"),
      on: word("on"),
      and: word("and"),
      against: word("against"),
      from: word("from"),
      to: word("to"),
      who: word("who"),
      which: word("which"),
      whose: word("whose"),
      behind: word("behind"),
      in: word("in"),
      at: word("at"),
      with: word("with"),
      by: word("by"),
      between: word("between"),
      it: word("it"),
      its: word("its"),
      he: word("he"),
      she: word("she"),
      his: word("his"),
      her: word("her"),
      him: word("him"),
      himself: word("himself"),
      herself: word("herself"),
      itself: word("itself"),
      country: word("country"),
      mr: word("mr"),
      president: word("president"),
      an: word("an"),
      a: word("a"),
      that: word("that"),
      toward: word("toward"),
      air: word("air"),
      i: word("i"))
  }
}
