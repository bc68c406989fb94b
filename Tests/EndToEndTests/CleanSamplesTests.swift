import Foundation
import Testing

/// `bitext clean` on every page of Samples.
@Suite struct CleanSamplesTests {
    static let sides = Sample.allCases.flatMap { sample in [0, 1].map { (sample, $0) } }

    @Test(arguments: sides)
    func exactlyTheReleaseStays(_ sample: Sample, side: Int) throws {
        let run = try BuiltCommand.run(["clean", sample.pages[side]])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try lines(run.output) == sample.cleanText(side: side))
    }

    @Test(arguments: sides)
    func titleAndDateBecomeMetadata(_ sample: Sample, side: Int) throws {
        let found = try object(sample.pages[side])
        let gold = try sample.metadata(side: side)
        #expect(found["title"] as? String == gold["title"])
        // Gold has the day; a page may tell the minute as well.
        #expect((found["date"] as? String).map { String($0.prefix(10)) } == gold["date"])
        for name in ["source", "author", "editor"] {
            if let value = gold[name] {
                #expect(found[name] as? String == value, "\(name)")
            }
        }
    }

    /// Every line of a pasted page is either in the text or in the account of what was removed.
    @Test(arguments: sides.filter { $0.0.pages[0].hasSuffix(".txt") })
    func everyLineIsAccountedFor(_ sample: Sample, side: Int) throws {
        let found = try object(sample.pages[side])
        let paragraphs = try #require(found["paragraphs"] as? [[String: Any]]).compactMap { $0["text"] as? String }
        let removed = try #require(found["removed"] as? [[String: Any]])
        for entry in removed {
            #expect((entry["kind"] as? String)?.isEmpty == false)
            #expect((entry["reason"] as? String)?.isEmpty == false)
            #expect(entry["line"] is Int)
        }
        let accounted = paragraphs + removed.compactMap { $0["text"] as? String }
        let squeezed = accounted.map { Self.squeezed($0) }.joined()
        for line in try lines(ofFile: sample.pages[side]) {
            // A bullet is a mark of layout, not text.
            let text = Self.squeezed(line).drop { "•·*●".contains($0) }
            let isKept = text.isEmpty || squeezed.contains(text)
            #expect(isKept, "lost: \(line)")
        }
    }

    @Test(arguments: sides)
    func rangesOfParagraphsAreInOrder(_ sample: Sample, side: Int) throws {
        let paragraphs = try #require(object(sample.pages[side])["paragraphs"] as? [[String: Any]])
        var last = -1
        for paragraph in paragraphs.dropFirst() {
            let ends = try #require(paragraph["range"] as? String).split(separator: "-").compactMap { Int($0) }
            try #require(ends.count == 2)
            #expect(ends[0] > last && ends[1] > ends[0])
            last = ends[0]
        }
    }

    private func object(_ page: String) throws -> [String: Any] {
        let run = try BuiltCommand.run(["clean", "--json", page])
        #expect(run.status == 0, "\(run.messages)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private static func squeezed(_ text: String) -> String {
        String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
    }
}
