import BitextModel

/// Where the sentences of a side stand in its joined text, as UTF-8 byte offsets: `0-12 13-40`.
enum SentenceRanges {
    /// Nil where the sentences do not follow each other in the text.
    static func ranges(of sentences: [String], in text: String) -> [Document.SourceRange]? {
        var ranges: [Document.SourceRange] = []
        let bytes = Array(text.utf8)
        var position = 0
        for sentence in sentences {
            let wanted = Array(sentence.utf8)
            while position < bytes.count, bytes[position] == 0x20, wanted.first != 0x20 { position += 1 }
            guard position + wanted.count <= bytes.count,
                bytes[position..<position + wanted.count].elementsEqual(wanted)
            else { return nil }
            ranges.append(Document.SourceRange(position, position + wanted.count))
            position += wanted.count
        }
        return ranges
    }

    static func text(_ ranges: [Document.SourceRange]) -> String {
        ranges.map(\.description).joined(separator: " ")
    }

    /// The sentences that a list of ranges cuts from a text; empty where the list does not fit it.
    static func sentences(_ list: String, of text: String) -> [String] {
        let bytes = Array(text.utf8)
        var sentences: [String] = []
        for part in list.split(separator: " ") {
            guard let range = Document.SourceRange(text: part), range.end <= bytes.count,
                let sentence = String(validating: bytes[range.start..<range.end], as: UTF8.self)
            else { return [] }
            sentences.append(sentence)
        }
        return sentences
    }
}

extension Document.SourceRange {
    /// Reads `start-end`.
    init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), 0 <= start, start <= end
        else { return nil }
        self.init(start, end)
    }
}
