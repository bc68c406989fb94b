import AlignmentPipeline
public import BitextModel
public import CorpusOutput
import SentenceSegmentation

extension BitextReader {
    /// A sentence, the rule that ended it, and the places inside it where it might have ended.
    public struct ExplainedSentence: Hashable, Sendable {
        /// The sentence.
        public var sentence: Sentence
        /// The name of the rule that decided that it ends here: `unicode`, `paragraph-end` ...
        public var rule: String
        /// In the order of the text.
        public var refused: [Refusal]

        /// A place that looked like a sentence end.
        public struct Refusal: Hashable, Sendable {
            /// Where it is in the decoded document, a UTF-8 byte offset.
            public var offset: Int
            /// The name of the rule that kept the sentence together: `title`, `initial` ...
            public var rule: String

            /// A place and the rule that refused it.
            public init(offset: Int, rule: String) {
                self.offset = offset
                self.rule = rule
            }
        }

        /// A sentence and the rules about it.
        public init(sentence: Sentence, rule: String, refused: [Refusal] = []) {
            self.sentence = sentence
            self.rule = rule
            self.refused = refused
        }
    }

    /// Cuts the blocks of a document into sentences, and says for each boundary why it is one, or none.
    ///
    /// - Throws: `BitextError` where ICU's data is missing.
    /// - Complexity: O(bytes).
    public func explain(_ document: Document) throws -> [ExplainedSentence] {
        let segmenter = try reading.segmenter()
        return document.blocks.enumerated().flatMap { index, block in
            let language = segmenter.language(of: block, in: document.language ?? .undetermined)
            let bytes = Array(block.text.utf8)
            return segmenter.explain(paragraph: block.text, language: language).map { explained in
                let range = explained.segment.range
                return ExplainedSentence(
                    sentence: Sentence(
                        text: String(decoding: bytes[range], as: UTF8.self),
                        range: block.offsets.sourceRange(from: range.lowerBound, to: range.upperBound), block: index),
                    rule: explained.segment.rule.rawValue,
                    refused: explained.refused.map {
                        .init(
                            offset: block.offsets.sourceRange(from: $0.offset, to: $0.offset).start,
                            rule: $0.rule.rawValue)
                    })
            }
        }
    }

    /// Writes the sentences of a document, which are counted in `output`.
    ///
    /// - Returns: how many paragraphs they stand in.
    /// - Throws: `BitextError` where ICU's data is missing or the text cannot be written.
    /// - Complexity: O(bytes), in constant memory.
    @discardableResult
    public func writeSentences(
        of document: Document, as format: SegmentedDocument.Format, to output: CorpusOutput.Text
    ) throws -> Int {
        var writer = SegmentationWriter(
            try reading.segmenter(), format: format, language: document.language ?? .undetermined)
        var buffer: [UInt8] = []
        for block in document.blocks {
            writer.write(block, to: &buffer)
            guard buffer.count >= 1 << 16 else { continue }
            try output.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try output.write(buffer)
        output.count += writer.sentenceCount
        return writer.paragraphCount
    }
}
