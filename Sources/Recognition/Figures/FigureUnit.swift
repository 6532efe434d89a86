/// What a number measures.
enum FigureUnit: Equatable, Sendable {
  /// A unit of `Figure.unit`: "percent", "day", "other" …; the factor turns what is written into it.
  case measure(String, factor: Double)
  /// An ISO 4217 code; cents have the factor 0.01.
  case money(String, factor: Double)

  var name: String {
    switch self {
    case .measure(let name, _), .money(let name, _): name
    }
  }

  var factor: Double {
    switch self {
    case .measure(_, let factor), .money(_, let factor): factor
    }
  }

  var isMoney: Bool {
    if case .money = self { true } else { false }
  }

  /// A length of time one of `Figure.unit`'s names stands for.
  var isDuration: Bool {
    switch name {
    case "minute", "hour", "day", "month", "year": true
    default: false
    }
  }
}
