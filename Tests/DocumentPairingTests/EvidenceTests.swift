import BitextModel
import Testing

@testable import DocumentPairing

/// Links, addresses and dates, and what they are worth.
@Suite struct EvidenceTests {
    @Test(arguments: [
        ("http://a.example/zh/2023/0412/c10.html", "2023-04-12"), ("http://a.example/t20230412_7.html", "2023-04-12"),
        ("http://a.example/2023-04/12/c.html", "2023-04-12"),
    ])
    func addressesHaveDates(_ address: String, _ date: String) {
        #expect(DayNumber.of(address: address) == DayNumber.of(date: date))
    }

    @Test(arguments: [
        "http://a.example/1234567.html", "http://a.example/2023/1345/", "http://a.example/120230412.html",
    ])
    func otherNumbersAreNone(_ address: String) { #expect(DayNumber.of(address: address) == nil) }

    @Test func daysAreCounted() {
        #expect(DayNumber.of(date: "2024-03-01")! - DayNumber.of(date: "2024-02-28")! == 2)
        #expect(DayNumber.of(date: "2023-01-01T08:00")! - DayNumber.of(date: "2022-12-31")! == 1)
    }

    @Test func templatesMeetByWhatIsNoLanguage() {
        let found = AddressTemplates(
            source: [
                "http://www.a.example/zh/2023/0412/c10.html", "http://www.a.example/zh/otter-return.html",
                "http://www.a.example/art/4711.html", "http://www.a.example/art/12.html",
            ],
            target: [
                "http://en.a.example/en/2023/0412/c10.html", "http://en.a.example/en/otter-return.html",
                "http://en.a.example/news/4711.html", "http://en.a.example/news/12.html",
            ]
        ).templates
        #expect(found.keys.sorted() == [UnitPair(0, 0), UnitPair(1, 1), UnitPair(2, 2)])
        #expect(found[UnitPair(0, 0)] == "www.a.example/zh/#/#/c/#.html ~ en.a.example/en/#/#/c/#.html")
    }

    @Test func twoOfOneSideMeetNone() {
        let found = AddressTemplates(
            source: ["http://a.example/zh/4711.html", "http://a.example/zh/x/4711.html"],
            target: ["http://a.example/en/y/4711.html"])
        #expect(found.templates.isEmpty)
    }

    private func candidate(_ source: Int, _ target: Int, _ alignment: Double, days: Int? = nil) -> PairCandidate {
        var candidate = PairCandidate(UnitPair(source, target))
        candidate.alignment = alignment
        candidate.days = days
        return candidate
    }

    @Test func whatASiteShowsIsWhatEvidenceIsWorth() {
        // Twenty pairs without doubt; the template "right" meets them, "wrong" meets their neighbours, all three days later.
        let sure = (0..<20).map { candidate($0, $0, 0.999, days: 3) }
        var templates: [UnitPair: String] = [:]
        var links: [UnitPair: LinkKind] = [:]
        for index in 0..<20 {
            templates[UnitPair(index, index)] = "right"
            templates[UnitPair(index, (index + 1) % 20)] = "wrong"
            links[UnitPair(index, index)] = .link
            links[UnitPair(index, (index + 2) % 20)] = .editions
        }
        let days: [Int?] = (0..<20).map { $0 * 10 }
        let evidence = SiteEvidence(sure, links: links, templates: templates, days: (days, days.map { $0! + 3 }))
        func score(_ change: (inout PairCandidate) -> Void) -> Double {
            var one = candidate(30, 30, 0.5)
            change(&one)
            return evidence.score(one)
        }
        #expect(abs(score { _ in }) < 0.2)
        #expect(score { $0.template = "right" } > 2)
        #expect(score { $0.template = "wrong" } < 0)
        #expect(score { $0.link = .link } > 2)
        #expect(score { $0.link = .editions } < 0)
        #expect(score { $0.days = 3 } > 1)
        #expect(score { $0.days = 100 } < -1)
    }

    @Test func whatRivalsHaveTooIsWorthLittle() {
        let sure = (0..<20).map { candidate($0, $0, 0.999, days: 0) }
        let days: [Int?] = (0..<20).map { $0 * 10 }
        func sameDay(_ rivals: [PairCandidate]) -> Double {
            let evidence = SiteEvidence(sure + rivals, links: [:], templates: [:], days: (days, days))
            return evidence.score(candidate(30, 30, 0.5, days: 0)) - evidence.score(candidate(30, 30, 0.5))
        }
        let rivals = (0..<20).map { candidate($0, ($0 + 1) % 20, 0.1, days: 0) }
        #expect(sameDay([]) > 1.5)
        #expect(sameDay(rivals) < 0.5)
    }

    @Test func withoutSurePairsTheUsualHolds() {
        let evidence = SiteEvidence([], links: [:], templates: [:], days: ([], []))
        var linked = candidate(0, 0, 0.5)
        linked.link = .editions
        #expect(evidence.score(linked) > 2)
        #expect(evidence.score(candidate(0, 0, 0.5, days: 0)) > evidence.score(candidate(0, 0, 0.5, days: 9)))
    }

    @Test func onlyPairsWithoutRivalsAreSure() {
        let found = SiteEvidence.sure([
            candidate(0, 0, 0.99), candidate(1, 1, 0.99), candidate(1, 2, 0.98), candidate(3, 3, 0.6),
        ])
        #expect(found.map(\.pair) == [UnitPair(0, 0)])
    }

    @Test func theSurestComeFirstAndRivalsAreWeighed() {
        func scored(_ source: Int, _ target: Int, _ score: Double) -> PairCandidate {
            var candidate = PairCandidate(UnitPair(source, target))
            candidate.score = score
            return candidate
        }
        let candidates = [scored(0, 0, 2), scored(0, 1, 5), scored(1, 1, 3), scored(2, 2, 2), scored(2, 3, 2)]
        let chosen = OneToOne(candidates, least: 0.5).choices
        // 0 takes 1; its other candidate is none for it then, and 1 has lost its own. Of 2's two none is surer.
        #expect(chosen.map(\.candidate) == [1])
        #expect(chosen[0].probability > 0.8 && chosen[0].probability < 0.9)
        #expect(OneToOne(candidates, least: 0.4).choices.map(\.candidate) == [1, 3])
    }

    @Test func linksAreReadFromBytes() {
        let html = """
            <a href="/b.html">x</a><A  class=x HREF='c.html?a=1&amp;b=2'>x</A><a href=d.html>x</a><area href="no.html">\
            <a name="x">y</a><abbr href="no2.html"></abbr><a href="/b.html#top">again</a><a href="mailto:a@b">
            """
        let keys = PageLinks.keys(in: Array(html.utf8), base: "http://a.example/x/y.html")
        let expected = ["http://a.example/b.html", "http://a.example/x/c.html?a=1&b=2", "http://a.example/x/d.html"]
        #expect(keys == expected.map(PageLinks.key).sorted())
    }
}
