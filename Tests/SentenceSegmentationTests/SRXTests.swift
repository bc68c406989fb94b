import BitextModel
import Foundation
import SentenceSegmentation
import Testing

/// Rules that users bring.
@Suite struct SRXTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "bitext-srx-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func file(_ rules: String, maps: String? = nil, cascade: String = "yes", version: String = "2.0") throws
        -> String
    {
        let path = folder + "/" + UUID().uuidString + ".srx"
        try """
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="\(version)">
        <header segmentsubflows="yes" cascade="\(cascade)"/>
        <body><languagerules>
        \(rules)
        </languagerules>
        <maprules>
        \(maps ?? "<languagemap languagepattern=\"EN.*\" languagerulename=\"English\"/>")
        </maprules></body></srx>
        """.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static let english = """
        <languagerule languagerulename="English">
        <rule break="no"><beforebreak>\\bApprox\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s+\\p{L}</afterbreak></rule>
        </languagerule>
        """

    private func cut(_ text: String, _ path: String, _ use: SegmentationOptions.SRXUse = .replace) throws -> [String] {
        let segmenter = try SentenceSegmenter(options: SegmentationOptions(srxFile: path, srxUse: use))
        let bytes = Array(text.utf8)
        return segmenter.segment(paragraph: text, language: .americanEnglish).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test func replacesTheBuiltInRules() throws {
        let path = try file(Self.english)
        #expect(try cut("One; two. Approx. ten. Who? Me.", path) == ["One;", "two.", "Approx. ten.", "Who? Me."])
    }

    @Test func extendsTheBuiltInRules() throws {
        let path = try file(Self.english)
        #expect(
            try cut("One; two. Approx. Ten came. Who? Mr. Lee.", path, .extend) == [
                "One;", "two.", "Approx. Ten came.", "Who?", "Mr.", "Lee.",
            ])
    }

    @Test func theFirstRuleThatMatchesDecides() throws {
        let path = try file(
            """
            <languagerule languagerulename="English">
            <rule break="yes"><beforebreak>Dr\\.</beforebreak><afterbreak>\\sNo</afterbreak></rule>
            <rule break="no"><beforebreak>Dr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            <rule><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule>
            """)
        #expect(try cut("Dr. No met Dr. Who. Then?", path) == ["Dr.", "No met Dr. Who.", "Then?"])
    }

    @Test func mapsCascadeOrNot() throws {
        let rules =
            Self.english + """
                <languagerule languagerulename="All">
                <rule break="yes"><beforebreak>!</beforebreak><afterbreak>\\s</afterbreak></rule>
                </languagerule>
                """
        let maps = """
            <languagemap languagepattern="EN.*" languagerulename="English"/>
            <languagemap languagepattern=".*" languagerulename="All"/>
            """
        #expect(try cut("A! B. C", try file(rules, maps: maps)) == ["A!", "B.", "C"])
        #expect(try cut("A! B. C", try file(rules, maps: maps, cascade: "no")) == ["A! B.", "C"])
    }

    @Test func anEmptyHalfMatchesAnything() throws {
        let path = try file(
            """
            <languagerule languagerulename="English">
            <rule break="no"><beforebreak>(?i)\\bETC\\.</beforebreak><afterbreak/></rule>
            <rule break="yes"><beforebreak>\\.</beforebreak></rule>
            </languagerule>
            """)
        #expect(try cut("a.b etc. c", path) == ["a.", "b etc. c"])
    }

    @Test(arguments: [
        (
            "<languagerule languagerulename=\"English\"><rule><beforebreak>[</beforebreak></rule></languagerule>",
            "E-SEGMENT-03"
        ),
        ("<languagerule languagerulename=\"English\"><rule break=\"maybe\"/></languagerule>", "E-SEGMENT-02"),
        ("<languagerule languagerulename=\"English\"><rule/></languagerule>", "E-SEGMENT-02"),
        (
            "<languagerule languagerulename=\"Other\"><rule><beforebreak>a</beforebreak></rule></languagerule>",
            "E-SEGMENT-02"
        ),
        ("<languagerule languagerulename=\"English\"><rule></languagerule>", "E-SEGMENT-01"),
    ])
    func faultsAreToldWithLineAndReason(_ rules: String, _ code: String) throws {
        let path = try file("\n" + rules)
        #expect {
            try SentenceSegmenter(options: SegmentationOptions(srxFile: path))
        } throws: { error in
            let error = error as? SegmentationError
            return error?.code == code && (error?.location?.line ?? 0) >= 6 && error?.exitStatus == .badData
        }
    }

    @Test func otherVersionsAndFilesAreRefused() throws {
        let old = try file(Self.english, version: "1.0")
        #expect { try SentenceSegmenter(options: SegmentationOptions(srxFile: old)) } throws: {
            "\($0)".contains("version is 1.0")
        }
        let html = folder + "/page.srx"
        try "<html><body/></html>".write(toFile: html, atomically: true, encoding: .utf8)
        #expect { try SentenceSegmenter(options: SegmentationOptions(srxFile: html)) } throws: {
            "\($0)".contains("<html>")
        }
        #expect(throws: (any Error).self) {
            try SentenceSegmenter(options: SegmentationOptions(srxFile: folder + "/none.srx"))
        }
    }

    @Test func aPatternThatWouldTryForeverGivesUp() throws {
        let path = try file(
            """
            <languagerule languagerulename="English">
            <rule><beforebreak>(a+)+b</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule>
            """)
        let text = String(repeating: "a", count: 40)
        #expect(try cut(text, path) == [text])
    }
}
