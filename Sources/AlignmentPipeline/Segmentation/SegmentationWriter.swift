package import BitextModel
package import SentenceSegmentation
import TextFacts

/// Writes blocks as segmented text, one after the other.
///
/// What is written is the block's text: white space inside a sentence that would end a line (a form feed, a line
/// separator) becomes a space, nothing else changes.
package struct SegmentationWriter {
    private let format: SegmentedDocument.Format
    private let segmenter: SentenceSegmenter
    private let language: Language
    private var isFirst = true

    /// How many sentences were written.
    package private(set) var sentenceCount = 0
    package private(set) var paragraphCount = 0

    /// - Parameter language: of the text; blocks that name one have their own.
    package init(_ segmenter: SentenceSegmenter, format: SegmentedDocument.Format, language: Language) {
        self.segmenter = segmenter
        self.format = format
        self.language = language
    }

    /// Appends a block's sentences to `output`.
    package mutating func write(_ block: Block, to output: inout [UInt8]) {
        let language = segmenter.language(of: block, in: language)
        var text = block.text
        text.withUTF8 { bytes in
            switch format {
            case .lines: writeLines(bytes, segmenter.segment(bytes: bytes, language: language), &output)
            case .json: writeObject(block, bytes, language, &output)
            case .explanation: writeExplanation(bytes, language, &output)
            }
        }
        paragraphCount += 1
        isFirst = false
    }

    private mutating func writeLines(
        _ bytes: UnsafeBufferPointer<UInt8>, _ segments: [Segment], _ output: inout [UInt8]
    ) {
        if !isFirst { output.append(0x0A) }
        for segment in segments {
            Self.appendLine(bytes[segment.range], to: &output)
            output.append(0x0A)
        }
        sentenceCount += segments.count
    }

    private mutating func writeObject(
        _ block: Block, _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, _ output: inout [UInt8]
    ) {
        var json = JSONWriter()
        json.object {
            sentenceCount += segmenter.write(block, bytes, language, to: &$0)
            $0.member("program", "\(BitextVersion.name) \(BitextVersion.number)")
        }
        output += json.bytes
        output.append(0x0A)
    }

    private mutating func writeExplanation(
        _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, _ output: inout [UInt8]
    ) {
        if !isFirst { output.append(0x0A) }
        for explained in segmenter.explain(bytes: bytes, language: language) {
            output += Array("\(explained.segment.rule.rawValue)\t".utf8)
            Self.appendLine(bytes[explained.segment.range], to: &output)
            output.append(0x0A)
            for refusal in explained.refused {
                let left = max(explained.segment.range.lowerBound, Self.start(bytes, refusal.offset - 30))
                let right = min(explained.segment.range.upperBound, Self.start(bytes, refusal.offset + 30))
                output += Array("  not \(refusal.rule.rawValue)\t".utf8)
                Self.appendLine(bytes[left..<refusal.offset], to: &output)
                output += Array("|".utf8)
                Self.appendLine(bytes[refusal.offset..<right], to: &output)
                output.append(0x0A)
            }
            sentenceCount += 1
        }
    }

    /// The start of the character that holds an offset.
    private static func start(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var offset = min(max(0, offset), bytes.count)
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// Appends text without anything that some program takes for a line end.
    private static func appendLine(_ text: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: text)
        guard text.contains(where: { $0 < 0x0E }) else { return }
        for index in start..<output.count where (0x0A...0x0D).contains(output[index]) { output[index] = 0x20 }
    }
}
