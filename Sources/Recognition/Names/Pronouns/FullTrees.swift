/// Trees made full, all of one depth: the way to each leaf is as long, so that nothing on it has to
/// be guessed by the processor, which would be wrong every second time.
struct FullTrees: Sendable {
  private struct Question {
    /// Number of a fact.
    var fact: Int32
    /// The greatest value that is not more.
    var value: Float
  }

  private let depth: Int
  /// Of one tree after another, level by level; the answer "more" is the second below.
  private var questions: [Question] = []
  /// Of one tree after another, from "never more" to "always more".
  private var leaves: [Float] = []

  /// - Parameter roots: where in `nodes` each tree begins.
  init(_ nodes: [PronounModel.Node], roots: [Int]) {
    depth = roots.map { Self.depth(of: $0, nodes) }.max() ?? 0
    for root in roots {
      var level = [root]
      for _ in 0..<depth {
        for place in level { questions.append(Self.question(nodes[place])) }
        level = level.flatMap { Self.below($0, nodes) }
      }
      leaves += level.map { nodes[$0].value }
    }
  }

  /// What the leaves that values lead to sum up to.
  ///
  /// - Parameter values: one for each fact.
  func sum(_ values: [Float]) -> Float {
    let asked = 1 << depth - 1
    return values.withUnsafeBufferPointer { values in
      questions.withUnsafeBufferPointer { questions in
        (0..<leaves.count >> depth).reduce(into: Float(0)) { sum, tree in
          var place = 0
          for _ in 0..<depth {
            let question = questions[tree * asked + place]
            place = 2 * place + (values[Int(question.fact)] > question.value ? 2 : 1)
          }
          sum += leaves[tree << depth + place - asked]
        }
      }
    }
  }

  /// A leaf that stands higher than others asks what makes no difference.
  private static func question(_ node: PronounModel.Node) -> Question {
    node.fact == PronounModel.Node.leaf
      ? Question(fact: 0, value: .infinity) : Question(fact: Int32(node.fact), value: node.value)
  }

  private static func below(_ place: Int, _ nodes: [PronounModel.Node]) -> [Int] {
    nodes[place].fact == PronounModel.Node.leaf
      ? [place, place] : [place + 1, place + Int(nodes[place].step)]
  }

  private static func depth(of place: Int, _ nodes: [PronounModel.Node]) -> Int {
    guard nodes[place].fact != PronounModel.Node.leaf else { return 0 }
    return 1 + (below(place, nodes).map { depth(of: $0, nodes) }.max() ?? 0)
  }
}
