import CICU

/// A regular expression of ICU's syntax over UTF-8 text, with byte offsets.
///
/// Not sendable: one expression a task. Opening costs some microseconds, so keep it.
package final class RegularExpression {
    private let handle: OpaquePointer

    /// How long one search may try, in ICU's steps of some milliseconds.
    private static let timeLimit: Int32 = 500

    /// - Throws: `ICUError.badPattern`, with the place of the fault in UTF-16 units.
    package init(_ pattern: String, ignoringCase: Bool = false) throws(ICUError) {
        var offset: Int32 = 0
        var reason: UnsafePointer<CChar>?
        let opened = pattern.withBytes {
            cicu_open_regex($0.baseAddress, $0.count, ignoringCase ? 1 : 0, Self.timeLimit, &offset, &reason)
        }
        guard let opened else {
            throw .badPattern(
                pattern, offset: Int(offset), reason: reason.map { String(cString: $0) } ?? "")
        }
        handle = opened
    }

    deinit { cicu_close_regex(handle) }

    /// Takes the text that the other calls look at. It must stay in place until they are done.
    package func setText(_ bytes: UnsafeBufferPointer<UInt8>) {
        _ = cicu_regex_set_text(handle, bytes.baseAddress, bytes.count)
    }

    /// The next match from an offset on; nil if there is none, or if the search took too long.
    package func find(from offset: Int) -> Range<Int>? {
        var start: Int64 = 0
        var end: Int64 = 0
        guard cicu_regex_find(handle, Int64(offset), &start, &end) == 1 else { return nil }
        return Int(start)..<Int(end)
    }

    /// Whether a match starts at an offset.
    package func looksAt(_ offset: Int) -> Bool { cicu_regex_looks_at(handle, Int64(offset)) != 0 }

    /// Whether all of a string matches.
    package func matches(_ text: String) -> Bool {
        text.withBytes { bytes in
            setText(bytes)
            return cicu_regex_matches(handle) != 0
        }
    }
}
