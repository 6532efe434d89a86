/// A value of many parts held in one place, so that whatever holds it is copied at once.
final class Held<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
