import Foundation
import GRDB

extension Sequence<UInt8> {
  /// As a value for a column of bytes.
  var blob: Data { Data(self) }
}

extension Row {
  /// The bytes of a column; an empty blob may come back as none.
  func bytes(_ index: Int) -> [UInt8] {
    (self[index] as Data?).map { [UInt8]($0) } ?? []
  }
}
