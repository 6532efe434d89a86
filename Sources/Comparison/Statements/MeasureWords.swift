import Articles

/// Knows units of measure by their words.
enum MeasureWords {
  /// The unit of a figure in short: "km" for "six kilometres"; empty where the findings have named
  /// the unit, and where there is none.
  static func short(_ figure: Figure, in account: AccountText) -> String {
    guard figure.unit == "other" else { return "" }
    let words = account.text(figure.range).lowercased().split { !$0.isLetter }.map(String.init)
    guard let word = words.last else { return "" }
    return shortForms[word]
      ?? (word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word)
  }

  private static let shortForms = [
    "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "kms": "km",
    "metre": "m", "metres": "m", "meter": "m", "meters": "m", "foot": "ft", "feet": "ft",
    "tonne": "t", "tonnes": "t", "ton": "t", "tons": "t", "kilogram": "kg", "kilograms": "kg",
    "kilo": "kg", "kilos": "kg", "litre": "l", "litres": "l", "liter": "l", "liters": "l",
    "hectares": "ha", "hectare": "ha", "megawatt": "mw", "megawatts": "mw",
  ]
}
