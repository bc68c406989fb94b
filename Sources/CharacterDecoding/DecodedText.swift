/// A document's text and what is known about how it was encoded.
package struct DecodedText: Hashable, Sendable {
    /// Without the byte order mark. All ranges of later stages are UTF-8 byte offsets in this text.
    package var text: String
    /// The character set, by ICU's name: `UTF-8`, `GB18030`, `Big5-HKSCS`, `windows-1252`, `UTF-16LE` ...
    package var charset: String
    /// How many sequences could not be decoded; each stands as U+FFFD in the text.
    package var malformed: Int
    package var hadByteOrderMark: Bool

    package init(text: String, charset: String, malformed: Int, hadByteOrderMark: Bool) {
        self.text = text
        self.charset = charset
        self.malformed = malformed
        self.hadByteOrderMark = hadByteOrderMark
    }
}
