import Articles
import Testing

@Suite("Addresses")
struct WebAddressTests {
  @Test(
    "a reference is joined to its base as RFC 3986 has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"),
      ("../../../g", "http://a/g"), ("g:h", "g:h"), ("http://x/y", "http://x/y"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
    ])
  func resolve(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == address)
  }

  @Test("only http and https with a host are of the web")
  func web() {
    #expect(WebAddress.isWeb("https://tide.example/a?b=c"))
    for address in [
      "ftp://a/", "file:///etc/passwd", "http://", "http:a", "tide.example", "http://a/\nb",
      "javascript:x",
    ] {
      #expect(!WebAddress.isWeb(address))
    }
  }

  @Test("a host is without user, with port, in lower case")
  func host() {
    #expect(WebAddress.host(of: "https://ana:x@Tide.Example:8080/a") == "tide.example:8080")
  }
}
