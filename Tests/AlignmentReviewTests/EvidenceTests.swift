import BitextModel
import DocumentAlignment
import Testing

@testable import AlignmentReview

@Suite struct EvidenceTests {
    private func row(_ text: String, _ review: Review) async throws -> (ReviewRow, ReviewSnapshot) {
        let snapshot = await review.snapshot()
        return (try #require(snapshot.rows.first { snapshot.text($0).contains(text) }), snapshot)
    }

    @Test func numbersThatDifferAreSaid() async throws {
        let review = try await ReviewFixture.review()
        let (quays, _) = try await row("two quays", review)
        let english = try await review.evidence(of: quays.id)
        #expect(english.contributions.first?.words == "numbers differ: 320 million / 2.3亿")
        let chinese = try await review.evidence(of: quays.id, language: .chinese)
        #expect(chinese.contributions.first?.words == "数字不同：320 million / 2.3亿")
        #expect(quays.findings == ["numbers"])
        let (workers, _) = try await row("1,400", review)
        #expect(workers.findings.isEmpty)
        let evidence = try await review.evidence(of: workers.id)
        #expect(!evidence.contributions.contains { $0.words.hasPrefix("numbers differ") })
        #expect(evidence.contributions.contains { $0.words == "numbers and names meet" && ($0.score ?? 0) > 0 })
        // What speaks most against it comes first.
        #expect(evidence.contributions.compactMap(\.score) == evidence.contributions.compactMap(\.score).sorted())
    }

    @Test func theRunnerUpIsSaid() async throws {
        let review = try await ReviewFixture.review()
        var relations: Set<String> = []
        for row in await review.snapshot().rows {
            guard let other = try await review.evidence(of: row.id).runnerUp else { continue }
            #expect((0...1).contains(other.confidence))
            #expect(other.words.hasSuffix(": " + EvidenceWords.probability(other.confidence)))
            relations.insert(String(other.words.prefix { $0 != ":" }))
        }
        #expect(relations.count >= 2, "\(relations)")
        #expect(EvidenceWords.probability(0.314) == ".31" && EvidenceWords.probability(1) == "1.00")
        await #expect(throws: ReviewError.noRow(99)) { try await review.evidence(of: 99) }
    }

    @Test func whatMeetsIsMarked() async throws {
        let review = try await ReviewFixture.review()
        let (closed, snapshot) = try await row("12 January", review)
        func marked(_ side: ReviewSide, _ row: ReviewRow) -> [String] {
            row.marks.filter { $0.side == side }.map { mark in
                let text = Array(snapshot.sentences[side].first { $0.id == mark.sentence }!.text.utf16)
                let part = String(decoding: text[mark.start..<mark.start + mark.length], as: UTF16.self)
                return "\(mark.kind.rawValue) \(part)"
            }
        }
        #expect(marked(.source, closed).contains("date 12 January"))
        #expect(marked(.target, closed).contains("date 1月12日"))
        let (ships, _) = try await row("50,000", review)
        #expect(marked(.source, ships).contains { $0.hasPrefix("number 50,000") })
        #expect(marked(.target, ships).contains { $0.hasPrefix("number 5万") })
        #expect(snapshot.rows.allSatisfy { !$0.isUnlinked || $0.marks.isEmpty })
    }

    @Test func theContextIsThePageAroundIt() async throws {
        let session = try await ReviewFixture.session()
        let start = session.source.sentences[4].range.start
        let review = try await Review(
            session, title: "", log: nil, settings: ReviewFixture.settings(),
            removed: SidePair(source: [PageRemainder(start: start - 1, text: "Share this")], target: []))
        let (row, _) = try await row("1,400", review)
        let context = try await review.context(of: row.id)
        let source = try #require(context.source)
        #expect(source.document == "harbour.en.txt" && source.text.hasSuffix(ReviewFixture.english[4]))
        #expect(source.after.hasPrefix("Ships of 50,000 tons"))
        let page = source.before + source.text
        #expect(page.contains("million yuan.") && page.contains("[Share this]"))
        await #expect(throws: ReviewError.noRow(99)) { try await review.context(of: 99) }
    }
}
