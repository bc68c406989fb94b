import BitextModel
import SentenceSegmentation
import TestSupport
import Testing
import TextLines

/// What holds for any text whatever.
@Suite struct PropertyTests {
    /// Pieces of which texts are made: marks, quotes, abbreviations, scripts, junk.
    static let pieces: [String] = [
        "The", " ", " ", " ", "end", ".", "?", "!", "...", "…", "……", "。", "！", "？", "”", "“", "\"", "'", "’", "(", ")",
        "[", "]", "[12]", "[…]", "Mr.", "U.S.", "e.g.", "p.m.", "No. 5", "1.", "2.", "(a)", "(b)", "；", "：", "《", "》",
        "「", "」", "（", "）", "一、", "二、", "第一章 ", "——", "—", "-", "•", "***", "====", "http://a.b/?c=d", ":-)",
        "他说", "走了", "\u{3000}", "\u{A0}", "\t", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{200B}", "\0", "e\u{301}", "😀",
        "م؟", "ไทย", "日本と", "12/31/1999 10:00 PM", "\u{10FFFF}", "Ⅳ", "ß", ". . . .", "?-", "4 Even", "J.", "P.", "\n",
        "\r\n", "\n\n",
    ]

    static func text(_ generator: inout SeededGenerator, length: Int) -> String {
        (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    static let languages: [Language] =
        [
            .english, .chinese, .taiwanChinese, .german, .french, .undetermined,
        ] + ["ja", "ru", "el", "ar", "th", "xx"].compactMap { Language($0) }

    @Test(arguments: 0..<6)
    func segmentsGiveTheTextBack(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let segmenter = try SentenceSegmenter()
        for round in 0..<8 {
            let text = Self.text(&generator, length: 1 + round * 5)
            let bytes = Array(text.utf8)
            for language in Self.languages {
                let segments = segmenter.segment(paragraph: text, language: language)
                var end = 0
                for segment in segments {
                    #expect(segment.range.lowerBound >= end && !segment.range.isEmpty)
                    #expect(isSpace(bytes[end..<segment.range.lowerBound]))
                    #expect(String(validating: bytes[segment.range], as: UTF8.self) != nil)
                    end = segment.range.upperBound
                }
                #expect(isSpace(bytes[end...]))
                #expect(segments.isEmpty == isSpace(bytes[...]))
                #expect(segments.last?.rule ?? .paragraphEnd == .paragraphEnd)
                #expect(segmenter.explain(paragraph: text, language: language).map(\.segment) == segments)
            }
        }
    }

    @Test(arguments: [Document.LineMode.paragraph, .blank, .wrapped])
    func aParagraphIsTheSameAloneAndInADocument(mode: Document.LineMode) throws {
        let segmenter = try SentenceSegmenter()
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<30 {
            let paragraphs = (0..<5).map { _ in
                Self.text(&generator, length: 30).split(whereSeparator: \.isNewline).joined(separator: " ")
            }
            // A bullet is a list's mark where there are several.
            .filter { !isSpace(Array($0.utf8)[...]) && !$0.contains("•") }
            let alone = paragraphs.flatMap { sentences(of: $0, mode, segmenter) }
            #expect(sentences(of: paragraphs.joined(separator: "\n\n"), mode, segmenter) == alone)
        }
    }

    @Test(arguments: Document.LineMode.allCases)
    func rangesPointAtTheirSentences(mode: Document.LineMode) throws {
        let segmenter = try SentenceSegmenter()
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let text = Self.text(&generator, length: 60)
            let bytes = Array(text.utf8)
            let document = Document(
                id: "t", language: .english, blocks: ParagraphReader.paragraphs(of: text, mode: mode).map(\.block))
            var end = 0
            for sentence in segmenter.segment(document).sentences {
                #expect(sentence.range.start >= end && sentence.range.end <= bytes.count)
                #expect(isLayout(bytes[end..<sentence.range.start]))
                let source = String(decoding: bytes[sentence.range.start..<sentence.range.end], as: UTF8.self)
                // A hyphen may have been taken out at a line end; white space may have changed.
                #expect(bare(source) == bare(sentence.text))
                end = sentence.range.end
            }
            #expect(isLayout(bytes[end...]))
        }
    }

    @Test func manyThreadsGiveTheSame() async throws {
        let segmenter = try SentenceSegmenter()
        var generator = SeededGenerator(seed: 3)
        let texts = (0..<50).map { _ in Self.text(&generator, length: 80) }
        let expected = texts.map { segmenter.segment(paragraph: $0, language: .english) }
        let found = await withTaskGroup(of: (Int, [Segment]).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, segmenter.segment(paragraph: text, language: .english)) }
            }
            return await group.reduce(into: [Int: [Segment]]()) { $0[$1.0] = $1.1 }
        }
        for index in texts.indices { #expect(found[index] == expected[index]) }
    }

    @Test func hostileTextsDoNoHarm() throws {
        let segmenter = try SentenceSegmenter()
        for piece in [
            "(", "（", ".", "\"", "a", "？”", ". \"", "(a)；", "- ", "。\"", "1. A ", "[", "…", "\u{301}", ". [1", "* ",
        ] {
            let text = String(repeating: piece, count: 1_500)
            for language in [Language.english, .chinese] {
                let segments = segmenter.segment(paragraph: text, language: language)
                #expect(segments.last?.range.upperBound ?? 0 <= text.utf8.count)
            }
        }
    }

    private func sentences(of text: String, _ mode: Document.LineMode, _ segmenter: SentenceSegmenter) -> [String] {
        let blocks = ParagraphReader.paragraphs(of: text, mode: mode).map(\.block)
        return segmenter.segment(Document(id: "t", language: .chinese, blocks: blocks)).sentences.map(\.text)
    }

    /// What may stand between the sentences of a document: white space, what shows nothing, and the bullets of lists.
    private func isLayout(_ bytes: ArraySlice<UInt8>) -> Bool {
        let marks = "\0\u{200B}\u{FEFF}•".unicodeScalars
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !marks.contains($0) }
        return isSpace(Array(String(String.UnicodeScalarView(text)).utf8)[...])
    }

    private func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value)
        }
    }

    private func bare(_ text: String) -> [Unicode.Scalar] {
        // Without white space, and what shows nothing and may stand at a line's end.
        text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !(0x1C...0x1F).contains($0.value) && ![0, 0x200B, 0xFEFF].contains($0.value)
        }
    }
}
