import Lexicons

/// Numbers by keys: for each key one or several, in the order in which they came.
struct KeyedNumbers: Sendable {
  private var keys = WordTable()
  /// By key the place of its last number in `numbers`.
  private var last: [Int32] = []
  private var numbers: [Int32] = []
  /// By number the place of the one before it of the same key, -1 for none.
  private var before: [Int32] = []

  /// Appends a number to those of a key.
  mutating func append(_ number: Int32, to key: some Collection<UInt8>) {
    let id =
      key.withContiguousStorageIfAvailable { keys.intern($0) }
      ?? Array(key).withUnsafeBufferPointer { keys.intern($0) }
    append(number, to: id)
  }

  private mutating func append(_ number: Int32, to key: WordID) {
    let isNew = Int(key) == last.count
    before.append(isNew ? -1 : last[Int(key)])
    if isNew { last.append(0) }
    last[Int(key)] = Int32(numbers.count)
    numbers.append(number)
  }

  /// The number a key was given last.
  subscript(key: String) -> Int32? { self[last: key.utf8] }

  subscript(last key: some Collection<UInt8>) -> Int32? {
    place(of: key).map { numbers[$0] }
  }

  /// All numbers of a key.
  func all(_ key: some Collection<UInt8>) -> [Int32] {
    var all: [Int32] = []
    var place = place(of: key) ?? -1
    while place >= 0 {
      all.append(numbers[place])
      place = Int(before[place])
    }
    return all.reversed()
  }

  private func place(of key: some Collection<UInt8>) -> Int? {
    let id =
      key.withContiguousStorageIfAvailable { keys.find($0) }
      ?? Array(key).withUnsafeBufferPointer { keys.find($0) }
    return id.map { Int(last[Int($0)]) }
  }
}

extension KeyedNumbers {
  func write(to writer: inout FlatWriter) {
    var owners = [Int32](repeating: 0, count: numbers.count)
    for key in last.indices {
      var place = Int(last[key])
      while place >= 0 {
        owners[place] = Int32(key)
        place = Int(before[place])
      }
    }
    keys.write(to: &writer)
    writer.add(owners)
    writer.add(numbers)
  }

  /// - Parameter bounds: those of the numbers.
  init(from reader: inout FlatReader, bounds: Range<Int>) throws(FlatReader.Fault) {
    keys = try WordTable(from: &reader)
    let owners = try reader.numbers(in: 0..<keys.count)
    let numbers = try reader.numbers(in: bounds)
    guard owners.count == numbers.count else { throw FlatReader.Fault() }
    before.reserveCapacity(numbers.count)
    for (owner, number) in zip(owners, numbers) {
      guard owner <= last.count else { throw FlatReader.Fault() }
      append(number, to: owner)
    }
    guard last.count == keys.count else { throw FlatReader.Fault() }
  }
}
