import Foundation
import Ingest

/// What a list of feeds said about one of them besides, as the library keeps it.
struct OutlineNote: Codable, Equatable {
  var folders: [String]
  var extras: [FeedOutline.Extra]

  init(_ item: FeedOutline.Item) {
    folders = item.folders
    extras = item.extras
  }

  /// Nothing of it where the text is not one of ours.
  init(text: String) {
    let note = try? JSONDecoder().decode(OutlineNote.self, from: Data(text.utf8))
    self = note ?? OutlineNote(FeedOutline.Item(address: ""))
  }

  /// Empty where there is nothing to keep.
  var text: String {
    guard !folders.isEmpty || !extras.isEmpty, let data = try? JSONEncoder().encode(self) else {
      return ""
    }
    return String(decoding: data, as: UTF8.self)
  }
}
