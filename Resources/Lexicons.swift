/// The bundled word lists.
package struct Lexicons: Sendable {
  package init() {}
}
