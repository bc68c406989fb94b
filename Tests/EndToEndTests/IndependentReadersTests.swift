import BitextModel
import CorpusFormats
import FileAccess
import Foundation
import TestSupport
import Testing

/// What we write is read unchanged by programs that are not ours.
@Suite struct IndependentReadersTests {
    private static let pieces = [
        "The bureau", " released ", "数据。", "，增长12%", "<b>", "</seg>", "]]>", "&amp;", "&", "\"", "'", "\u{1F600}", "👩‍👩‍👧",
        "\u{20000}", "e\u{301}", "\t", "  ", "\u{1}", "\u{0}", "\u{FFFE}", "\u{FFFF}", "\u{7F}", "\u{2028}", "“引号”",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        "x" + (0..<Int.random(in: 1...10, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            + "x"
    }

    @Test(
        .enabled(if: InstalledComponents.translateToolkit != nil, TranslationMemoryTests.noToolkit),
        arguments: ["lxml", "translate-toolkit"])
    func theTextIsReadUnchanged(reader: String) throws {
        let path = NSTemporaryDirectory() + "bitext-readers-\(UUID().uuidString).tmx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var random = SeededGenerator(seed: 5)
        let pairs = (0..<300).map { _ in (Self.text(&random), Self.text(&random)) }
        let header = CorpusHeader(sourceLanguage: .americanEnglish, targetLanguage: .mainlandChinese)
        let file = try OutputFile(path)
        let writer = try makeWriter(format: .tmx, outputs: [file], header: header)
        var metadata = Document.Metadata()
        metadata.title = "A \"title\" <with> marks"
        writer.describe(metadata, of: "a & b.html")
        for (index, pair) in pairs.enumerated() {
            let source = TranslationUnit.Side(text: pair.0, language: .americanEnglish, document: "a & b.html")
            try writer.write(
                TranslationUnit(
                    id: "\(index)", source: source,
                    target: TranslationUnit.Side(text: pair.1, language: .mainlandChinese),
                    confidence: 0.5, type: Bead.Kind(1, 1)))
        }
        try writer.finish()
        try file.commit()

        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Tools/read-tmx").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "PYTHONPATH=\(try #require(InstalledComponents.translateToolkit))", "python3", script, reader, path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let read = try output.split(separator: 0x0A).map { try JSONDecoder().decode([String].self, from: Data($0)) }
        func held(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter { ($0.value >= 0x20 || $0 == "\t") && $0.value & 0xFFFE != 0xFFFE }))
        }
        #expect(read.count == pairs.count)
        for (one, pair) in zip(read, pairs) { #expect(one == [held(pair.0), held(pair.1)]) }
    }
}
