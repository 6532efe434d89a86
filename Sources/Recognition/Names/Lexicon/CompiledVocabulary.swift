package import Lexicons

/// What the recognizer works out from the lists, as a file of `CompiledLists`: names in words, words
/// folded and numbered, with what is known of each.
package enum CompiledVocabulary {
  /// The file of lists, which were loaded without one.
  package static func bytes(of lexicons: Lexicons) -> [UInt8] {
    var writer = FlatWriter()
    lexicons.write(to: &writer)
    VocabularyLists(building: lexicons).write(to: &writer)
    return CompiledLists.bytes(writer, lists: lexicons.fingerprint)
  }
}

extension VocabularyLists {
  func write(to writer: inout FlatWriter) {
    words.write(to: &writer)
    writer.add(traits.map(\.rawValue))
    writer.add(forms.map(\.actor))
    writer.add(forms.map(\.kind.rawValue))
    writer.add(forms.map { $0.isAmbiguous ? UInt8(1) : 0 })
    writer.add(forms.map(\.capitals))
    writer.add(forms.map(\.acronyms))
    writer.add(forms.map(\.count))
    writer.add(forms.map(\.lead))
    writer.add(phraseKinds.map(\.code))
    names.write(to: &writer)
    phrases.write(to: &writer)
    writer.add(unspacedNames)
    for index in [actorIndices, entryByName, holders, surnameKeys] { index.write(to: &writer) }
  }

  mutating func read(from reader: inout FlatReader) throws(FlatReader.Fault) {
    let actors = lexicons.actors.indices
    words = try WordTable(from: &reader, capacity: 1 << 16)
    traits = try reader.numbers(UInt64.self).map(WordTraits.init)
    forms = try Self.forms(from: &reader, actors: actors)
    phraseKinds = try reader.numbers(Int32.self).compactMap { phrase($0) }
    names = try PhraseTrie(
      from: &reader, words: words.count, payloads: forms.count, capacity: 1 << 16)
    phrases = try PhraseTrie(
      from: &reader, words: words.count, payloads: phraseKinds.count, capacity: 1 << 14)
    unspacedNames = try reader.numbers(in: 0..<words.count)
    actorIndices = try KeyedNumbers(from: &reader, bounds: actors)
    entryByName = try KeyedNumbers(from: &reader, bounds: actors)
    holders = try KeyedNumbers(from: &reader, bounds: actors)
    surnameKeys = try KeyedNumbers(from: &reader, bounds: actors)
    guard traits.count == words.count, reader.isAtEnd else { throw FlatReader.Fault() }
  }

  private static func forms(
    from reader: inout FlatReader, actors: Range<Int>
  ) throws(FlatReader.Fault) -> [NameForm] {
    let actors = try reader.numbers(in: actors)
    let kinds = try reader.numbers(UInt8.self).compactMap(NameForm.Kind.init)
    let ambiguous: [UInt8] = try reader.numbers()
    let capitals: [UInt32] = try reader.numbers()
    let acronyms: [UInt32] = try reader.numbers()
    let counts = try reader.numbers(in: 1..<33)
    let leads = try reader.numbers(in: 0..<33)
    guard
      [kinds.count, ambiguous.count, capitals.count, acronyms.count, counts.count, leads.count]
        .allSatisfy({ $0 == actors.count })
    else { throw FlatReader.Fault() }
    return actors.indices.map { index in
      NameForm(
        actor: actors[index], kind: kinds[index], isAmbiguous: ambiguous[index] != 0,
        capitals: capitals[index], acronyms: acronyms[index], count: counts[index],
        lead: leads[index])
    }
  }

  /// The phrase of a code; nil when there is none.
  private func phrase(_ code: Int32) -> Phrase? {
    let number = Int(code) / Phrase.kinds
    guard code >= 0 else { return nil }
    switch Int(code) % Phrase.kinds {
    case 0: return lexicons.titles.indices.contains(number) ? .title(number) : nil
    case 1: return lexicons.roleNouns.indices.contains(number) ? .role(number) : nil
    case let kind: return Phrase.plain[kind - 2]
    }
  }
}

extension Phrase {
  fileprivate static let plain: [Phrase] = [
    .notName, .organizationEnd, .organizationStart, .placeEnd, .placeStart, .eventEnd, .eventStart,
  ]
  fileprivate static let kinds = plain.count + 2

  /// The number of its kind and, times the number of kinds, that of the title or role.
  fileprivate var code: Int32 {
    switch self {
    case .title(let number): Int32(number * Self.kinds)
    case .role(let number): Int32(number * Self.kinds + 1)
    case .notName: 2
    case .organizationEnd: 3
    case .organizationStart: 4
    case .placeEnd: 5
    case .placeStart: 6
    case .eventEnd: 7
    case .eventStart: 8
    }
  }
}
