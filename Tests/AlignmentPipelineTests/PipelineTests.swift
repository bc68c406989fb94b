import AlignmentPipeline
import BitextModel
import DocumentAlignment
import Foundation
import SentenceAlignment
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
            reading: try DocumentReading(isPresegmented: true),
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
        #expect(release.beads.flatMap(\.source) == [0, 2, 3])
        #expect(release.beads.flatMap(\.target) == [0, 1, 2])
    }

    @Test func foundLanguagesGetARegionAndGivenOnesStay() async throws {
        let found = try await aligner().align(.file(english()), .file(chinese()))
        #expect(found.sourceLanguage == .americanEnglish && found.targetLanguage == .mainlandChinese)
        let given = try await aligner()
            .align(.file(english(), language: .english), .file(chinese(), language: .chinese))
        #expect(given.sourceLanguage == .english && given.targetLanguage == .chinese)
    }

    @Test func languagesThatTheTextsContradictAreRefused() async throws {
        let (english, chinese) = (try english(), try chinese())
        func code(_ source: Language?, _ target: Language?) async throws -> String? {
            do {
                _ = try await aligner().align(.file(english, language: source), .file(chinese, language: target))
                return nil
            } catch let error as PipelineError { return error.code }
        }
        #expect(try await code(.english, .chinese) == nil)
        #expect(try await code(nil, .chinese) == nil)
        #expect(try await code(.chinese, .english) == "E-ALIGN-19")
        #expect(try await code(.chinese, nil) == "E-ALIGN-18")
        #expect(try await code(nil, .english) == "E-ALIGN-18")
    }

    @Test func aPairTheOtherWayRoundIsTurned() async throws {
        let turning = ReleaseAligner(
            reading: try DocumentReading(isPresegmented: true),
            aligner: DocumentAligner(resources: AlignmentResources()), turnsRound: true)
        let (source, target) = try turning.read(
            .file(chinese(), language: .english), .file(english(), language: .chinese))
        let pair = try await turning.align(source, target)
        #expect(pair.source.id.hasSuffix("a.txt") && pair.sourceLanguage == .english)
        #expect(pair.targetLanguage == .chinese && pair.beads.flatMap(\.source) == [0, 2, 3])
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
        let constraints = try AlignedPair.Constraints(file: path)
        #expect(constraints.fixed == [Bead(source: [0, 1], target: [0])])
        #expect(constraints.forbidden == [Bead(source: [2], target: [3])])
        try Data("[0]:[0]\nnonsense\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect { try AlignedPair.Constraints(file: path) } throws: { "\($0)".contains(":2:") }
    }
}
