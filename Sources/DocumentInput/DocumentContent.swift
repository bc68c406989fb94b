package import CharacterDecoding
package import DocumentFormats

/// A raw document on its way to a reader: its text is decoded once, when the first reader asks for it.
package struct DocumentContent {
    package let raw: RawDocument
    private var decoded: DecodedText?
    /// Nil until it is asked for, or where the bytes are no archive.
    private var openedKind: DocumentPackage.Kind??

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
            if let openedKind { return openedKind }
            let isArchive = raw.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            let kind = isArchive ? try package().kind : nil
            openedKind = .some(kind)
            return kind
        }
    }

    /// The document as an archive of parts.
    ///
    /// - Throws: `ZipError`.
    package func package() throws -> DocumentPackage { try DocumentPackage(raw.bytes, file: raw.id) }
}
