import Articles

/// In which order notes and stories were changed in this session, so that undo takes back what was
/// done last.
///
/// Notes keep their own past, which goes back farther than the session; of them only the turn is
/// known here.
struct ChangeOrder: Equatable, Sendable {
  enum Step: Equatable, Sendable {
    case notes
    case story(StoryChange)
  }

  private var done: [Step] = []
  private var undone: [Step] = []

  mutating func record(_ step: Step) {
    done.append(step)
    undone = []
  }

  mutating func undo() -> ReaderEffect {
    guard let step = done.popLast() else { return .undoNotes }
    undone.append(step)
    return switch step {
    case .notes: .undoNotes
    case .story(let change): .changeStory(change.reverted, .undo)
    }
  }

  mutating func redo() -> ReaderEffect {
    guard let step = undone.popLast() else { return .redoNotes }
    done.append(step)
    return switch step {
    case .notes: .redoNotes
    case .story(let change): .changeStory(change, .redo)
    }
  }
}

extension ReaderEffect {
  /// Whether it is a change to notes that undo takes back.
  var changesNotes: Bool {
    switch self {
    case .createNote, .saveNote, .moveNote, .deleteNote, .settleNote, .takeOtherVersion, .retag,
      .describeTag:
      true
    default: false
    }
  }
}
