import BitextModel
import CommandSupport
import DocumentAlignment
import PageSources
import Testing

@testable import DocumentPairing

/// Texts cut to one pattern, month after month: their numbers tell which is which.
@Suite struct SeriesTests {
    private func candidate(_ source: Int, _ target: Int, anchors: Float?, days: Int? = nil) -> PairCandidate {
        var candidate = PairCandidate(UnitPair(source, target))
        candidate.alignment = 0.999
        candidate.anchors = anchors
        candidate.days = days
        return candidate
    }

    private func index() -> LexicalIndex {
        let chinese = (0..<9).map { "本月全市物价上涨\($0 + 2).\($0)%，调查样本\(1_207 + 311 * $0)个。" } + ["天气很好。"]
        let english = (0..<9).map {
            "Prices in the city rose \($0 + 2).\($0) percent this month; \(1_207 + 311 * $0) samples were surveyed."
        }
        return LexicalIndex(
            source: chinese, target: english + ["The weather is fine."], languages: (Language("zh")!, .english),
            AlignmentResources())
    }

    @Test func theSharedNumbersAreThoseOfThePair() {
        let index = index()
        for text in 0..<9 {
            let likenesses = index.likenesses(of: text)
            #expect(likenesses[text]?.anchors ?? 0 > 0.9)
            for other in 0..<9 where other != text { #expect(likenesses[other]?.anchors ?? 0 < 0.4) }
            #expect(index.haveAnchors(text, (text + 1) % 9))
        }
        // A text without numbers says nothing of them.
        #expect(!index.haveAnchors(9, 0) && !index.haveAnchors(0, 9))
    }

    @Test func pairsOfASeriesAreSureByTheirNumbers() {
        let right = (0..<8).map { candidate($0, $0, anchors: 0.95) }
        let wrong = (0..<8).map { candidate($0, ($0 + 1) % 8, anchors: 0.2) }
        #expect(SiteEvidence.sure(right + wrong).map(\.pair) == right.map(\.pair))
        let blank = (right + wrong).map { one in
            var one = one
            one.anchors = nil
            return one
        }
        #expect(SiteEvidence.sure(blank).isEmpty)
    }

    /// The English edition comes a day later, when the next text of the series is published: days mislead until the numbers
    /// have told which pairs are right.
    @Test func numbersOutweighACommonDay() {
        let right = (0..<12).map { candidate($0, $0, anchors: 0.95, days: 1) }
        let wrong = (0..<11).map { candidate($0 + 1, $0, anchors: 0.2, days: 0) }
        let days = (0..<12).map { Optional($0) }
        let evidence = SiteEvidence(
            right + wrong, links: [:], templates: [:], days: (days, (0..<12).map { Optional($0 + 1) }))
        #expect(evidence.score(right[3]) > evidence.score(wrong[3]) + 3)
        #expect(
            evidence.score(candidate(40, 40, anchors: nil)) > evidence.score(candidate(40, 40, anchors: 0.05)),
            "a text without numbers is not held against it")
    }

    /// What is said of three pages, the first two in Chinese, from the logarithmic odds of the one candidate of each.
    private func reasons(_ odds: Double, _ others: Double, least: Double = 0.5) throws -> [String?] {
        let folder = try TemporaryFolder()
        let names = ["1.zh.txt", "2.zh.txt", "3.en.txt"]
        for name in names { try folder.write(name, "text") }
        let documents = zip(names, [Language("zh")!, Language("zh")!, .english]).map { name, language in
            PairingDocument(
                segmented: SegmentedDocument(id: name, language: language, lines: ["Line \(name) of a text."]),
                base: "file:///\(name)")
        }
        var options = PairingOptions(jobs: 1)
        options.leastScore = least
        let sorted = try SortedPages(documents, options)
        var candidates = [candidate(0, 0, anchors: nil), candidate(1, 0, anchors: nil)]
        candidates[0].score = odds
        candidates[1].score = others
        var result = SitePairs(try SitePages([folder.path]), source: Language("zh")!, target: .english)
        for page in result.pages.indices { result.pages[page].id = names[page] }
        PairingOutcome(sorted, candidates, OneToOne(candidates, least: least), mostCandidates: 3).write(to: &result)
        return result.pages.map(\.reason)
    }

    @Test func whoTheRivalIsIsSaid() throws {
        // Both Chinese pages want the English one, and neither is surer.
        #expect(
            try reasons(2, 2) == [
                "ambiguous: 3.en.txt is about as probable for 2.zh.txt",
                "ambiguous: 3.en.txt is about as probable for 1.zh.txt",
                "ambiguous: 1.zh.txt and 2.zh.txt are about as probable",
            ])
        #expect(try reasons(4, 1) == [nil, "the best candidate has a better partner: 3.en.txt", nil])
        // Nobody else wants it, but more is asked for.
        #expect(try reasons(1, -4, least: 0.9)[0] == "no candidate is probable enough: 3.en.txt has 0.73")
    }
}
