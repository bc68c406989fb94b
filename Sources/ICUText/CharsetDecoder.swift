import CICU

/// Decodes bytes of any character set that ICU knows.
package enum CharsetDecoder {
    package struct Result: Hashable, Sendable {
        package var text: String
        /// How many sequences could not be decoded; each is U+FFFD in the text.
        package var malformed: Int
    }

    /// Nil when ICU does not know the character set. Bad bytes never fail: they become U+FFFD and are counted.
    package static func decode(_ bytes: [UInt8], charset: String) -> Result? {
        var malformed = 0
        let text = takeString { length in
            bytes.withUnsafeBufferPointer { cicu_decode(charset, $0.baseAddress, $0.count, length, &malformed) }
        }
        return text.map { Result(text: $0, malformed: malformed) }
    }

    /// Where offsets of the decoded text stand in the bytes.
    ///
    /// - Parameter offsets: of UTF-8, rising.
    /// - Returns: for each the offset of the byte where its character begins; nil when ICU does not know the charset.
    /// - Complexity: O(bytes).
    package static func sourceOffsets(_ offsets: [Int], in bytes: [UInt8], charset: String) -> [Int]? {
        var found = [Int](repeating: 0, count: offsets.count)
        let isKnown = bytes.withUnsafeBufferPointer { bytes in
            cicu_source_offsets(charset, bytes.baseAddress, bytes.count, offsets, &found, offsets.count)
        }
        return isKnown == 0 ? nil : found
    }

    /// Whether ICU knows a character set by this name or alias.
    package static func knows(_ charset: String) -> Bool { cicu_knows_charset(charset) != 0 }
}
