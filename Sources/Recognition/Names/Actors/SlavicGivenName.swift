/// Given names that Ukrainian and Belarusian have in another form than Russian: news calls one
/// person by either.
enum SlavicGivenName {
  /// What a word is compared by: the key of the Russian form, or its own.
  static func key(_ key: [UInt8]) -> [UInt8] { russian[key] ?? key }

  private static let russian: [[UInt8]: [UInt8]] = {
    let rows = [
      "aleksandr oleksandr aliaksandr", "aleksei oleksii aliaksei", "dmitri dmytro dzmitry",
      "ekaterina kateryna katsiaryna", "elena olena alena", "evgeni yevhen yauhen",
      "fedor fedir fiodar", "igor ihor ihar", "mikhail mykhailo mikhal", "nikolai mykola mikalai",
      "oleg oleh aleh", "pavel pavlo paval", "petr petro piatro", "sergei serhii siarhei",
      "tatiana tetiana tatsiana", "vasili vasyl", "viktor viktar",
      "vladimir volodymyr uladzimir", "yakov yakiv",
    ]
    var russian: [[UInt8]: [UInt8]] = [:]
    for row in rows {
      let keys = row.split(separator: " ").map { NameSimilarity.key($0.utf8) }
      for key in keys.dropFirst() where key != keys[0] { russian[key] = keys[0] }
    }
    return russian
  }()
}
