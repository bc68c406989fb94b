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

    /// Whether ICU knows a character set by this name or alias.
    package static func knows(_ charset: String) -> Bool { cicu_knows_charset(charset) != 0 }
}
