public import BitextModel
package import DocumentInput
import FileAccess

/// Where a document comes from: a text, a page, bytes or a file.
///
///     .text("Good morning. Come in.", language: .english)
///     .html("<h1>Notice</h1><p>The port opened.</p>")
///     .bytes(body, name: "https://example.org/a", declaredCharset: "gb18030")
///     .file("release.html")
///
/// Nothing is read before the document is asked for.
public struct DocumentSource: Sendable {
    /// Identifies the document in messages and outputs.
    public var name: String
    /// The document's language: it wins over what is found, and outputs carry it as it is given; nil to find it out.
    public var language: Language?
    /// What a transport says about the encoding (the `charset` of an HTTP header); nil to find it out.
    public var declaredCharset: String?
    /// Where it was fetched from.
    public var address: String?
    private var content: Content

    private enum Content: Sendable {
        case file
        case part(@Sendable () throws -> [UInt8])
        case bytes([UInt8], kind: DocumentKind?)
    }

    private init(name: String, language: Language?, declaredCharset: String? = nil, content: Content) {
        self.name = name
        self.language = language
        self.declaredCharset = declaredCharset
        self.content = content
    }

    /// A plain text, as it was pasted or typed; it is never taken for HTML.
    public static func text(_ text: String, language: Language? = nil, name: String = "text") -> DocumentSource {
        DocumentSource(
            name: name, language: language, declaredCharset: "UTF-8", content: .bytes(Array(text.utf8), kind: .text))
    }

    /// A page or a part of one, whatever encoding it says it is in: a string has been decoded already.
    public static func html(_ html: String, language: Language? = nil, name: String = "page") -> DocumentSource {
        DocumentSource(
            name: name, language: language, declaredCharset: "UTF-8", content: .bytes(Array(html.utf8), kind: .html))
    }

    /// Bytes of which the content tells whether they are a page or a text, and in which encoding.
    ///
    /// - Parameters:
    ///   - name: normally the path or address.
    ///   - declaredCharset: what a transport says about the encoding.
    public static func bytes(
        _ bytes: [UInt8], name: String, language: Language? = nil, declaredCharset: String? = nil
    ) -> DocumentSource {
        DocumentSource(
            name: name, language: language, declaredCharset: declaredCharset, content: .bytes(bytes, kind: nil))
    }

    /// A file, by its path; `-` is standard input. Its content tells what it is.
    public static func file(_ path: String, language: Language? = nil) -> DocumentSource {
        DocumentSource(name: path, language: language, content: .file)
    }

    /// A part of a file: its bytes are read when they are asked for.
    package static func part(
        name: String, language: Language? = nil, declaredCharset: String? = nil, address: String? = nil,
        read: @escaping @Sendable () throws -> [UInt8]
    ) -> DocumentSource {
        var source = DocumentSource(
            name: name, language: language, declaredCharset: declaredCharset, content: .part(read))
        source.address = address
        return source
    }

    /// The document's bytes; a file is read.
    ///
    /// - Throws: `BitextError` for a file that cannot be read.
    public func bytes() throws -> [UInt8] {
        switch content {
        case .file: try InputFile.read(name)
        case .part(let read): try read()
        case .bytes(let bytes, _): bytes
        }
    }

    /// The same document with its bytes in memory.
    ///
    /// - Throws: `FileError` for a file that cannot be read.
    package func loaded() throws -> DocumentSource {
        if case .bytes = content { return self }
        var loaded = self
        loaded.content = .bytes(try bytes(), kind: nil)
        return loaded
    }

    /// The lines of a text in UTF-8, as they are: ended by LF, a CR before it dropped. Bytes that are no UTF-8 become
    /// U+FFFD.
    ///
    /// - Throws: `BitextError` for a file that cannot be read.
    public func lines() throws -> [String] {
        SentenceLines.blocks(of: String(decoding: try bytes(), as: UTF8.self)).map(\.text)
    }

    /// The bytes, and what is known of them.
    ///
    /// - Throws: `FileError` for a file that cannot be read.
    package func raw() throws -> RawDocument {
        var kind: DocumentKind?
        if case .bytes(_, let known) = content { kind = known }
        return RawDocument(
            id: name, bytes: try bytes(), declaredCharset: declaredCharset, address: address, language: language,
            kind: kind)
    }
}
