/// A color a tag is shown in; raw values are those of journals and configuration.
package enum TagColor: String, CaseIterable, Hashable, Sendable {
  case red, yellow, green, cyan, blue, magenta
}
