package import BitextModel
import FileAccess

/// Words of one language with their translations in another: a glossary or a dictionary.
package struct Lexicon: Sendable {
    enum Content: Sendable {
        case terms(TermList)
        case dictionary(ChineseDictionary)
    }

    /// The file's name, or what the program calls it.
    package let name: String
    let content: Content
    /// Made once, since a batch asks the same lexicon for many documents.
    let han: HanLexicon

    /// How many entries it has.
    package var count: Int {
        switch content {
        case .terms(let list): list.terms.count
        case .dictionary(let dictionary): dictionary.entryCount
        }
    }

    /// Pairs of terms given in the program.
    package init(name: String, terms: [(source: String, target: String)]) {
        self.init(
            name: name,
            content: .terms(TermList(terms: terms.map { TermList.Term(source: $0.source, target: $0.target) })))
    }

    /// Lines of source TAB target (UTF-8; `#` begins a comment). When just one of the two languages of an alignment is
    /// written in Han characters, a line may have its terms in either order.
    ///
    /// - Throws: `LexiconError` with the line.
    package init(name: String, tabSeparated bytes: [UInt8]) throws(LexiconError) {
        self.init(name: name, content: .terms(try TermList(name: name, bytes: bytes.span)))
    }

    /// A TBX file (ISO 30042): all pairs of terms that a concept has in the two languages; a language without region takes
    /// the terms of all regions.
    ///
    /// - Throws: `LexiconError` with the line.
    package init(name: String, termBase bytes: [UInt8], source: Language, target: Language) throws(LexiconError) {
        let terms = try TermBaseReader.read(bytes, name: name, source: source, target: target)
        self.init(name: name, content: .terms(TermList(terms: terms)))
    }

    /// A dictionary in the format of CC-CEDICT (Chinese and English, UTF-8).
    ///
    /// - Throws: `LexiconError` with the line.
    package init(name: String, chineseDictionary bytes: [UInt8]) throws(LexiconError) {
        self.init(name: name, content: .dictionary(try ChineseDictionary(name: name, bytes: bytes)))
    }

    /// The glossary of agency and press vocabulary that comes with the program: English and Simplified Chinese (texts in
    /// traditional characters find it too).
    package static let agency: Lexicon = {
        let name = "agency.tsv"
        guard let list = try? TermList(name: name, bytes: BundledFile.bytes(name).span) else {
            preconditionFailure("\(name) cannot be read")
        }
        return Lexicon(name: name, content: .terms(list))
    }()

    /// Opens a CC-CEDICT file by the index beside it, which is made where it is missing or of another state of the file.
    ///
    /// - Throws: `FileError`, `LexiconError`.
    init(indexedDictionary path: String) throws {
        let file = try MappedFile(path)
        self.init(name: path, content: .dictionary(try DictionaryIndexFile(of: file).dictionary()))
    }

    private init(name: String, content: Content) {
        self.name = name
        self.content = content
        han = HanLexicon(content)
    }

    /// The name of CC-CEDICT in the cache folder, where set-up puts it.
    package static let dictionaryFileName = "cc-cedict.u8"

    /// CC-CEDICT as set-up has put it into the cache folder; nil if it is not there.
    ///
    /// - Throws: `FileError`, `LexiconError` when the file is there but cannot be used.
    package static func installedDictionary() throws -> Lexicon? {
        guard let path = try installedDictionaryPath() else { return nil }
        return try Lexicon(indexedDictionary: path)
    }

    /// Where the installed dictionary is; nil if there is none.
    ///
    /// - Throws: `FileError` for a cache that cannot be trusted.
    package static func installedDictionaryPath() throws -> String? {
        try CacheFolder.file(dictionaryFileName)
    }

    /// Opens a user's file by its content: TBX (XML), CC-CEDICT's format, or lines of source TAB target.
    ///
    /// - Parameters:
    ///   - source: the languages whose terms a TBX file is asked for.
    /// - Throws: `FileError`, `LexiconError`.
    package init(file path: String, source: Language, target: Language) throws {
        let bytes = try InputFile.read(path)
        switch LexiconFormat(of: bytes, path: path) {
        case .chineseDictionary: try self.init(name: path, chineseDictionary: bytes)
        case .termBase: try self.init(name: path, termBase: bytes, source: source, target: target)
        case .tabSeparated: try self.init(name: path, tabSeparated: bytes)
        }
    }
}
