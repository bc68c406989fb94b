import BitextModel
import FileAccess
import TextFacts

/// A dictionary in the format of CC-CEDICT: `傳統 传统 [chuan2 tong3] /tradition/traditional/`.
///
/// Loading finds the headwords only (some 20 ms for 120,000 entries, a tenth of that by `DictionaryIndexFile`); meanings
/// are read for the words that a text has.
struct ChineseDictionary: Sendable {
    /// The longest file that offsets of 32 bits reach.
    private static let largest = Int(Int32.max)

    private let text: Text
    /// Where the meanings of each entry begin (at the first slash).
    private(set) var meanings: [Int32] = []
    private(set) var headwords: HeadwordIndex

    /// The file's bytes.
    private enum Text: Sendable {
        case read([UInt8])
        case mapped(MappedFile)

        @inline(__always)
        func with<Result, Failure>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure) -> Result {
            switch self {
            case .read(let bytes): try body(bytes.span)
            // The file is held by this value, so its bytes outlive the call.
            case .mapped(let file): try body(file.bytes.bindMemory(to: UInt8.self).span)
            }
        }
    }

    /// - Throws: `LexiconError.noEntry`, `.notUTF8`, `.empty`.
    init(name: String, bytes: [UInt8]) throws(LexiconError) { try self.init(name: name, text: .read(bytes)) }

    /// - Throws: the same.
    init(_ file: MappedFile) throws(LexiconError) { try self.init(name: file.path, text: .mapped(file)) }

    /// What was found in the file before.
    init(_ file: MappedFile, meanings: [Int32], headwords: HeadwordIndex) {
        text = .mapped(file)
        self.meanings = meanings
        self.headwords = headwords
    }

    private init(name: String, text: Text) throws(LexiconError) {
        self.text = text
        headwords = HeadwordIndex()
        (meanings, headwords) = try text.with { bytes throws(LexiconError) in try Self.entries(bytes, name: name) }
    }

    private static func entries(
        _ span: Span<UInt8>, name: String
    ) throws(LexiconError) -> (meanings: [Int32], headwords: HeadwordIndex) {
        guard span.count < Self.largest else { throw .noEntry(name, line: 1) }
        var headwords = HeadwordIndex(minimumCapacity: span.count / 75)
        var meanings: [Int32] = []
        var line = 0
        var position = 0
        while position < span.count {
            line += 1
            var end = position
            while end < span.count, span[end] != 0x0A { end += 1 }
            let start = position
            position = end + 1
            if end > start, span[end - 1] == 0x0D { end -= 1 }
            var first = start
            if line == 1, end - first >= 3, span[first] == 0xEF, span[first + 1] == 0xBB { first += 3 }
            guard first < end, span[first] != UInt8(ascii: "#") else { continue }
            guard let simplified = Self.simplified(span, first, end) else { throw .noEntry(name, line: line) }
            guard let meaning = Self.meaning(span, simplified.end, end) else { throw .noEntry(name, line: line) }
            guard let key = Self.key(span, simplified) else { throw .notUTF8(name, line: line) }
            headwords.append(headword: key.whole, start: key.start, length: key.length)
            meanings.append(Int32(meaning))
        }
        guard !meanings.isEmpty else { throw .empty(name) }
        return (meanings, headwords)
    }

    var entryCount: Int { meanings.count }

    /// The second word of a line.
    private static func simplified(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
        var first = start
        while first < end, bytes[first] != 0x20 { first += 1 }
        var last = first + 1
        while last < end, bytes[last] != 0x20 { last += 1 }
        return first > start && last > first + 1 && last < end ? (first + 1, last) : nil
    }

    /// The first slash after the reading.
    private static func meaning(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var index = start + 1
        guard index < end, bytes[index] == UInt8(ascii: "[") else { return nil }
        while index < end, bytes[index] != UInt8(ascii: "]") { index += 1 }
        while index < end, bytes[index] != UInt8(ascii: "/") { index += 1 }
        return index + 1 < end ? index : nil
    }

    private static func key(
        _ bytes: Span<UInt8>, _ range: (start: Int, end: Int)
    ) -> (whole: UInt64, start: UInt64?, length: Int)? {
        var key = TextKey()
        var start: UInt64?
        var length = 0
        var index = range.start
        let folding = HanFolding.shared
        while index < range.end {
            guard let (scalar, size) = UTF8Bytes.checkedScalar(at: index, before: range.end, of: bytes) else {
                return nil
            }
            index += size
            key.append(folding(UInt64(scalar)))
            length += 1
            if length == 2 { start = key.value }
        }
        return (key.value, start, length)
    }

    /// The content words of all meanings of a headword. Linear in the length of its entries.
    func forEachWord(_ headword: UInt64, _ reader: inout MeaningReader, _ body: (GlossWord) -> Void) {
        var references: [UInt64] = []
        words(headword, &reader, body) { references.append($0) }
        for reference in references where reference != headword { words(reference, &reader, body) { _ in } }
    }

    private func words(
        _ headword: UInt64, _ reader: inout MeaningReader, _ body: (GlossWord) -> Void, _ reference: (UInt64) -> Void
    ) {
        text.with { bytes in
            headwords.forEachEntry(headword) { entry in
                reader.read(bytes, from: Int(meanings[entry]), body, reference: reference)
            }
        }
    }
}
