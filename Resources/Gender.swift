/// The gender of the pronouns that stand for a person.
package enum Gender: String, Sendable {
  case male = "m"
  case female = "f"
}
