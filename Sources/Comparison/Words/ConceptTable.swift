/// Numbers for what words speak of: all forms of a word, and all words of a group, are one.
struct ConceptTable {
  /// From 1; 0 stands for a word that says too little.
  typealias Concept = Int32

  private var byWord: [String: Concept] = [:]
  private var byStem: [String: Concept] = [:]
  /// The concepts that stand for actors.
  private(set) var actors: Set<Concept> = []
  /// The concepts of groups that are counted by themselves: the dead, the missing.
  private(set) var tolls: Set<Concept> = []
  /// What a concept is called: the label of its group; nil for a plain word.
  private(set) var labels: [String?] = [nil]
  /// Runs of concepts that are one: by their first, the rest and what it comes to.
  private var runs: [Concept: [(rest: [Concept], whole: Concept)]] = [:]
  /// Runs of words that say too little one by one, by their first: "on board", "put off".
  private var phrases: [String: [(rest: [String], whole: Concept)]] = [:]
  private var phraseWords: Set<String> = []
  /// Stems in a group by themselves, whatever runs they are in.
  private var grouped: [String: Concept] = [:]

  init(_ words: ComparisonWords) {
    for group in words.groups {
      let concept = newConcept(group.label)
      if group.isToll { tolls.insert(concept) }
      for form in group.forms where !Self.isRun(form) {
        grouped[Stemmer.stem(form.lowercased())] = concept
        byWord[form.lowercased()] = concept
      }
    }
    for (index, group) in words.groups.enumerated() {
      for form in group.forms where Self.isRun(form) { add(run: form, Concept(index + 1)) }
    }
  }

  var count: Int { labels.count }

  /// The concept of a word in lower case; 0 for a function word.
  mutating func concept(of word: String) -> Concept {
    if let known = byWord[word] { return known }
    let isNumber = word.utf8.first.map { (0x30...0x39).contains($0) } ?? true
    let isSilent = isNumber || word.utf8.count < 2 || FunctionWords.all.contains(word)
    let concept = isSilent ? 0 : concept(stem: Stemmer.stem(word))
    byWord[word] = concept
    return concept
  }

  /// The longest run of concepts that begins at `index` and is one, with its length.
  func run(at index: Int, in words: [Concept]) -> (concept: Concept, length: Int)? {
    guard let candidates = runs[words[index]] else { return nil }
    var best: (concept: Concept, length: Int)?
    for (rest, whole) in candidates where rest.count + 1 > best?.length ?? 0 {
      let end = index + 1 + rest.count
      if end <= words.count, words[index + 1..<end].elementsEqual(rest) {
        best = (whole, rest.count + 1)
      }
    }
    return best
  }

  /// Whether a word in lower case is part of a phrase of words that say too little one by one.
  func isInPhrase(_ word: String) -> Bool { phraseWords.contains(word) }

  /// The phrase that begins with a word; `next` gives the words behind it by their distance.
  func phrase(
    from word: String, _ next: (Int) -> String?
  ) -> (concept: Concept, length: Int)? {
    for (rest, whole) in phrases[word] ?? []
    where rest.indices.allSatisfy({ next($0 + 1) == rest[$0] }) {
      return (whole, rest.count + 1)
    }
    return nil
  }

  /// A number for an actor among the concepts.
  mutating func concept(ofActor id: String) -> Concept {
    let concept = concept(stem: "@" + id)
    actors.insert(concept)
    return concept
  }

  private mutating func concept(stem: String) -> Concept {
    if let known = grouped[stem] ?? byStem[stem] { return known }
    let new = newConcept(nil)
    byStem[stem] = new
    return new
  }

  private mutating func newConcept(_ label: String?) -> Concept {
    labels.append(label)
    return Concept(labels.count - 1)
  }

  private static func isRun(_ form: String) -> Bool { form.contains { $0 == " " || $0 == "-" } }

  /// Function words inside a run count here: "prisoner of war".
  private mutating func add(run form: String, _ concept: Concept) {
    let parts = form.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    let concepts = parts.map { self.concept(of: $0) }.filter { $0 != 0 }
    guard let first = concepts.first, concepts.count > 1 else {
      phrases[parts[0], default: []].append((Array(parts.dropFirst()), concept))
      phraseWords.formUnion(parts)
      return
    }
    runs[first, default: []].append((Array(concepts.dropFirst()), concept))
  }
}

/// What is known about concepts by their numbers.
struct KnownConcepts {
  /// Those that stand for actors.
  let actors: Set<ConceptTable.Concept>
  /// Those of the lists: what people count and dispute.
  let things: Set<ConceptTable.Concept>
  /// Of these, what is counted by itself.
  let tolls: Set<ConceptTable.Concept>

  init(_ table: ConceptTable) {
    actors = table.actors
    things = Set(table.labels.indices.filter { table.labels[$0] != nil }.map(Int32.init))
    tolls = table.tolls
  }
}
