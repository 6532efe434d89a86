import Articles

extension Comparison {
  func figureRows() -> [ComparisonRow] {
    let statements = accounts.flatMap {
      FigureStatements(
        account: $0, rarity: rarity, things: known.things, tolls: known.tolls, kinds: kinds
      ).statements()
    }
    let alignment = FigureAlignment(statements, words: known)
    return alignment.groups().map { group in
      row(
        .figure, group.map { statements[$0] }, topic: naming.topic(ofFigures:),
        verdict: verdict(group, statements.map(\.account), alignment.isAgreed))
    }
  }

  func dateRows() -> [ComparisonRow] {
    let statements = accounts.flatMap {
      DateStatements(account: $0, rarity: rarity, kinds: kinds).statements()
    }
    let alignment = DateAlignment(statements, rarity: rarity, words: known)
    return alignment.groups().map { group in
      row(
        .date, group.map { statements[$0] }, topic: naming.topic(ofEvents:),
        verdict: verdict(group, statements.map(\.account), alignment.isAgreed))
    }
  }

  func quoteRows() -> [ComparisonRow] {
    let statements = accounts.flatMap { QuoteStatements(account: $0, rarity: rarity).statements() }
    return QuoteAlignment(statements).groups().map { group in
      row(
        .quote, group.map { statements[$0] }, topic: naming.topic(ofQuotes:),
        verdict: verdict(group, statements.map(\.account)) { first, second in
          let (one, other) = (statements[first].speaker, statements[second].speaker)
          return one == nil || other == nil || one == other
        })
    }
  }

  /// Rows for offices, and who is meant by garbled names found on the way.
  func roleRows() -> (rows: [ComparisonRow], meant: [Actor.ID: Actor.ID]) {
    let mentions = accounts.flatMap(\.findings.mentions).reduce(into: [Actor.ID: Int]()) {
      $0[$1.actor, default: 0] += 1
    }
    let vouched = Set(mentions.filter { $0.value > 3 }.map(\.key))
    let holdings = accounts.flatMap {
      RoleStatements(account: $0, offices: offices, kinds: kinds, known: vouched).holdings()
    }
    let alignment = RoleAlignment(holdings, names: names, mentions: mentions)
    let rows = alignment.groups().map { group -> ComparisonRow in
      var seen: Set<[String]> = []
      let members = group.holdings.filter {
        let holding = alignment.holdings[$0]
        return seen.insert([String(holding.account), holding.person.rawValue]).inserted
      }
      let cells = members.map { cell(alignment.holdings[$0]) }
      let persons = Set(members.map { alignment.holdings[$0].person })
      let side = group.office.side
      return ComparisonRow(
        id: id(.role, cells, group.office.name),
        topic: topic(of: group.office, members.map { alignment.holdings[$0] }),
        kind: .role,
        verdict: verdict(ofHolders: members.map { alignment.holdings[$0] }),
        actors: ([side].compactMap { $0 } + persons.sorted { $0.rawValue < $1.rawValue }),
        cells: cells)
    }
    return (rows, alignment.meant)
  }

  func nameRows(_ meant: [Actor.ID: Actor.ID]) -> [ComparisonRow] {
    NameAlignment(accounts: accounts, meant: meant, kinds: kinds).rows().map { actor, spellings in
      let cells = spellings.map { spelling in
        cell(
          account: spelling.account, range: spelling.range, value: .spelling(spelling.word))
      }
      let accountCount = Set(spellings.map(\.account)).count
      return ComparisonRow(
        id: id(.name, cells), topic: "spelling of \(names[actor] ?? actor.rawValue)", kind: .name,
        verdict: accountCount > 1 ? .differ : .only, actors: [actor], cells: cells)
    }
  }
}

extension Comparison {
  private func row(
    _ kind: ComparisonRow.Kind, _ statements: [Statement], topic: ([Statement]) -> String,
    verdict: ComparisonRow.Verdict
  ) -> ComparisonRow {
    let cells = statements.map(cell)
    return ComparisonRow(
      id: id(kind, cells), topic: topic(statements), kind: kind, verdict: verdict,
      actors: actors(of: statements), cells: cells)
  }

  private func cell(_ statement: Statement) -> ComparisonCell {
    var cell = cell(
      account: statement.account, range: statement.range, value: statement.value,
      sentence: statement.sentence)
    cell.bound = statement.bound
    cell.speaker = statement.speaker
    cell.stance = statement.stance
    return cell
  }

  private func cell(_ holding: RoleStatements.Holding) -> ComparisonCell {
    cell(
      account: holding.account, range: holding.range, value: .actor(holding.person),
      sentence: holding.sentence)
  }

  private func cell(
    account index: Int, range: TextRange, value: ComparisonCell.Value, sentence: Int? = nil
  ) -> ComparisonCell {
    let account = accounts[index]
    let number = sentence ?? account.sentence(at: range.start)
    let sentenceRange = number.map { account.sentences[$0] } ?? range
    return ComparisonCell(
      account: index, range: range, text: account.text(range), value: value,
      sentenceRange: sentenceRange, sentence: account.text(sentenceRange),
      isComment: number.map { account.role(ofSentence: $0) == .comment } ?? false)
  }

  /// Names a row by its first cell, and by the office where one cell is in the rows of several.
  private func id(
    _ kind: ComparisonRow.Kind, _ cells: [ComparisonCell], _ office: String = ""
  ) -> ComparisonRow.ID {
    let place = cells.first.map {
      "\(accounts[$0.account].article.id) \($0.range.start)-\($0.range.end)"
    }
    let parts = [kind.rawValue, place ?? "", office]
    return ComparisonRow.ID(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The same everywhere, or not; accounts agree when each two have a compatible value.
  private func verdict(
    _ group: [Int], _ accountOf: [Int], _ isAgreed: (Int, Int) -> Bool
  ) -> ComparisonRow.Verdict {
    let byAccount = Dictionary(grouping: group) { accountOf[$0] }
    guard byAccount.count > 1 else { return .only }
    let sets = Array(byAccount.values)
    for (position, left) in sets.enumerated() {
      for right in sets.dropFirst(position + 1) {
        let meets = left.contains { one in right.contains { isAgreed(one, $0) } }
        if !meets { return .differ }
      }
    }
    return .agree
  }

  private func verdict(ofHolders holdings: [RoleStatements.Holding]) -> ComparisonRow.Verdict {
    let persons = Dictionary(grouping: holdings, by: \.account).mapValues {
      Set($0.map(\.person))
    }
    guard persons.count > 1 else { return .only }
    let sets = Array(persons.values)
    let agree = sets.allSatisfy { left in sets.allSatisfy { !$0.isDisjoint(with: left) } }
    return agree ? .agree : .differ
  }

  private func topic(
    of office: RoleAlignment.Office, _ holdings: [RoleStatements.Holding]
  ) -> String {
    if let person = office.person {
      var seen: Set<String> = []
      let titles = holdings.map { accounts[$0.account].text($0.officeRange) }
        .filter { seen.insert($0.lowercased()).inserted }
      return "\(names[person] ?? person.rawValue): " + titles.joined(separator: ", ")
    }
    let side = office.side.map { names[$0] ?? $0.rawValue } ?? office.sideWord.map { "the \($0)" }
    let name = office.name == OfficeWords.leader ? "leader of the delegation" : office.name
    return name + (side.map { " of \($0)" } ?? "")
  }

  /// Speakers and owners first, then who is mentioned in most of the sentences.
  private func actors(of statements: [Statement]) -> [Actor.ID] {
    var counts: [Actor.ID: Int] = [:]
    for statement in statements {
      let account = accounts[statement.account]
      for actor in account.actors(inSentence: statement.sentence) { counts[actor, default: 0] += 1 }
      for actor in statement.owners { counts[actor, default: 0] += 2 }
      if let speaker = statement.speaker { counts[speaker, default: 0] += 2 }
    }
    let ranked = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return ranked.prefix(4).map(\.key)
  }
}
