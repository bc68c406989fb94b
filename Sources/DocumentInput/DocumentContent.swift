package import CharacterDecoding
package import DocumentFormats

/// A raw document on its way to a reader: its text is decoded once, when the first reader asks for it.
package struct DocumentContent {
    package let raw: RawDocument
    private var decoded: DecodedText?
    /// Opened when the first reader asks for it.
    private var opened: DocumentPackage?

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

    /// What kind of archive of parts the document is; nil where it is none.
    ///
    /// - Throws: `ZipError` where it begins as an archive and is a damaged one.
    /// - Complexity: O(bytes) for the first call, constant for later ones.
    package var packageKind: DocumentPackage.Kind? {
        mutating get throws {
            guard raw.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
            return try package().kind
        }
    }

    /// The document as an archive of parts.
    ///
    /// - Throws: `ZipError`.
    /// - Complexity: the same.
    package mutating func package() throws -> DocumentPackage {
        if let opened { return opened }
        let package = try DocumentPackage(raw.bytes, file: raw.id)
        opened = package
        return package
    }
}
