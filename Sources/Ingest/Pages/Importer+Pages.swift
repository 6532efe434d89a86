import Articles

extension Importer {
  /// Reads a page or a saved page; nil where the bytes are neither.
  ///
  /// `address` is where it was fetched from, `charset` what the server says it is encoded in.
  package func page(
    _ bytes: [UInt8], named name: String, address: String? = nil, charset: String? = nil
  ) throws(ImportError) -> ImportedFile? {
    if let archive = MIMEArchive(bytes) {
      return try read(
        page: archive.page, named: name, address: archive.address ?? address,
        charset: archive.charset ?? charset)
    }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let sample = isWide ? TextDecoder.decode(Array(bytes.prefix(8192)))?.utf8 ?? bytes : bytes
    guard PageFormat.isPage(sample, named: name) else { return nil }
    return try read(page: bytes, named: name, address: address, charset: charset)
  }

  private func read(
    page bytes: [UInt8], named name: String, address: String?, charset: String?
  ) throws(ImportError) -> ImportedFile {
    guard let decoded = PageCharset.decode(bytes, charset: charset) else { throw .binary(name) }
    let preparation = MarkupPreparation(decoded.utf8)
    let articles = PageReader(name: name, address: address, today: today)
      .articles(in: decoded.utf8, prepared: preparation)
    if articles.isEmpty { throw .empty(name) }
    var file = ImportedFile(
      name: name, articles: articles, encoding: decoded.encoding, remarks: remarks(decoded))
    if preparation.isCut {
      file.remarks.append("Only the first \(MarkupPreparation.tagLimit) tags were read.")
    }
    return file
  }
}
