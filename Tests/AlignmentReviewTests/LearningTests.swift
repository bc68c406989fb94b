import AlignmentPipeline
import BitextModel
import CommandSupport
import DocumentAlignment
import Foundation
import Testing

@testable import AlignmentReview

/// What a reviewed document teaches the next.
@Suite struct LearningTests {
    /// Two documents, of which the translation lacks sentences of the original's second paragraph.
    private static let texts = (
        source: ReviewFixture.document("harbour.en.txt", "en", ReviewFixture.english),
        target: ReviewFixture.document(
            "harbour.zh.txt", "zh",
            ReviewFixture.chinese.enumerated().filter { ![3, 7].contains($0.offset) }.map(\.element))
    )

    private func opener(_ sessions: [SessionFile] = []) throws -> ReviewOpener {
        ReviewOpener(reading: try DocumentReading(), resources: AlignmentResources()).learning(from: sessions)
    }

    private func open(_ opener: ReviewOpener, _ path: String) async throws -> Review {
        try await opener.open(Self.texts.source, Self.texts.target, title: "harbour", session: path)
    }

    /// A session in which the pairs of some rows are none, and the rest is confirmed as it stands.
    private func session(_ path: String, unlinking count: Int) async throws -> SessionFile {
        let review = try await open(opener(), path)
        let linked = await review.snapshot().rows.filter { !$0.source.isEmpty && !$0.target.isEmpty }
        for row in linked.suffix(count) { _ = try await review.perform(ReviewCommand(.unlink, row: row.id)) }
        if let last = await review.snapshot().rows.last {
            _ = try await review.perform(ReviewCommand(.confirmAbove, row: last.id))
        }
        return try SessionFile(reading: path)
    }

    private func shift(_ sessions: [SessionFile]) -> Float? {
        var lessons = ReviewLessons(AlignmentResources())
        for session in sessions { lessons.add(session) }
        #expect(lessons.taught(hasNulls: false).nullShifts.isEmpty)
        return lessons.taught().nullShifts["en zh"]
    }

    @Test func confirmedRowsTeachHowManySentencesStandAlone() async throws {
        let folder = try TemporaryFolder()
        let (few, many) = (folder.path("few"), folder.path("many"))
        let asItStood = try #require(shift([try await session(few, unlinking: 0)]))
        let unlinked = try #require(shift([try await session(many, unlinking: 4)]))
        #expect(unlinked > asItStood + 0.05 && unlinked > 0.05)
        #expect(shift([]) == nil)
        // The next document's sentences are likelier to stand alone, and what it teaches itself does not count that twice.
        let plain = try await open(opener(), folder.path("plain"))
        let taught = try await open(
            opener([SessionFile(reading: many)]), folder.path("taught"))
        func alone(_ review: Review) async -> Double {
            await review.snapshot().rows.filter { $0.source.isEmpty || $0.target.isEmpty }
                .reduce(0) { $0 + $1.confidence }
        }
        #expect(await alone(taught) > alone(plain))
        func expected(_ name: String) throws -> Double {
            try SessionFile(reading: folder.path(name)).header.documents.source.sentences
                .reduce(0) { $0 + ($1.alone ?? 0) }
        }
        #expect(try abs(expected("taught") - expected("plain")) < 0.02 * expected("plain"))
    }

    /// Those say nothing of how probable it was that a sentence stands alone.
    @Test func sessionsOfEarlierVersionsTeachWordsOnly() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("many")
        _ = try await session(path, unlinking: 4)
        let text = try folder.text("many")
        #expect(text.contains("\"alone\":"))
        let earlier = text.replacing(/"alone":[0-9.e-]+,/, with: "").replacing(/,"alone":[0-9.e-]+/, with: "")
        #expect(!earlier.contains("\"alone\":"))
        let file = try SessionFile(reading: try folder.write("earlier", earlier))
        #expect(file.confirmed > 5)
        #expect(abs(try #require(shift([file]))) < 1e-4)
    }

    /// A program that was killed while it wrote the first lines of a session left no decision.
    @Test(arguments: ["", "{\"bitextReview\":1}\n", "{\"bitextReview\":1}\n{\"title\":\"harb"])
    func aSessionWithoutItsHeaderIsBegunAnew(_ start: String) async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("begun", start)
        let review = try await open(opener(), path)
        let row = try #require(await review.snapshot().rows.first)
        _ = try await review.perform(ReviewCommand(.confirm, row: row.id))
        #expect(try SessionFile(reading: path).confirmed == 1)
        // What is no session is left as it is.
        let other = try folder.write("notes", "bitext\n")
        await #expect(throws: ReviewError.noSession(other)) { try await self.open(self.opener(), other) }
        #expect(try folder.text("notes") == "bitext\n")
    }

    @Test func goldTeachesTheSame() async throws {
        let session = try await ReviewFixture.session()
        var lessons = ReviewLessons(AlignmentResources())
        lessons.add(session, gold: [Bead(source: [0], target: [0]), Bead(source: [1], target: [1])])
        // All others stand alone then.
        #expect(try #require(lessons.taught().nullShifts["en zh"]) > 0.2)
        lessons = ReviewLessons(AlignmentResources())
        lessons.add(session, gold: session.beads)
        #expect(try #require(lessons.taught().nullShifts["en zh"]) < 0.1)
    }
}
