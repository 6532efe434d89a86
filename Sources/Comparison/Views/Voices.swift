import Articles

/// Counts who speaks and who is spoken of.
struct Voices {
  let accounts: [AccountText]
  /// Who is meant by a garbled name.
  let meant: [Actor.ID: Actor.ID]
  let kinds: [Actor.ID: Actor.Kind]

  private static let limit = 60

  /// The most quoted first, then the most mentioned; places never speak.
  func voices() -> [ComparisonVoice] {
    var byActor: [Actor.ID: [ComparisonVoice.Share]] = [:]
    let empty = accounts.map { _ in ComparisonVoice.Share() }
    for account in accounts {
      for quotation in account.findings.quotations {
        guard let speaker = quotation.speaker else { continue }
        add(
          quotation, to: &byActor[meant[speaker] ?? speaker, default: empty][account.index], account
        )
      }
      for mention in account.findings.mentions {
        let actor = meant[mention.actor] ?? mention.actor
        byActor[actor, default: empty][account.index].mentions += 1
        if byActor[actor]?[account.index].first == nil {
          byActor[actor]?[account.index].first = mention.range
        }
      }
    }
    let voices = byActor.filter { kinds[$0.key] != .place }
      .map { ComparisonVoice(actor: $0.key, shares: $0.value) }
    return Array(
      voices.sorted {
        ($1.quotations, $1.mentions, $0.actor.rawValue)
          < ($0.quotations, $0.mentions, $1.actor.rawValue)
      }.prefix(Self.limit))
  }

  private func add(
    _ quotation: Quotation, to share: inout ComparisonVoice.Share, _ account: AccountText
  ) {
    if share.quoted + share.reported == 0 { share.first = quotation.range }
    if quotation.form == .quoted { share.quoted += 1 } else { share.reported += 1 }
    let first = account.firstWord(from: quotation.range.start)
    var index = first
    while index < account.words.count, account.words[index].range.end <= quotation.range.end {
      index += 1
    }
    share.words += index - first
  }
}
