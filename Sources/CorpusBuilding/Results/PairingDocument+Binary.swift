import BitextModel
import DocumentPairing
import FileAccess

extension PairingDocument {
    /// Reads a page that was written; nil for anything else.
    init?(_ reader: inout BinaryReader) {
        guard let segmented = SegmentedDocument(&reader), let base = reader.text(),
            let keys = reader.numbers(UInt64.self), let links = reader.numbers(UInt64.self),
            let editions = reader.list({ Edition(&$0) }), let fault = reader.optionalText()
        else { return nil }
        self.init(segmented: segmented, base: base, keys: keys, links: links, editions: editions, fault: fault)
    }

    /// Writes the page.
    func write(to writer: inout BinaryWriter) {
        segmented.write(to: &writer)
        writer.text(base)
        writer.numbers(keys)
        writer.numbers(links)
        writer.list(editions) { edition, writer in
            writer.text(edition.language?.tag)
            writer.number(edition.page)
        }
        writer.text(fault)
    }
}

extension PairingDocument.Edition {
    fileprivate init?(_ reader: inout BinaryReader) {
        guard let tag = reader.optionalText(), let page = reader.number(UInt64.self) else { return nil }
        self.init(language: tag.flatMap { Language($0) }, page: page)
    }
}

extension SegmentedDocument {
    fileprivate init?(_ reader: inout BinaryReader) {
        guard let id = reader.text(), let language = reader.text().flatMap({ Language($0) }),
            let metadata = reader.metadata(), let sentences = reader.list({ Sentence(&$0) }),
            let blocks = reader.list({ BlockContext(&$0) })
        else { return nil }
        self.init(id: id, language: language, metadata: metadata, sentences: sentences)
        self.blocks = blocks
    }

    /// Joints are not written: pairing takes sentences as they are.
    fileprivate func write(to writer: inout BinaryWriter) {
        writer.text(id)
        writer.text(language.tag)
        writer.metadata(metadata)
        writer.list(sentences) { sentence, writer in
            writer.text(sentence.text)
            writer.count(sentence.range.start)
            writer.count(sentence.range.end)
            writer.count(sentence.block)
        }
        writer.list(blocks) { $0.write(to: &$1) }
    }
}

extension Sentence {
    fileprivate init?(_ reader: inout BinaryReader) {
        func number() -> Int? { reader.number(UInt64.self).flatMap { Int(exactly: $0) } }
        guard let text = reader.text(), let start = number(), let end = number(), start <= end, let block = number()
        else { return nil }
        self.init(text: text, range: Document.SourceRange(start, end), block: block)
    }
}
