import Foundation

/// A folder of articles annotated in our own form, and the folder of the files they annotate.
package struct ReferenceFolder {
  private let references: String
  private let files: String

  package init(references: String, files: String) {
    self.references = references
    self.files = files
  }

  /// Every article of every file, in the order of the files' names.
  package func articles() throws -> [AnnotatedArticle] {
    let names = try FileManager.default.contentsOfDirectory(atPath: references)
    return try names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name in
      let data = try Data(contentsOf: URL(filePath: references + "/" + name))
      let reference = try JSONDecoder().decode(ReferenceFile.self, from: data)
      let text = try Data(contentsOf: URL(filePath: files + "/" + reference.file))
      return reference.articles(text: String(decoding: text, as: UTF8.self))
    }
  }
}
