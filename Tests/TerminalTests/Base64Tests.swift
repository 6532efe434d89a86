import Terminal
import Testing

@Suite("Base64")
struct Base64Tests {
  /// The test vectors of RFC 4648, section 10.
  @Test(
    "encodes",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func encode(_ text: String, _ encoded: String) {
    #expect(Base64.encode(Array(text.utf8)) == Array(encoded.utf8))
  }

  @Test("encodes bytes with their highest bit set")
  func highBytes() {
    #expect(Base64.encode([0xFF, 0xFE, 0xFD]) == Array("//79".utf8))
  }
}
