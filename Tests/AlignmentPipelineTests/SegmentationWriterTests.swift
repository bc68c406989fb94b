import AlignmentPipeline
import BitextModel
import SentenceSegmentation
import Testing
import TextLines

@Suite struct SegmentationWriterTests {
    private func written(_ text: String, _ format: SegmentedDocument.Format) throws -> String {
        var writer = SegmentationWriter(try SentenceSegmenter(), format: format, language: .english)
        var output: [UInt8] = []
        for paragraph in ParagraphReader.paragraphs(of: text, mode: .paragraph) {
            writer.write(paragraph.block, to: &output)
        }
        return String(decoding: output, as: UTF8.self)
    }

    @Test func oneSentenceALine() throws {
        #expect(try written("One. Two.\nThree.", .lines) == "One.\nTwo.\n\nThree.\n")
        var writer = SegmentationWriter(try SentenceSegmenter(), format: .lines, language: .english)
        var output: [UInt8] = []
        writer.write(Block(text: "A form\u{C}feed.", range: Document.SourceRange(0, 12)), to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "A form feed.\n")
    }

    @Test func objectsHaveSentencesRangesAndRules() throws {
        let json = try written(" \"A\"\\ Mr. B. C.", .json)
        #expect(
            json.hasPrefix(
                #"{"sentences":["\"A\"\\ Mr. B. C."],"ranges":["1-15"],"rules":["paragraph-end"],"refused":["9 title","12 initial"],"#
            ))
        #expect(json.contains("\"program\":\"bitext ") && json.hasSuffix("}\n"))
    }

    @Test func explanationsNameTheRules() throws {
        let text = try written("Mr. Lee left. He ran.", .explanation)
        #expect(text == "unicode\tMr. Lee left.\n  not title\tMr.| Lee left.\nparagraph-end\tHe ran.\n")
    }
}
