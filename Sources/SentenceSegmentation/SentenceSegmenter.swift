package import BitextModel
import ICUText
import LanguageIdentification
import TextLines

/// Cuts paragraphs into sentences: ICU's rules (UAX #29) propose, a tailoring for each language moves, refuses and
/// adds.
///
///     let segmenter = try SentenceSegmenter()
///     segmenter.segment(paragraph: "Mr. Smith came. He left.", language: .english).map(\.range)   // [0..<15, 16..<24]
///
/// Values may be shared by any number of threads; each call borrows an engine of its own.
package struct SentenceSegmenter: Sendable {
    private let profiles: LanguageProfiles
    private let engines: EnginePool

    /// - Throws: what is wrong with the options' files, or `ICUError` where ICU's data is missing.
    package init(options: SegmentationOptions = SegmentationOptions()) throws {
        try self.init(options: options, without: [])
    }

    /// The same without some of its rules, to see what each is good for.
    ///
    /// - Parameter disabled: rules whose opinion does not count.
    package init(options: SegmentationOptions = SegmentationOptions(), without disabled: Set<BoundaryRule>) throws {
        profiles = try LanguageProfiles(options: options)
        engines = EnginePool(without: disabled)
        // Missing ICU data is told here, not in the middle of a document.
        _ = try BoundaryIterator(rules: SentenceRules.source(locale: "en"))
    }

    /// Cuts every block of a document; a block's end always ends a sentence.
    ///
    /// - Parameter offeringJoints: whether to find the places inside sentences too where they might have ended; a user's
    ///   rules leave no doubt.
    /// - Complexity: linear in the text.
    package func segment(_ document: Document, offeringJoints: Bool = false) -> SegmentedDocument {
        let language = document.language ?? LanguageIdentifier.identify(blocks: document.blocks.lazy.map(\.text))
        var sentences: [Sentence] = []
        var joints: [Int: [SentenceJoint]] = [:]
        for (index, block) in document.blocks.enumerated() {
            let blockLanguage = self.language(of: block, in: language)
            let words = offeringJoints && !profiles.hasUserRules ? profiles[blockLanguage].words : nil
            var text = block.text
            text.withUTF8 { bytes in
                for segment in segment(bytes: bytes, language: blockLanguage) {
                    let sentence = String(decoding: bytes[segment.range], as: UTF8.self)
                    if let words {
                        let found = Self.joints(in: sentence, from: segment.range.lowerBound, of: block, words: words)
                        if !found.isEmpty { joints[sentences.count] = found }
                    }
                    sentences.append(
                        Sentence(
                            text: sentence,
                            range: block.offsets.sourceRange(
                                from: segment.range.lowerBound, to: segment.range.upperBound),
                            block: index))
                }
            }
        }
        var segmented = SegmentedDocument(
            id: document.id, language: language, metadata: document.metadata, sentences: sentences)
        segmented.joints = joints
        segmented.blocks = document.blocks.map { BlockContext(kind: $0.kind, position: $0.position) }
        return segmented
    }

    /// - Parameters:
    ///   - offset: where the sentence begins in the block's text.
    ///   - words: of the block's language.
    private static func joints(
        in sentence: String, from offset: Int, of block: Block, words: WordTable
    ) -> [SentenceJoint] {
        PossibleEnds(sentence, words: words).places().map { place in
            // The white space between belongs to neither side.
            let left = block.offsets.sourceRange(from: offset, to: offset + place.end)
            let right = block.offsets.sourceRange(from: offset + place.start, to: offset + sentence.utf8.count)
            return SentenceJoint(
                kind: place.kind, end: place.end, start: place.start, sourceEnd: left.end, sourceStart: right.start)
        }
    }

    /// Cuts one paragraph. The segments cover all of it but white space.
    ///
    /// - Complexity: linear in the paragraph.
    package func segment(paragraph: String, language: Language) -> [Segment] {
        var paragraph = paragraph
        return paragraph.withUTF8 { segment(bytes: $0, language: language) }
    }

    /// The same, with every place that looked like a sentence end and was refused.
    package func explain(paragraph: String, language: Language) -> [ExplainedSegment] {
        var paragraph = paragraph
        return paragraph.withUTF8 { explain(bytes: $0, language: language) }
    }

    package func explain(bytes: UnsafeBufferPointer<UInt8>, language: Language) -> [ExplainedSegment] {
        var result: [ExplainedSegment] = []
        var refused: [ExplainedSegment.Refusal] = []
        cut(bytes, language, refused: { refused.append(.init(offset: $0, rule: $1)) }) { piece in
            result.append(ExplainedSegment(segment: Segment(range: piece.range, rule: piece.rule), refused: refused))
            refused = []
        }
        return result
    }

    /// The language by whose rules a block is cut: its own, else the document's, unless the block's script says that
    /// it cannot be.
    package func language(of block: Block, in document: Language) -> Language {
        if let own = block.language { return own }
        var text = block.text
        return text.withUTF8 { profiles.language(of: $0, in: document) }
    }

    /// The same over bytes that are known to be UTF-8.
    package func segment(bytes: UnsafeBufferPointer<UInt8>, language: Language) -> [Segment] {
        var segments: [Segment] = []
        cut(bytes, language, refused: nil) { segments.append(Segment(range: $0.range, rule: $0.rule)) }
        return segments
    }

    private func cut(
        _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, refused: ((Int, BoundaryRule) -> Void)?,
        _ body: (SegmentationEngine.Piece) -> Void
    ) {
        let text = ParagraphText(bytes: bytes)
        let profile = profiles[language]
        engines.lend { engine in
            do {
                try engine.segment(text, profile: profile, kept: refused, body)
            } catch {
                // ICU opened its rules when this value was made; a locale's own rules can still be missing, and
                // then the paragraph stays whole rather than lost.
                let start = text.skippingSpaces(from: 0)
                let end = text.skippingSpaces(backFrom: text.count, to: start)
                if start < end { body(.init(range: start..<end, rule: .paragraphEnd)) }
            }
        }
    }
}
