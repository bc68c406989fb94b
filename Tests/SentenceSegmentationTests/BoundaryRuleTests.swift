import BitextModel
import Foundation
import SentenceSegmentation
import Testing

/// Every rule has texts that no other rule cuts right.
@Suite struct BoundaryRuleTests {
    /// The examples: a rule, and texts that come out otherwise when it is turned off.
    static let examples: [BoundaryRule: [BoundaryExample]] = BoundaryExample.all

    @Test(arguments: BoundaryRule.allCases) func hasTwoExamples(_ rule: BoundaryRule) {
        #expect(Set(Self.examples[rule, default: []].map(\.text)).count >= 2, "no two examples of \(rule.rawValue)")
    }

    @Test(arguments: BoundaryRule.allCases) func decidesItsExamples(_ rule: BoundaryRule) throws {
        let isUsers = rule == .userRule || rule == .userException
        let options = isUsers ? try userOptions() : SegmentationOptions()
        let (with, without) = try (
            SentenceSegmenter(options: options), SentenceSegmenter(options: options, without: [rule])
        )
        for example in Self.examples[rule, default: []] {
            let sentences = cut(example, with)
            #expect(sentences == example.sentences, "\(rule.rawValue): \(example.text)")
            #expect(cut(example, without) != sentences, "\(rule.rawValue) is not what decides: \(example.text)")
        }
    }

    private func cut(_ example: BoundaryExample, _ segmenter: SentenceSegmenter) -> [String] {
        let bytes = Array(example.text.utf8)
        return segmenter.segment(paragraph: example.text, language: example.language).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    /// The user's rules, beside the built-in ones: a semicolon ends a sentence, "Approx." does not.
    private func userOptions() throws -> SegmentationOptions {
        let path = NSTemporaryDirectory() + "bitext-rules-" + UUID().uuidString + ".srx"
        try """
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/>
        <body><languagerules><languagerule languagerulename="English">
        <rule break="no"><beforebreak>\\bapprox\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s+\\p{L}</afterbreak></rule>
        </languagerule></languagerules><maprules><languagemap languagepattern="EN.*" languagerulename="English"/></maprules></body></srx>
        """.write(toFile: path, atomically: true, encoding: .utf8)
        return SegmentationOptions(srxFile: path, srxUse: .extend)
    }
}
