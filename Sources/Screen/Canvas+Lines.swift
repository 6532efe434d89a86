/// The directions in which a frame line leaves a cell.
struct LineArms: OptionSet, Hashable {
  let rawValue: UInt8

  static let up = LineArms(rawValue: 1)
  static let right = LineArms(rawValue: 2)
  static let down = LineArms(rawValue: 4)
  static let left = LineArms(rawValue: 8)

  /// The light box-drawing characters by their arms; one arm alone is drawn as a whole line.
  private static let scalars: [UInt32] = [
    0x20, 0x2502, 0x2500, 0x2514, 0x2502, 0x2502, 0x250C, 0x251C,
    0x2500, 0x2518, 0x2500, 0x2534, 0x2510, 0x2524, 0x252C, 0x253C,
  ]

  var glyph: Glyph { Glyph(Self.scalars[Int(rawValue)]) }

  init(rawValue: UInt8) { self.rawValue = rawValue & 15 }

  /// The arms of a cell of a line: both within it, the inner one at its ends.
  static func between(
    _ place: Int, _ first: Int, _ last: Int, before: LineArms, behind: LineArms
  ) -> LineArms {
    if first == last { return [before, behind] }
    return place == first ? behind : place == last ? before : [before, behind]
  }

  /// The arms of a glyph; none when it is not a frame line.
  init(_ glyph: Glyph) {
    switch glyph.base {
    case 0x2500: self = [.left, .right]
    case 0x2502: self = [.up, .down]
    default:
      let index = Self.scalars.lastIndex(of: glyph.base) ?? 0
      self.init(rawValue: UInt8(index))
    }
  }
}

extension Glyph {
  /// A frame line in ASCII, for terminals that cannot draw lines; any other glyph as it is.
  package var withoutLineDrawing: Glyph {
    guard (0x2500...0x253C).contains(base) else { return self }
    switch LineArms(self) {
    case []: return self
    case [.left, .right]: return Glyph(0x2D)
    case [.up, .down]: return Glyph(0x7C)
    default: return Glyph(0x2B)
    }
  }
}

extension Canvas {
  package enum Direction: Hashable, Sendable { case horizontal, vertical }

  /// Draws a frame line over `length` cells to the right or down, joined to the lines it meets:
  /// one that ends on another makes `├`, one that crosses makes `┼`.
  package mutating func rule(
    from point: Point, length: Int, _ direction: Direction,
    style: CellStyle = CellStyle(.frame)
  ) {
    for step in 0..<max(0, length) {
      switch direction {
      case .horizontal:
        let arms = LineArms.between(step, 0, length - 1, before: .left, behind: .right)
        join(arms, at: Point(x: point.x + step, y: point.y), style)
      case .vertical:
        let arms = LineArms.between(step, 0, length - 1, before: .up, behind: .down)
        join(arms, at: Point(x: point.x, y: point.y + step), style)
      }
    }
  }

  /// Draws a frame along the inside of a rectangle, joined to the lines it meets.
  package mutating func box(_ rect: Rect, style: CellStyle = CellStyle(.frame)) {
    guard rect.width > 1, rect.height > 1 else { return }
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    for x in rect.x...right {
      let sides = LineArms.between(x, rect.x, right, before: .left, behind: .right)
      join(sides.union(x == rect.x || x == right ? .down : []), at: Point(x: x, y: rect.y), style)
      join(sides.union(x == rect.x || x == right ? .up : []), at: Point(x: x, y: bottom), style)
    }
    for y in rect.y + 1..<bottom {
      join([.up, .down], at: Point(x: rect.x, y: y), style)
      join([.up, .down], at: Point(x: right, y: y), style)
    }
  }

  private mutating func join(_ arms: LineArms, at point: Point, _ style: CellStyle) {
    guard Rect(size).contains(point) else { return }
    put(LineArms(self[point.x, point.y].glyph).union(arms).glyph, at: point, style: style)
  }
}
