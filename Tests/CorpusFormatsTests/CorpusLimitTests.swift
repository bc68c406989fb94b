import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

/// What a file asks for is bounded, and work grows with its size alone.
@Suite struct CorpusLimitTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private static func memory(_ body: String) -> String {
        """
        <?xml version="1.0"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" \
        o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>\(body)</body></tmx>
        """
    }

    private static func variant(_ code: String, _ text: String) -> String {
        "<tuv xml:lang=\"\(code)\"><seg>\(text)</seg></tuv>"
    }

    private func refusal(_ format: CorpusFormat, _ name: String) -> CorpusFormatError? {
        do {
            _ = try corpus.read(format, name)
            return nil
        } catch { return error as? CorpusFormatError }
    }

    /// A pipe does not tell how much of it was read, and what comes out of it may be of any size.
    @Test func aLongPipeIsNoDenseArchive() throws {
        let path = corpus.path("pipe.tsv")
        #expect(mkfifo(path, 0o600) == 0)
        let row = Array(String(repeating: "x", count: 999_990).utf8) + Array("\ttarget\n".utf8)
        let count = CorpusLimits.unpacked / row.count + 4
        let writer = Thread {
            guard let file = fopen(path, "wb") else { return }
            for _ in 0..<count { fwrite(row, 1, row.count, file) }
            fclose(file)
        }
        writer.start()
        let reader = try makeReader(format: .tsv, paths: [path])
        var units = 0
        while try reader.next() != nil { units += 1 }
        #expect(units == count && units * row.count > CorpusLimits.unpacked)
    }

    @Test func aSegmentBeyondTheLimitIsRefusedWithItsLine() throws {
        let fits = String(repeating: "x", count: CorpusLimits.segment)
        _ = try corpus.file("fits.tmx", Self.memory("\n<tu>\(Self.variant("en", fits))\(Self.variant("zh", "b"))</tu>"))
        #expect(refusal(.tmx, "fits.tmx") == nil)
        _ = try corpus.file(
            "long.tmx", Self.memory("\n<tu>\(Self.variant("en", fits + "x"))\(Self.variant("zh", "b"))</tu>"))
        let error = try #require(refusal(.tmx, "long.tmx"))
        #expect(error.code == "E-CORPUS-12" && error.location?.line == 2, "\(error)")
        _ = try corpus.file(
            "long.xliff",
            """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="zh"><file id="f">
            <unit id="1"><segment><source>\(fits)<ph id="p"/>x</source><target>b</target></segment></unit></file></xliff>
            """)
        #expect(refusal(.xliff, "long.xliff")?.code == "E-CORPUS-12")
    }

    @Test(arguments: [CorpusFormat.tsv, .jsonl])
    func aLineBeyondTheLimitIsRefused(format: CorpusFormat) throws {
        let line = String(repeating: "x", count: CorpusLimits.line + (1 << 18))
        _ = try corpus.file("long", "a\tb\n" + line)
        #expect(refusal(format, "long")?.code == "E-CORPUS-12")
    }

    @Test func anArchiveThatHoldsMuchMoreThanItsSizeIsRefused() throws {
        // A kilobyte of lines repeated packs a thousandfold, one of random ones does not.
        let line = String(repeating: "a", count: 999) + "\tb\n"
        let count = CorpusLimits.unpacked / line.utf8.count
        func pack(_ lines: Int, _ name: String) throws {
            let output = try OutputFile(corpus.path(name))
            let sink = ByteSink(output)
            for _ in 0..<lines {
                sink.write(line)
                try sink.drain()
            }
            try sink.finish()
            try output.commit()
        }
        try pack(count - 300, "fits.tsv.gz")
        #expect(refusal(.tsv, "fits.tsv.gz") == nil)
        try pack(count + 300, "dense.tsv.gz")
        #expect(refusal(.tsv, "dense.tsv.gz")?.code == "E-CORPUS-13")
    }

    @Test func elementsOfAnyDepthAreReadAndMended() throws {
        for depth in [90, 100, 26_000, 300_000] {
            let text = String(repeating: "<hi>", count: depth) + "deep" + String(repeating: "</hi>", count: depth)
            _ = try corpus.file(
                "deep.tmx", Self.memory("<tu>\(Self.variant("en", text))\(Self.variant("zh", "b"))</tu>"))
            #expect(try corpus.read(.tmx, "deep.tmx").units.first?.source.text == "deep")
            let output = try OutputFile(corpus.path("mended.tmx"))
            _ = try TMXRepair(corpus.path("deep.tmx"), output: output) { _ in }.repair()
            try output.commit()
            #expect(try corpus.read(.tmx, "mended.tmx").units.first?.source.text == "deep")
        }
    }

    /// A hundred thousand of each would take minutes if each looked at all others.
    @Test func manyVariantsAndCodesInOneUnitTakeLinearTime() throws {
        let count = 100_000
        let variants = (0..<count).map { Self.variant($0 % 2 == 0 ? "zh" : "fr", "b\($0)") }.joined()
        _ = try corpus.file("variants.tmx", Self.memory("<tu>\(Self.variant("en", "a"))\(variants)</tu>"))
        let units = try corpus.read(.tmx, "variants.tmx").units
        #expect(units.count == count)
        #expect(units.first?.target.text == "b0" && units.last?.target.text == "b\(count - 1)")
        let codes = (0..<count).map { _ in "<bpt i=\"1\">x</bpt>a<ept i=\"1\">y</ept>" }.joined()
        _ = try corpus.file("codes.tmx", Self.memory("<tu>\(Self.variant("en", codes))\(Self.variant("zh", "b"))</tu>"))
        let output = try OutputFile(corpus.path("mended.tmx"))
        let summary = try TMXRepair(corpus.path("codes.tmx"), output: output) { _ in }.repair()
        try output.commit()
        #expect(summary.changes == count - 1)
        var findings = 0
        _ = try TMXValidator(corpus.path("codes.tmx")) { _ in findings += 1 }.validate()
        #expect(findings >= count - 1)
        // Each closes the one that was opened first, with all others open behind it.
        let nested =
            (0..<count).map { "<bpt i=\"\($0)\">x</bpt>" }.joined()
            + (0..<count).map { "<ept i=\"\($0)\">y</ept>" }.joined()
        _ = try corpus.file("open.tmx", Self.memory("<tu>\(Self.variant("en", nested))\(Self.variant("zh", "b"))</tu>"))
        #expect(try TMXValidator(corpus.path("open.tmx")) { _ in }.validate().isValid)
        #expect(throws: Never.self) {
            let output = try OutputFile(corpus.path("mended.tmx"))
            _ = try TMXRepair(corpus.path("open.tmx"), output: output) { _ in }.repair()
            try output.commit()
        }
    }
}
