/// How many actors a library has and which came last: two that are equal are of the same actors.
package struct ActorExtent: Equatable, Sendable {
  var count: Int
  var last: Int64
}
