import CICU

/// ICU's boundary iterator over UTF-8 text: sentences, or words (with the dictionaries for Han, kana and Thai).
///
/// Not sendable: one iterator a task. Opening costs some 100 microseconds, so keep it.
package final class BoundaryIterator {
    private let handle: OpaquePointer

    /// The sentence rules of UAX #29 as ICU tailors them to a locale (`en`, `zh`, `el` ...).
    package static func sentences(locale: String) throws(ICUError) -> BoundaryIterator {
        var reason: UnsafePointer<CChar>?
        return try BoundaryIterator(cicu_open_sentences(locale, &reason), "sentences of \(locale)", reason)
    }

    /// Word boundaries, with ICU's dictionary for scripts without spaces.
    package static func words(locale: String) throws(ICUError) -> BoundaryIterator {
        var reason: UnsafePointer<CChar>?
        return try BoundaryIterator(cicu_open_words(locale, &reason), "words of \(locale)", reason)
    }

    /// An iterator of one's own rules, in ICU's rule syntax.
    package init(rules: String) throws(ICUError) {
        var line: Int32 = 0
        var column: Int32 = 0
        var reason: UnsafePointer<CChar>?
        let opened = rules.withBytes { cicu_open_rules($0.baseAddress, $0.count, &line, &column, &reason) }
        guard let opened else {
            throw .badRules(line: Int(line), column: Int(column), reason: reason.map { String(cString: $0) } ?? "")
        }
        handle = opened
    }

    private init(_ opened: OpaquePointer?, _ what: String, _ reason: UnsafePointer<CChar>?) throws(ICUError) {
        guard let opened else { throw .cannotOpen(what: what, reason: reason.map { String(cString: $0) } ?? "") }
        handle = opened
    }

    deinit { cicu_close(handle) }

    /// The source of the rules that the iterator runs.
    package var rules: String {
        let length = cicu_rules(handle, nil, 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            count = cicu_rules(handle, buffer.baseAddress, length)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Calls `body` with the end offset (in bytes) and the rule status of each piece of the text, in order.
    package func forEachBoundary(in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ end: Int, _ status: Int) -> Void) {
        guard !bytes.isEmpty, cicu_set_text(handle, bytes.baseAddress, bytes.count) == 0 else { return }
        while true {
            let next = cicu_next(handle)
            if next < 0 { return }
            body(Int(next), Int(cicu_rule_status(handle)))
        }
    }

    /// The end offsets (in UTF-8 bytes) of the text's pieces; the last one is the text's length.
    package func boundaries(in text: String) -> [Int] {
        var ends: [Int] = []
        text.withBytes { bytes in forEachBoundary(in: bytes) { end, _ in ends.append(end) } }
        return ends
    }
}
