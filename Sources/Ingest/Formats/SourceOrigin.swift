/// Where bytes came from, as far as that says how to read them.
package struct SourceOrigin: Equatable, Sendable {
  /// The address they were fetched from; links in them may be relative to it.
  package var address: String?
  /// The `Content-Type` they were sent with.
  package var contentType: String?

  package init(address: String? = nil, contentType: String? = nil) {
    self.address = address
    self.contentType = contentType
  }

  var charset: String? { contentType.flatMap(MarkupEncoding.charset) }
}
