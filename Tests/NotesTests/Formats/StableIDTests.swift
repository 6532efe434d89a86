import Foundation
import Notes
import Testing

@Suite("Small formats")
struct StableIDTests {
  @Test("A UUID of version 5 is that of RFC 9562, A.4")
  func uuid() {
    // The namespace of domain names, and the example of the RFC.
    let dns: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
    #expect(
      StableID.uuid(namespace: dns, name: Array("www.example.com".utf8))
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test("SHA-1 is that of FIPS 180-4's examples, whatever the length")
  func sha1() {
    func hex(_ text: String) -> String {
      SHA1.digest(of: Array(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
    #expect(hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hex("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
  }
}
