import AlignmentPipeline
import BitextModel
import DocumentAlignment
import Foundation
import PageCleaning
import SentenceAlignment
import SentenceSegmentation
import Testing

@Suite struct ReleaseAlignerTests {
    private let folder = NSTemporaryDirectory() + "bitext-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return "\(folder)/\(name)"
    }

    private func aligner() throws -> ReleaseAligner {
        ReleaseAligner(
            reading: try DocumentReading(
                cleaner: try PageCleaner(), segmenter: try SentenceSegmenter(), isPresegmented: true),
            aligner: DocumentAligner(resources: AlignmentResources()))
    }

    private func english() throws -> String {
        try file("a.txt", "The port opened in 2019.\n\nIt handles 40 ships a day.\nIt is the largest of the region.\n")
    }

    private func chinese() throws -> String {
        try file("b.txt", "港口于2019年启用。\n每天接待40艘船舶。\n它是该地区最大的港口。\n")
    }

    @Test func blankLinesKeepTheirNumber() async throws {
        let release = try await aligner().align(.file(english()), .file(chinese()))
        #expect(release.alignment.beads.flatMap(\.source) == [0, 2, 3])
        #expect(release.alignment.beads.flatMap(\.target) == [0, 1, 2])
    }

    @Test func foundLanguagesGetARegionAndGivenOnesStay() async throws {
        let found = try await aligner().align(.file(english()), .file(chinese()))
        #expect(found.languages == (.americanEnglish, .mainlandChinese))
        let given = try await aligner()
            .align(.file(english(), language: .english), .file(chinese(), language: .chinese))
        #expect(given.languages == (.english, .chinese))
        #expect(given.pair().targetLanguage == .chinese)
    }

    @Test func theSameLanguageTwiceIsRefused() async throws {
        let path = try english()
        await #expect(throws: PipelineError.self) { _ = try await aligner().align(.file(path), .file(path)) }
    }
}

@Suite struct AnchorsFileTests {
    @Test func readsFixedAndForbidden() throws {
        let path = NSTemporaryDirectory() + "anchors-" + UUID().uuidString
        try Data("[0, 1]:[0]\n\n![2]:[3]\n".utf8).write(to: URL(fileURLWithPath: path))
        let constraints = try AnchorsFile.read(path)
        #expect(constraints.fixed == [Bead(source: [0, 1], target: [0])])
        #expect(constraints.forbidden == [Bead(source: [2], target: [3])])
        try Data("[0]:[0]\nnonsense\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect { try AnchorsFile.read(path) } throws: { "\($0)".contains(":2:") }
    }
}
