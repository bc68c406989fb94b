import Foundation
import Testing

/// The translation memory is valid, and another library reads from it what was put in.
@Suite struct TranslationMemoryTests {
    static let dtd = BuiltCommand.package + "/Tests/CorpusFormatsTests/Fixtures/tmx14.dtd"

    /// Sentences that break careless writers, and what a reader must get: characters that XML cannot hold are gone.
    static let pairs: [(source: String, target: String, read: String)] = [
        ("Press release no. 1 of the harbour office", "港口办公室第1号新闻稿", "Press release no. 1 of the harbour office"),
        (
            "Tea & \"scones\" cost <5> pounds, it's 20% off.", "茶点<5>镑，打八折。",
            "Tea & \"scones\" cost <5> pounds, it's 20% off."
        ),
        ("A smile 😀 and a family 👩‍👩‍👧 on 6 June.", "6月6日的笑脸😀和家庭👩‍👩‍👧。", "A smile 😀 and a family 👩‍👩‍👧 on 6 June."),
        ("Control\u{01} and\u{FFFF} and\u{1F} 77 others.", "控制\u{01}字符\u{FFFF}等77个。", "Control and and 77 others."),
        ("</seg></tuv> ]]> &amp; &#0; 888 tags", "</seg>标签]]>&amp;888个", "</seg></tuv> ]]> &amp; &#0; 888 tags"),
        ("The rare 𠀀 and the accent e\u{301} in 1999.", "1999年的生僻字𠀀。", "The rare 𠀀 and the accent e\u{301} in 1999."),
    ]

    private func memory(in folder: TemporaryFolder) throws -> String {
        try folder.write("en.txt", Self.pairs.map { $0.source + "\n" }.joined())
        try folder.write("zh.txt", Self.pairs.map { $0.target + "\n" }.joined())
        let run = try BuiltCommand.run([
            "align", "--presegmented", "--source-language", "en", "--target-language", "zh-CN", folder.path("en.txt"),
            folder.path("zh.txt"), "-o", folder.path("out.tmx"),
        ])
        #expect(run.status == 0, "\(run.messages)")
        return folder.path("out.tmx")
    }

    @Test(.enabled(if: InstalledComponents.has("xmllint"), "xmllint (libxml2-utils) is not installed"))
    func hardTextsAreValid() throws {
        let folder = try TemporaryFolder()
        try validate(try memory(in: folder))
    }

    @Test(
        .enabled(if: InstalledComponents.has("xmllint"), "xmllint (libxml2-utils) is not installed"),
        arguments: Sample.allCases)
    func samplesAreValid(_ sample: Sample) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("out.tmx")
        let run = try BuiltCommand.run(["align"] + sample.pages + ["-o", path])
        #expect(run.status == 0)
        try validate(path)
        #expect(try BuiltCommand.run(["validate", path]).status == 0)
    }

    private func validate(_ path: String) throws {
        let run = try BuiltCommand.execute(["xmllint", "--nonet", "--noout", "--dtdvalid", Self.dtd, path])
        #expect(run.status == 0, "\(run.messages)")
    }

    static let noToolkit: Comment = "translate-toolkit is not installed: Tools/test fetches it when there is a network"

    @Test(.enabled(if: InstalledComponents.translateToolkit != nil, noToolkit))
    func hardTextsAreReadBack() throws {
        let folder = try TemporaryFolder()
        let units = try readByToolkit(try memory(in: folder))
        let joined = units.map { $0[0] }.joined(separator: " ")
        for pair in Self.pairs { #expect(joined.contains(pair.read), "lost: \(pair.read)") }
        let targets = units.map { $0[1] }.joined()
        for part in ["打八折", "😀", "👩‍👩‍👧", "控制字符等77个", "]]>&amp;888", "𠀀"] { #expect(targets.contains(part)) }
    }

    @Test(.enabled(if: InstalledComponents.translateToolkit != nil, noToolkit), arguments: Sample.allCases)
    func samplesAreReadBack(_ sample: Sample) throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(
            ["align"] + sample.pages + ["-o", folder.path("out.tmx"), "-o", folder.path("out.tsv")])
        #expect(run.status == 0)
        let rows = try lines(folder.text("out.tsv")).dropFirst().map { $0.components(separatedBy: "\t") }
        let expected = rows.map { [$0[0], $0[1]] }.filter { !$0[0].isEmpty && !$0[1].isEmpty }
        #expect(try readByToolkit(folder.path("out.tmx")) == expected)
    }

    /// Source and target of every unit, as translate-toolkit reads them.
    private func readByToolkit(_ path: String) throws -> [[String]] {
        let program = """
            import json, sys
            from translate.storage.tmx import tmxfile
            with open(sys.argv[1], "rb") as file:
                units = tmxfile.parsefile(file).units
            print(json.dumps([[str(unit.source), str(unit.target)] for unit in units]))
            """
        let run = try BuiltCommand.execute(
            ["python3", "-c", program, path],
            environment: [
                "PYTHONPATH": try #require(InstalledComponents.translateToolkit), "PYTHONDONTWRITEBYTECODE": "1",
            ])
        #expect(run.status == 0, "\(run.messages)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String]])
    }
}
