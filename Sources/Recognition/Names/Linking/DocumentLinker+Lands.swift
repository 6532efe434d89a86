import Articles
import Lexicons

// Names of states, of their capitals and of who lives in a place.
extension DocumentLinker {
  mutating func resolveCapital(
    _ capital: NameForm, _ forms: [NameForm], _ span: NameSpan
  ) {
    let sense = capitals.sense(of: span.tokens)
    if sense.isGovernment {
      let actor = actor(of: capital.actor, span.tokens)
      add(
        actor, span.tokens, .metonym, why: "capital for government: \(sense.why)",
        sense.isSure ? .sure : .likely)
    } else if let place = forms.first(where: { vocabulary.entry($0.actor).kind == .place }) {
      add(actor(of: place.actor, span.tokens), span.tokens, why: "city: \(sense.why)")
    } else {
      let words = words(span.tokens)
      let actor = byWords[words] ?? newActor(span, KindVotes(place: 9))
      add(actor, span.tokens, why: "city: \(sense.why)")
    }
  }

  /// Where whose government a capital's name means differs, as Brussels is that of Belgium and of
  /// the Union: that of the state where it was met, else the Union's, of which news speaks more.
  func capital(of forms: [NameForm]) -> NameForm? {
    let governments = forms.filter { $0.kind == .capital }
    guard governments.count > 1 else { return governments.first }
    let isState = { (form: NameForm) in vocabulary.entry(form.actor).kind == .state }
    let ranked = governments.filter(isState) + governments.filter { !isState($0) }
    return ranked.first { byEntry[$0.actor] != nil } ?? ranked.last
  }

  /// Whether a noun ends its phrase: "the country", "the state's", but not "the country club".
  func isHead(_ index: Int) -> Bool {
    let next = index + 1
    let tokens = article.tokens
    return next == tokens.count || !tokens[next].gap.isBlank
      || tokens[index].shape.contains(.possessive)
      || !traits(next).isDisjoint(with: [.function, .adverb, .reports, .pastVerb, .endsLikePast])
  }

  /// "Scottsdale, Ariz.": whether a name is a place's short form behind a town.
  mutating func resolveAbbreviation(_ span: NameSpan) -> Bool {
    let index = span.tokens.lowerBound
    let tokens = article.tokens
    guard span.tokens.count == 1, index > 0, index + 1 < tokens.count,
      tokens[index].gap == [.comma, .space], tokens[index + 1].gap.contains(.stop),
      tokens[index - 1].shape.contains(.capital), !tokens[index].shape.contains(.allCapitals),
      let id = vocabulary.placeAbbreviations[vocabulary.words.string(tokens[index].word)],
      let entry = vocabulary.actorIndices[id]
    else { return false }
    add(
      actor(of: entry, span.tokens), span.tokens, why: "short for \(vocabulary.entry(entry).name)")
    return true
  }

  /// "The state Senate", "Michigan's Supreme Court": not the nation's, which has the name alone.
  func isOfProvince(_ form: NameForm, _ span: NameSpan) -> Bool {
    let index = span.tokens.lowerBound
    guard isBehindState(index) || isBehindProvince(index) else { return false }
    return vocabulary.isInEachProvince(vocabulary.entry(form.actor))
  }

  func isBehindState(_ index: Int) -> Bool {
    guard index > 0, article.tokens[index].gap.isBlank else { return false }
    let before = article.tokens[index - 1]
    return !before.shape.contains(.capital) && vocabulary.words.string(before.word) == "state"
  }

  private func isBehindProvince(_ index: Int) -> Bool {
    guard index > 0, article.tokens[index].gap.isBlank,
      article.tokens[index - 1].shape.isSuperset(of: [.capital, .possessive]),
      let owner = mentions.last, owner.tokens.upperBound == index,
      let entry = actors[owner.actor].entry
    else { return false }
    return vocabulary.province(called: vocabulary.entry(entry).id) != nil
  }

  /// The one state of a divided people that the article has named: South Korea for "Korean".
  func onlyState(of form: NameForm, _ span: NameSpan) -> Int? {
    guard span.tokens.count == 1, vocabulary.entry(form.actor).kind == .group else { return nil }
    let people = vocabulary.entry(form.actor).id
    return only { actor in
      guard let entry = actor.entry, vocabulary.entry(entry).kind == .state else { return false }
      return vocabulary.entry(entry).within == people
    }
  }

  /// "Siberian", "Floridians", "Londoners": the place whose name is in it.
  func placeOfAdjective(_ span: NameSpan) -> Int32? {
    guard span.tokens.count == 1, span.title == nil, persons[words(span.tokens)[0]] == nil else {
      return nil
    }
    let word = words(span.tokens)[0]
    let isName = !traits(of: word).isDisjoint(with: [.familyName, .maleName, .femaleName])
    return vocabulary.words.withBytes(of: word) { bytes in
      for (ending, isPlural, left) in Self.adjectiveEndings where !isName || !isPlural {
        guard bytes.count > ending.count + 3, bytes.suffix(ending.count).elementsEqual(ending),
          let place = place(Array(bytes.dropLast(ending.count)) + left)
        else { continue }
        return place
      }
      for (ending, left) in Self.provincialEndings where !isName {
        guard bytes.count > ending.count + 2, bytes.suffix(ending.count).elementsEqual(ending),
          let place = place(Array(bytes.dropLast(ending.count)) + left),
          vocabulary.provinces.contains(vocabulary.entry(place).id)
        else { continue }
        return place
      }
      return nil
    }
  }

  /// Endings of those who live in a place, whether they are of several people, and what the name
  /// of the place has instead.
  private static let adjectiveEndings: [(ending: [UInt8], isPlural: Bool, left: [UInt8])] = [
    ("an", false, "a"), ("ans", true, "a"), ("ians", true, "a"), ("ians", true, ""),
    ("ers", true, ""),
  ].map { (Array($0.utf8), $1, Array($2.utf8)) }

  /// Further ones, of those who live in a province: "Utahn", "Kentuckian", "Ohioans", "Texan".
  private static let provincialEndings: [(ending: [UInt8], left: [UInt8])] = [
    ("n", ""), ("an", ""), ("n", "s"), ("ian", ""), ("ian", "y"), ("ian", "a"), ("an", "o"),
    ("an", "e"), ("ite", ""), ("er", ""),
  ].flatMap { [($0, $1), ($0 + "s", $1)] }.map { (Array($0.utf8), Array($1.utf8)) }

  private func place(_ name: [UInt8]) -> Int32? {
    guard let word = name.withUnsafeBufferPointer({ vocabulary.words.find($0) }),
      let node = vocabulary.names.child(of: PhraseTrie.root, word)
    else { return nil }
    var place: Int32?
    vocabulary.names.forEachPayload(node) { payload in
      let form = vocabulary.forms[Int(payload)]
      if form.kind == .name, vocabulary.entry(form.actor).kind == .place { place = form.actor }
    }
    return place
  }
}
