package import CharacterDecoding

/// A raw document on its way to a reader: its text is decoded once, when the first reader asks for it.
package struct DocumentContent {
    package let raw: RawDocument
    private var decoded: DecodedText?

    package init(_ raw: RawDocument) { self.raw = raw }

    /// The document's text.
    ///
    /// - Throws: `DecodingError` for an empty file and for what is no text at all.
    /// - Complexity: O(bytes) for the first call, constant for later ones.
    package mutating func text() throws(DecodingError) -> DecodedText {
        if let decoded { return decoded }
        let text = try DocumentDecoder.decode(
            raw.bytes, file: raw.id, declared: raw.declaredCharset, language: raw.language)
        decoded = text
        return text
    }
}
