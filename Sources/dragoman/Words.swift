import Fetch
import Foundation
import Ingest
import Lexicons
import Library
import Notes
import Terminal

/// Every error as one sentence for a person: what it is about, and what to do.
enum Words {
  static func sentence(for error: any Error) -> String {
    switch error {
    case let error as Failure: error.sentence ?? "it failed"
    case let error as Misuse: error.sentence
    case let error as ImportError: words(error)
    case let error as FetchError: words(error)
    case let error as LibraryError: words(error)
    case let error as NotesError: words(error)
    case let error as LexiconError: words(error)
    case let error as TerminalError: error.message
    default: (error as NSError).localizedDescription
    }
  }

  static func sentence(for problem: JournalProblem) -> String {
    switch problem {
    case .unreadableLine(let path, let line):
      "\(path):\(line): this line of notes cannot be read; it is left as it is"
    case .tornLine(let path, let line): "\(path):\(line): this line was broken off; it is left"
    case .newerLine(let path, let line):
      "\(path):\(line): this line is from a later version of dragoman; it is left as it is"
    case .unreadableFile(let path): "\(path): these notes cannot be read"
    }
  }

  private static func words(_ error: NotesError) -> String {
    switch error {
    case .cannotWrite(let path, .full):
      "the note is not saved: no space is left for \(path); it is kept here, try again"
    case .cannotWrite(let path, .readOnly), .cannotWrite(let path, .notPermitted):
      "the note is not saved: \(path) cannot be written; it is kept here, try again"
    case .cannotWrite(let path, .other(let reason)):
      "the note is not saved to \(path): \(reason); it is kept here, try again"
    case .cannotRead(let path, let reason): "the notes \(path) cannot be read: \(reason)"
    case .unknownFormat: "this is not a file of notes that can be read"
    case .newerFormat(let version):
      "this file of notes has version \(version), from a later dragoman"
    }
  }

  private static func words(_ error: LexiconError) -> String {
    switch error {
    case .missingFile(let path): "the word list \(path) is missing"
    case .unreadableFile(let path): "the word list \(path) cannot be read"
    case .missingColumn(let file, let column): "\(file): the column “\(column)” is missing"
    case .unknownColumn(let file, let column): "\(file): there is no column “\(column)”"
    case .badRow(let file, let line, .fieldCount(let found, let expected)):
      "\(file):\(line): \(found) fields instead of \(expected)"
    case .badRow(let file, let line, .empty(let column)):
      "\(file):\(line): “\(column)” is empty"
    case .badRow(let file, let line, .badValue(let column, let value)):
      "\(file):\(line): “\(value)” is no value for “\(column)”"
    }
  }

  private static func words(_ error: ImportError) -> String {
    switch error {
    case .missing(let path): "\(path): there is no such file"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .notAFile(let path): "\(path): is neither a file nor a folder"
    case .empty(let path): "\(path): is empty"
    case .binary(let path): "\(path): is not text"
    case .tooLarge(let path, let limit):
      "\(path): is larger than \(limit / 1_048_576) MiB; split it"
    case .tooManyLines(let path, let limit): "\(path): has more than \(limit) lines; split it"
    case .tooManyFiles(let path, let limit):
      "\(path): holds more than \(limit) files; those after them are left out"
    case .tooMuchInside(let path, let limit):
      "\(path): holds more than \(limit / 1_048_576) MiB; the rest is left out"
    case .nothingInside(let path): "\(path): holds no file of a format that can be read"
    case .bomb(let path): "\(path): unpacks to more than any text; it is not opened"
    case .damaged(let path): "\(path): is broken or cut off"
    case .encrypted(let path): "\(path): is locked with a password"
    case .tooLong(let path, let count, let limit):
      "\(path): \(count == 1 ? "an article is" : "\(count) articles are") longer than "
        + "\(limit / 1_048_576) MiB of text; left out"
    case .noArticles(let path): "\(path): holds no article"
    }
  }

  private static func words(_ error: LibraryError) -> String {
    switch error {
    case .cannotOpen(let path, let reason): "the library \(path) cannot be opened: \(reason)"
    case .damaged(let path):
      "the library \(path) is damaged; “dragoman doctor --rebuild” sets it aside and makes a new "
        + "one; notes are not in it and are safe"
    case .foreign(let path): "\(path) is a database of another program; choose another --library"
    case .tooNew(let path): "the library \(path) was written by a later version of dragoman"
    case .locked(let path):
      "the library \(path) is being written by another program; try again in a moment"
    case .full(let path): "no space is left for the library \(path); nothing was lost"
    case .readOnly(let path): "the library \(path) cannot be written; look at its permissions"
    case .unknownArticle(let id): "the library holds no article \(id); see “dragoman list”"
    case .unknownStory(let story): "the library has no story “\(story)”; see “dragoman stories”"
    case .knownStory(let story): "there is a story “\(story)” already"
    case .unknownActor(let id): "the library knows no actor \(id); see “dragoman actors”"
    case .failed(let path, let reason): "the library \(path): \(reason)"
    }
  }
}
