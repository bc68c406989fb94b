import AlignmentPipeline
import BitextModel
import DocumentInput
import Foundation
import PageCleaning
import SentenceSegmentation
import Testing
import TextFacts

/// `clean`, `segment` and `align --segments` read a file alike, and wrapping it changes nothing.
@Suite struct ReadingAgreementTests {
    static let samples: [String] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Samples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }()

    private let readers: DocumentReaders
    private let segmenter: SentenceSegmenter

    init() throws {
        readers = DocumentReaders(cleaner: try PageCleaner())
        segmenter = try SentenceSegmenter()
    }

    @Test(arguments: samples) func oneFileIsReadAlike(path: String) throws {
        let read = try readers.read(RawDocument(id: path, bytes: Array(try Data(contentsOf: URL(filePath: path)))))
        let reading = try DocumentReading()
        let aligned = try reading.read(.file(path)).segmented.sentences.map(\.text)
        #expect(try segmented(read) == aligned)
        // The sentences are the paragraphs that `clean` writes.
        #expect(bare(aligned.joined()) == bare(read.article.plainText()))
    }

    @Test(arguments: samples) func wrappingChangesNothing(path: String) throws {
        let read = try readers.read(RawDocument(id: path, bytes: Array(try Data(contentsOf: URL(filePath: path)))))
        let paragraphs = read.document.blocks.map(\.text)
        let plain = try sentences(of: paragraphs.joined(separator: "\n\n"))
        let isWide = read.document.language?.isWrittenWithoutSpaces ?? false
        for width in [60, 72] {
            let folded = paragraphs.map { Self.fold($0, width) }
            let text = folded.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            let markup = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            let indented = folded.map {
                ((isWide ? "　　" : "    ") + $0[0]).appending($0.dropFirst().map { "\n" + $0 }.joined())
            }
            for variant in [
                text, indented.joined(separator: "\n"),
                "<html><head><title>x</title></head><body><div><pre>\(markup)</pre></div></body></html>",
                "<html><head><title>x</title></head><body><div>"
                    + markup.replacingOccurrences(of: "\n", with: "<br>\n") + "</div></body></html>",
            ] {
                let found = try sentences(of: variant)
                #expect(found == plain, "\(width): \(variant.prefix(40))")
            }
        }
    }

    private func sentences(of text: String) throws -> [String] {
        let read = try readers.read(RawDocument(id: "a", bytes: Array(text.utf8)))
        return try segmented(read).map { bare($0) }
    }

    /// What `segment` writes.
    private func segmented(_ read: ReadDocument) throws -> [String] {
        var writer = SegmentationWriter(
            segmenter, format: .lines, language: read.document.language ?? .undetermined)
        var output: [UInt8] = []
        for block in read.document.blocks { writer.write(block, to: &output) }
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// Breaks a paragraph as a program does that fills its lines.
    static func fold(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        var word = ""
        func columnsOf(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }
        func take() {
            let bare = word.last == " " ? String(word.dropLast()) : word
            if columns + columnsOf(bare) > width, !line.isEmpty {
                lines.append(line.trimmingCharacters(in: .whitespaces))
                (line, columns) = ("", 0)
            }
            line += word
            columns += columnsOf(word)
            word = ""
        }
        for character in text {
            let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            if isWide { take() }
            word.append(character)
            if isWide || character == " " { take() }
        }
        take()
        return lines + [line.trimmingCharacters(in: .whitespaces)]
    }
}
