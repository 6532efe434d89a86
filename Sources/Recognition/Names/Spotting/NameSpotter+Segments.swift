import Lexicons

extension NameSpotter {
  /// Cuts a run of capitalized words into names, leaving out titles and what names no actor.
  mutating func segment(_ run: Range<Int>, sentence: Range<Int>) {
    if isEvent(run) { return }
    var cursor = SegmentCursor(start: run.lowerBound, end: run.upperBound)
    cursor.title = roleBefore(run.lowerBound, from: sentence.lowerBound)
    while cursor.start < cursor.end { take(&cursor) }
  }

  private mutating func take(_ cursor: inout SegmentCursor) {
    let (start, end) = (cursor.start, cursor.end)
    let known = isDay(start, in: cursor) ? nil : matcher.name(at: start, limit: end)
    if end == start + 1, mayBeFamilyName(start) {
      emit(&cursor, upTo: end, shape: .uncertain)
    } else if !isAddressed(cursor), let fixed = fixedPhrase(at: start, limit: end),
      fixed > known?.end ?? start
    {
      cursor.skip(to: fixed)
    } else if known == nil, let state = governedState(start, limit: end) {
      cursor.skip(to: state)
    } else if let known, let last = companyEnd(of: known, limit: end) {
      emit(&cursor, upTo: last, node: known.node, tail: last - known.end)
    } else if let known, let own = institution(of: known, limit: end) {
      emit(&cursor, upTo: own.end, node: own.node, front: known.end - start)
    } else if let known, let last = subsidiaryEnd(after: known, limit: end) {
      emit(&cursor, upTo: last, shape: .organization)
    } else if let last = organizationEnd(from: start, limit: end, known: known?.end) {
      emit(&cursor, upTo: last, shape: .organization)
    } else if let last = placeEnd(from: start, limit: end, known: known?.end) {
      emit(&cursor, upTo: last, shape: .place)
    } else if known == nil, isSaint(start, end) {
      emit(&cursor, upTo: end)
    } else if let title = matcher.title(at: start, limit: end), title >= known?.end ?? start,
      isTitle(start..<title, in: cursor), !isActor(known)
    {
      cursor.takeTitle(upTo: title)
    } else if let known {
      takeKnown(known, &cursor)
    } else {
      takeUnknown(&cursor)
    }
  }

  /// "Mrs May", "Ms March": behind such a title a month is a name.
  private func isAddressed(_ cursor: SegmentCursor) -> Bool {
    guard let title = cursor.title else { return false }
    return traits(title.upperBound - 1).contains(.honorific)
      && traits(cursor.start).contains(.calendar)
  }

  /// "St James" and nothing more: a place, a school or a feast, which all keep the word.
  private func isSaint(_ start: Int, _ end: Int) -> Bool {
    end == start + 2 && !isHeading(start)
      && ["st", "saint"].contains(vocabulary.words.string(tokens[start].word))
  }

  /// Where the name of the state begins that "Government of" stands before.
  private func governedState(_ start: Int, limit: Int) -> Int? {
    var state = start + 2
    guard state < limit, tokens[start + 1].word == vocabulary.known.of,
      vocabulary.words.string(tokens[start].word) == "government"
    else { return nil }
    if tokens[state].word == vocabulary.known.the { state += 1 }
    guard state < limit, let name = matcher.name(at: state, limit: limit) else { return nil }
    return FormSummary(node: name.node, vocabulary).isState ? state : nil
  }

  /// Whether a name is that of a state or an organization, with which titles can begin too.
  private func isActor(_ known: NameMatcher.Match?) -> Bool {
    guard let known else { return false }
    let forms = FormSummary(node: known.node, vocabulary)
    return !forms.isPerson && !forms.isAmbiguous
  }

  /// A weekday or month, though somebody bears it as a surname.
  private func isDay(_ index: Int, in cursor: SegmentCursor) -> Bool {
    guard traits(index).contains(.calendar), cursor.title == nil,
      let match = matcher.name(at: index, limit: cursor.end)
    else { return false }
    return match.end == index + 1 && FormSummary(node: match.node, vocabulary).isOnlySurname
  }

  /// A single title word that is also somebody's name is no title right before the run's end.
  private func isTitle(_ title: Range<Int>, in cursor: SegmentCursor) -> Bool {
    title.count > 1 || cursor.title == nil || title.upperBound < cursor.end
      || traits(title.lowerBound).isDisjoint(with: [.familyName, .givenName])
      || traits(title.lowerBound).contains(.ordinary)
  }

  private mutating func takeKnown(_ known: NameMatcher.Match, _ cursor: inout SegmentCursor) {
    if known.end < cursor.end, runsOn(known, cursor) {
      takeUnknown(&cursor)
    } else {
      emit(&cursor, upTo: known.end, node: known.node)
    }
  }

  /// Whether a lexicon name is only the beginning of a longer, unknown one.
  private func runsOn(_ known: NameMatcher.Match, _ cursor: SegmentCursor) -> Bool {
    let next = known.end
    let start = cursor.start
    // "LA SPEZIA - ".
    if article.isDateline(start..<cursor.end) { return true }
    guard !isHeading(start) else { return false }
    if tokens[next].gap.isHyphen {
      let forms = FormSummary(node: known.node, vocabulary)
      if forms.isSure || !traits(start).contains(.familyName) { return false }
    }
    if isSuffix(next) || isByname(next, in: cursor) { return true }
    if next == start + 1, next + 1 < cursor.end, isSyllable(next + 1) { return true }
    if tokens[next].word == vocabulary.known.the { return true }
    guard matcher.title(at: next, limit: cursor.end) == nil,
      fixedPhrase(at: next, limit: cursor.end) == nil
    else { return false }
    let forms = FormSummary(node: known.node, vocabulary)
    if traits(start).contains(.direction), next == start + 1 { return true }
    if forms.isDemonym, next == start + 1 { return isPersonOrBody(start, next, cursor.end) }
    if forms.isDemonym || next - start > 1 || tokens[start].shape.contains(.allCapitals)
      || tokens[start].shape.contains(.dotted)
    {
      return false
    }
    if let other = matcher.name(at: next, limit: cursor.end),
      !FormSummary(node: other.node, vocabulary).isOnlySurname
    {
      // "Scott Israel".
      return forms.isOnlySurname && other.end == cursor.end && next + 1 == cursor.end
        && tokens[next].gap.isBlank
        && !traits(start).isDisjoint(with: .givenName)
    }
    if forms.isPerson { return !traits(next).contains(.ordinary) }
    if !traits(start).isDisjoint(with: .givenName) { return true }
    return forms.isPlaceOnly || traits(next).contains(.ordinary)
  }

  /// "al-Jaziri" after somebody's full name: where another bearer of the name is from.
  private func isByname(_ index: Int, in cursor: SegmentCursor) -> Bool {
    traits(index).contains(.particle) && tokens[index].gap.isBlank && index - cursor.start > 1
      && index + 1 < cursor.end && isCapital(index + 1) && tokens[index + 1].gap.isHyphen
  }

  /// "Christian Wolmar" is a person, "American Scientific Affiliation" a body; a demonym before
  /// anything else stands for itself.
  private func isPersonOrBody(_ start: Int, _ next: Int, _ end: Int) -> Bool {
    if !traits(start).isDisjoint(with: .givenName) {
      return traits(next).isDisjoint(with: [.ordinary, .maleName, .femaleName, .beginsName])
        && !(next..<end).contains { tokens[$0].shape.contains(.allCapitals) }
    }
    return end - next > 1
      && (next..<end).allSatisfy {
        traits($0).contains(.ordinary) && isCapital($0)
          && traits($0).isDisjoint(with: [.beginsTitle, .maleName, .femaleName])
      }
  }

  private mutating func takeUnknown(_ cursor: inout SegmentCursor) {
    let (start, end) = (cursor.start, cursor.end)
    var last = start + 1
    while last < end, !isBoundary(last, from: start, limit: end) { last += 1 }
    if (start..<last).contains(where: isModelNumber) {
      cursor.skip(to: last)
      return
    }
    let isTrailing = last == start + 1 && cursor.follows(start) && cursor.title == nil
    let shape = shape(of: start..<last, title: cursor.title)
    emit(&cursor, upTo: last, shape: isTrailing && shape == .plain ? .uncertain : shape)
  }

  /// "95" of "Tu-95", "H5N1": codes of things.
  private func isModelNumber(_ index: Int) -> Bool {
    let shape = tokens[index].shape
    return shape.contains(.number) || shape.isSuperset(of: [.hasDigit, .allCapitals])
  }

  /// Whether an unknown name that began at `start` ends before `index`.
  private func isBoundary(_ index: Int, from start: Int, limit: Int) -> Bool {
    if tokens[index].shape.contains(.number) { return !tokens[index].gap.isHyphen }
    if isSyllable(index) { return false }
    if !isCapital(index), !tokens[index].gap.isHyphen { return false }
    if traits(index - 1).contains(.particle), tokens[index].gap.isHyphen { return false }
    if traits(index).contains(.particle), index + 1 < limit, isCapital(index + 1) { return false }
    if tokens[index].gap.isHyphen, isPair(index) { return true }
    if isCapital(index), let title = matcher.title(at: index, limit: limit),
      !isFamilyName(index..<title, start, limit), !isInsideCapitals(index), !isInitial(index)
    {
      return true
    }
    if fixedPhrase(at: index, limit: limit) != nil { return true }
    // "Otto B. Vale".
    if index - start == 2, isInitial(index - 1), !traits(start).isDisjoint(with: .givenName) {
      return false
    }
    guard let known = matcher.name(at: index, limit: limit) else { return false }
    let forms = FormSummary(node: known.node, vocabulary)
    if forms.isOnlySurname { return tokens[index].gap.isHyphen && forms.isSure }
    if forms.isPerson, index == start + 1, known.end > index + 1, tokens[index].gap.isBlank,
      !traits(start).isDisjoint(with: .givenName)
    {
      return false
    }
    if tokens[index].gap.isHyphen || known.end > index + 1 || isHeading(index) { return true }
    if index == start + 1, !traits(start).isDisjoint(with: .givenName), known.end == limit {
      return forms.isDemonym && !traits(index).contains(.familyName)
    }
    return forms.isDemonym || tokens[index].shape.contains(.allCapitals)
      || tokens[index].shape.contains(.dotted) || tokens[start].shape.contains(.opening)
  }

  /// "Harrow-Vale talks": the article has both words of a compound without the other, and as often
  /// as together, where a company called after two is named by both.
  private func isPair(_ index: Int) -> Bool {
    let both = [index - 1, index].map { statistics[tokens[$0].word] }
    let together = min(both[0].hyphenated, both[1].hyphenated)
    return together > 0 && both.allSatisfy { $0.capital - $0.hyphenated >= together }
  }

  /// A word in the middle of a name written in capitals, as lists write persons.
  private func isInsideCapitals(_ index: Int) -> Bool {
    [index - 1, index].allSatisfy {
      tokens[$0].shape.contains(.allCapitals) && !tokens[$0].shape.contains(.inCapitals)
        && tokens[$0].end - tokens[$0].start > 3
    }
  }

  /// "Martin Luther King", "Gregory Pope", "Phurba Lama": a title word that ends a person's name.
  private func isFamilyName(_ title: Range<Int>, _ start: Int, _ limit: Int) -> Bool {
    let word = traits(title.lowerBound)
    return title.count == 1 && word.contains(.familyName)
      && (!traits(start).isDisjoint(with: .givenName)
        || word.isDisjoint(with: .ordinary)
          && traits(start).isDisjoint(with: [.ordinary, .beginsName]))
      && (title.upperBound == limit || traits(title.upperBound).contains(.suffix))
  }

  private func shape(of range: Range<Int>, title: Range<Int>?) -> NameSpan.Shape {
    let first = range.lowerBound
    if isHeading(first) { return .uncertain }
    if title != nil { return .person }
    if range.count == 1 {
      return tokens[first].shape.contains(.allCapitals) ? .acronym : .plain
    }
    let rest = range.dropFirst()
    if range.count == 3, isSyllable(first + 2) { return .person }
    if rest.contains(where: { tokens[$0].gap == .ampersand }) { return .organization }
    if !traits(first).isDisjoint(with: .givenName),
      !traits(rest.last ?? first).contains(.ordinary)
        || rest.contains(where: { isSuffix($0) || tokens[$0].word == vocabulary.known.the })
    {
      return .person
    }
    let hasInitial = range.dropLast().contains {
      tokens[$0].shape.contains(.initial) || tokens[$0].shape.contains(.dotted)
    }
    return hasInitial ? .person : .plain
  }

  func isHeading(_ index: Int) -> Bool {
    !tokens[index].shape.isDisjoint(with: [.inTitleCase, .inCapitals])
  }

  private mutating func emit(
    _ cursor: inout SegmentCursor, upTo end: Int, node: PhraseTrie.Node? = nil, tail: Int = 0,
    front: Int = 0, shape: NameSpan.Shape = .plain
  ) {
    var lead = node.map { FormSummary(node: $0, vocabulary).lead } ?? 0
    if lead > 0 { cursor.takeTitle(upTo: cursor.start + lead) }
    if node != nil, let owner = owner(from: cursor.start, limit: end) {
      spans.append(
        NameSpan(tokens: cursor.start..<owner.end, node: owner.node, title: cursor.title))
      lead += owner.end - cursor.start
      cursor.skip(to: owner.end)
    }
    spans.append(
      NameSpan(
        tokens: cursor.start..<end, node: node, lead: lead, tail: tail, front: front,
        title: cursor.title, shape: shape))
    cursor.skip(to: end)
    cursor.named = end
  }

  /// The state that a name of the lists begins with, where it possesses the rest of it: "Iran's
  /// Revolutionary Guards".
  private func owner(from start: Int, limit: Int) -> NameMatcher.Match? {
    guard limit - start > 1,
      let last = (start..<limit - 1).first(where: { tokens[$0].shape.contains(.possessive) }),
      let owner = matcher.name(at: start, limit: last + 1), owner.end == last + 1,
      FormSummary(node: owner.node, vocabulary).isState
    else { return nil }
    return owner
  }
}
