import Articles

/// Roles of the units after an article's body.
struct TailRoles {
  let sequence: UnitSequence
  let comments: Range<Int>?

  private enum Zone { case directlyAfter, page, tags, form, related, comments }

  func roles(_ range: Range<Int>) -> [BlockRole] {
    var zone = Zone.directlyAfter
    return range.map { index in
      zone = next(zone, index)
      return role(index, zone)
    }
  }

  /// The zone a unit stands in or opens, after one of `zone`.
  private func next(_ zone: Zone, _ index: Int) -> Zone {
    switch sequence.shapes[index] {
    case .relatedOpening: return .related
    case .commentsOpening: return .comments
    case .formField: return zone == .comments || zone == .form ? .form : .page
    case .furniture:
      if Vocabulary.opensTags(Vocabulary.key(of: sequence.units[index].text)) { return .tags }
      return zone == .related || zone == .comments ? zone : .page
    case .notice, .debris, .summaryOpening:
      return zone == .directlyAfter || zone == .tags ? .page : zone
    case .prose: return zone == .tags ? .page : zone
    case .label, .separator, .marked, .time, .byline, .credit, .caption, .signature, .field,
      .link:
      return zone
    }
  }

  private func role(_ index: Int, _ zone: Zone) -> BlockRole {
    if let comments, comments.contains(index) {
      return sequence.shapes[index].isChrome ? .boilerplate : .comment
    }
    switch sequence.shapes[index] {
    case .separator: return .separator
    case .signature: return .comment
    case .furniture, .formField, .notice, .debris, .relatedOpening, .commentsOpening, .link:
      return .boilerplate
    case .credit: return zone == .directlyAfter ? .byline : .boilerplate
    case .byline: return plain(zone, .byline)
    case .time: return plain(zone, .dateline)
    case .caption: return plain(zone, .caption)
    case .field(let field): return zone == .directlyAfter ? field.role : .boilerplate
    case .marked(let role): return plain(zone, role)
    case .prose: return proseRole(index, zone)
    case .label: return labelRole(index, zone)
    case .summaryOpening: return plain(zone, .heading)
    }
  }

  /// The role a unit has by itself where the article may still go on, else that of the zone.
  private func plain(_ zone: Zone, _ role: BlockRole) -> BlockRole {
    switch zone {
    case .directlyAfter: role
    case .page, .tags, .form: .boilerplate
    case .related: .related
    case .comments: .comment
    }
  }

  private func proseRole(_ index: Int, _ zone: Zone) -> BlockRole {
    zone == .page && isArticleText(index) ? .paragraph : plain(zone, .paragraph)
  }

  /// Whether sentences behind a box of the page are the article's: they sell nothing.
  private func isArticleText(_ index: Int) -> Bool {
    sequence.shapes[index].isProse && sequence.units[index].features.words >= 7
      && Vocabulary.noticePhrases(in: sequence.units[index].text) == 0
  }

  private func labelRole(_ index: Int, _ zone: Zone) -> BlockRole {
    if Vocabulary.isAgency(Vocabulary.key(of: sequence.units[index].text)), zone == .directlyAfter {
      return .dateline
    }
    if zone == .page, index + 1 < sequence.count, isArticleText(index + 1),
      sequence.isHeadlineLike(index, leastWords: 2)
    {
      return .heading
    }
    if zone == .page, sequence.isHeadlineLike(index, leastWords: 5) { return .related }
    return plain(zone, .paragraph)
  }
}
