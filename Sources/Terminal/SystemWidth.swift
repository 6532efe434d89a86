import CNcurses

/// What the C library says of a scalar's columns, which most terminals go by.
package enum SystemWidth {
  /// 0, 1 or 2; -1 for what it takes for unprintable, as what its Unicode does not have yet.
  ///
  /// It depends on the locale: `UTF8Locale.set` comes first.
  package static func of(_ scalar: UInt32) -> Int { Int(wcwidth(wchar_t(bitPattern: scalar))) }
}
