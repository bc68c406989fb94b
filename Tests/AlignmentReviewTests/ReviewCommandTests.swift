import BitextModel
import SentenceAlignment
import Testing

@testable import AlignmentReview

@Suite struct ReviewCommandTests {
    private func row(_ text: String, _ snapshot: ReviewSnapshot) throws -> ReviewRow {
        try #require(snapshot.rows.first { snapshot.text($0).contains(text) })
    }

    private func texts(_ review: Review, _ part: String) async -> [String] {
        let snapshot = await review.snapshot()
        return snapshot.rows.map { snapshot.text($0) }.filter { $0.contains(part) }
    }

    @Test func confirmingLocksAndCounts() async throws {
        let review = try await ReviewFixture.review()
        let before = await review.snapshot()
        let row = before.rows[2]
        let change = try await review.perform(ReviewCommand(.confirm, revision: 0, row: row.id))
        #expect(change.revision == 1 && change.replaced == .init(start: 2, count: 1))
        #expect(change.rows.map(\.id) == [row.id] && change.rows[0].state == .confirmed && change.rows[0].isLocked)
        #expect(change.rows[0].confidence == 1 && change.cursor == row.id && change.realigned.isEmpty)
        #expect(change.counts.confirmed == 1 && change.canUndo && !change.canRedo)
        // A second time nothing happens.
        let again = try await review.perform(ReviewCommand(.confirm, row: row.id))
        #expect(again.revision == 1 && again.rows.isEmpty && again.cursor == row.id)
        _ = try await review.perform(ReviewCommand(.unconfirm, row: row.id))
        #expect(await review.snapshot().withoutHistory == before.withoutHistory)
    }

    @Test func confirmingAllAboveLeavesTheRest() async throws {
        let review = try await ReviewFixture.review()
        let before = await review.snapshot()
        let change = try await review.perform(ReviewCommand(.confirmAbove, row: before.rows[3].id))
        #expect(change.counts.confirmed == 4)
        let after = await review.snapshot()
        #expect(after.rows.prefix(4).allSatisfy { $0.state == .confirmed } && after.rows[4].state == .open)
        _ = try await review.perform(ReviewCommand(.undo))
        #expect(await review.counts.confirmed == 0)
    }

    @Test func splittingAndMergingAreEachOthersReverse() async throws {
        let review = try await ReviewFixture.review()
        var snapshot = await review.snapshot()
        let row = try row("日夜工作", snapshot)
        let cut = try #require(snapshot.row(.target, row.target.last!))
        // The speech is one Chinese sentence: cut at its colon, then split.
        let sentence = try #require(snapshot.sentences.target.first { $0.id == row.target.last })
        let offset = "市长感谢工人们。".utf16.count
        var change = try await review.perform(
            ReviewCommand(.cut, sentence: sentence.id, side: .target, at: offset))
        #expect(change.sentences.target.map(\.text) == ["市长感谢工人们。", "她说：“你们日夜工作。”"])
        #expect(change.rows.contains { $0.target.count == cut.target.count + 1 && $0.isLocked && $0.state == .open })
        snapshot = await review.snapshot()
        var made = try self.row("日夜工作", snapshot)
        if made.source.count < 2 {
            change = try await review.perform(ReviewCommand(.merge, row: made.id, direction: .down))
            snapshot = await review.snapshot()
            made = try self.row("日夜工作", snapshot)
        }
        let sources = made.source.count
        change = try await review.perform(
            ReviewCommand(.split, row: made.id, sourceAt: sources - 1, targetAt: made.target.count - 1))
        #expect(change.rows.count { $0.state == .confirmed } >= 2)
        let lower = try #require(change.rows.first { $0.id == change.cursor })
        #expect(lower.target == [made.target.last!] && lower.source == [made.source.last!])
        snapshot = await review.snapshot()
        change = try await review.perform(ReviewCommand(.merge, row: lower.id, direction: .up))
        #expect(change.rows.contains { $0.source == made.source && $0.target == made.target })
        snapshot = await review.snapshot()
        let whole = try self.row("日夜工作", snapshot)
        change = try await review.perform(
            ReviewCommand(.join, sentence: whole.target[whole.target.count - 2], side: .target))
        #expect(change.sentences.target.map(\.text) == [sentence.text])
        #expect(change.removedSentences.target.count == 1)
    }

    @Test func movingTakesOneSentenceAcrossTheBorder() async throws {
        let review = try await ReviewFixture.review()
        let snapshot = await review.snapshot()
        let place = try #require(snapshot.rows.firstIndex { snapshot.text($0).contains("museum") })
        let row = snapshot.rows[place]
        let change = try await review.perform(
            ReviewCommand(.move, row: row.id, side: .target, end: .last, direction: .down))
        let after = await review.snapshot()
        let taken = try #require(after.row(.target, row.target.last!))
        #expect(taken.source == snapshot.rows[place + 1].source)
        #expect(taken.target.first == row.target.last)
        #expect(change.cursor == after.row(.source, row.source[0])?.id)
        await #expect(throws: ReviewError.self) {
            try await review.perform(
                ReviewCommand(.move, row: after.rows[1].id, side: .source, end: .first, direction: .down))
        }
        await #expect(throws: ReviewError.self) {
            try await review.perform(ReviewCommand(.move, row: after.rows[0].id, side: .source, direction: .up))
        }
    }

    @Test func linkingAcrossOthersIsMoved() async throws {
        let review = try await ReviewFixture.review()
        var snapshot = await review.snapshot()
        let (one, other) = (try row("1,400 workers", snapshot), try row("Tickets", snapshot))
        _ = try await review.perform(ReviewCommand(.unlink, row: one.id))
        _ = try await review.perform(ReviewCommand(.unlink, row: other.id))
        snapshot = await review.snapshot()
        let (source, target) = (try row("1,400 workers", snapshot), try row("门票", snapshot))
        #expect(source.isUnlinked && target.isUnlinked && source.state == .confirmed)
        let change = try await review.perform(ReviewCommand(.link, rows: [target.id, source.id]))
        let linked = try #require(change.rows.first { $0.id == change.cursor })
        #expect(linked.isMoved && linked.source == source.source && linked.target == target.target)
        // It stands where its source stands, and the others go on around it.
        let after = await review.snapshot()
        let place = try #require(after.rows.firstIndex { $0.id == linked.id })
        #expect(after.text(after.rows[place - 1]).contains("320 million"))
        #expect(after.rows.count { $0.isMoved } == 1)
        // Beside each other it is none.
        _ = try await review.perform(ReviewCommand(.unlink, row: linked.id))
        snapshot = await review.snapshot()
        let back = try await review.perform(
            ReviewCommand(
                .link, rows: [try row("1,400 workers", snapshot).id, try row("1400多名", snapshot).id]))
        #expect(back.rows.first { $0.id == back.cursor }?.isMoved == false)
    }

    @Test func everythingElseIsAlignedAgain() async throws {
        // Without a word in common: what goes with what depends on what is decided.
        let source = (0..<8).map { "aaaa bbbb cccc \(String(repeating: "d", count: $0 % 2 + 4))." }
        let target = (0..<9).map { "天地玄黄宇宙\(String(repeating: "洪", count: $0 % 2 + 1))。" }
        let session = try await ReviewFixture.session(source, target)
        let review = try await Review(unkept: session, title: "", settings: ReviewFixture.settings())
        let before = await review.snapshot()
        let row = try #require(before.row(.source, 2))
        let wanted = row.target == [3] ? 2 : 3
        var change = try await review.perform(ReviewCommand(.unlink, row: row.id))
        let snapshot = await review.snapshot()
        change = try await review.perform(
            ReviewCommand(
                .link,
                rows: [try #require(snapshot.row(.source, 2)).id, try #require(snapshot.row(.target, wanted)).id]))
        let after = await review.snapshot()
        #expect(after.row(.source, 2)?.target.contains(wanted) == true)
        #expect(!change.rows.isEmpty)
    }

    @Test func editingKeepsLinkAndStateAndCanGoBack() async throws {
        let review = try await ReviewFixture.review()
        let before = await review.snapshot()
        let row = try row("museum", before)
        _ = try await review.perform(ReviewCommand(.confirm, row: row.id))
        var change = try await review.perform(
            ReviewCommand(
                .edit, sentence: row.source[0], side: .source, text: "  The old lighthouse\nbecomes a museum. "))
        #expect(change.rows.map(\.id) == [row.id] && change.rows[0].isEdited && change.rows[0].state == .confirmed)
        #expect(change.sentences.source.map(\.text) == ["The old lighthouse becomes a museum."])
        #expect(change.sentences.source[0].original == ReviewFixture.english[9])
        #expect(change.counts.edited == 1)
        change = try await review.perform(
            ReviewCommand(.edit, sentence: row.source[0], side: .source, text: ReviewFixture.english[9]))
        #expect(change.rows[0].isEdited == false && change.sentences.source[0].original == nil)
        await #expect(throws: ReviewError.self) {
            try await review.perform(ReviewCommand(.edit, sentence: row.source[0], side: .source, text: " \n"))
        }
    }

    @Test func aCommentStaysWithItsSentence() async throws {
        let review = try await ReviewFixture.review()
        let row = try row("lighthouse", await review.snapshot())
        var change = try await review.perform(ReviewCommand(.comment, row: row.id, text: "ask the author"))
        #expect(change.rows.map(\.comment) == ["ask the author"])
        _ = try await review.perform(ReviewCommand(.merge, row: row.id, direction: .down))
        let merged = try self.row("lighthouse", await review.snapshot())
        #expect(merged.comment == "ask the author")
        change = try await review.perform(ReviewCommand(.comment, row: merged.id, text: ""))
        #expect(change.rows.map(\.comment) == [nil])
    }

    @Test func whatIsNotToBeTranslatedIsInNoMemory() async throws {
        let review = try await ReviewFixture.review()
        let row = try row("Tickets", await review.snapshot())
        let change = try await review.perform(ReviewCommand(.untranslatable, row: row.id, value: true))
        #expect(change.rows[0].isUntranslatable && change.rows[0].state == .confirmed)
        let units = await review.units()
        #expect(!units.contains { $0.source.text.contains("Tickets") })
        _ = try await review.perform(ReviewCommand(.untranslatable, row: row.id, value: false))
        #expect(await review.units().contains { $0.source.text.contains("Tickets") })
    }

    @Test func whatIsStaleOrUnknownIsRefused() async throws {
        let review = try await ReviewFixture.review()
        let snapshot = await review.snapshot()
        _ = try await review.perform(ReviewCommand(.confirm, revision: 0, row: snapshot.rows[0].id))
        await #expect(throws: ReviewError.stale(revision: 0, current: 1)) {
            try await review.perform(ReviewCommand(.confirm, revision: 0, row: snapshot.rows[1].id))
        }
        await #expect(throws: ReviewError.noRow(999)) { try await review.perform(ReviewCommand(.confirm, row: 999)) }
        await #expect(throws: ReviewError.noRow(nil)) { try await review.perform(ReviewCommand(.confirm)) }
        await #expect(throws: ReviewError.noSentence(99)) {
            try await review.perform(ReviewCommand(.edit, sentence: 99, side: .source, text: "x"))
        }
        for number in [-1, 0, 99, .max, .min] {
            await #expect(throws: ReviewError.self) {
                try await review.perform(ReviewCommand(.cut, sentence: 1, side: .source, at: number))
            }
            await #expect(throws: ReviewError.self) {
                try await review.perform(
                    ReviewCommand(.split, row: snapshot.rows[0].id, sourceAt: number, targetAt: number))
            }
        }
        await #expect(throws: ReviewError.self) { try await review.perform(ReviewCommand(.redo)) }
        _ = try await review.perform(ReviewCommand(.undo))
        await #expect(throws: ReviewError.self) { try await review.perform(ReviewCommand(.undo)) }
    }

    @Test func aRowOfAnySizeHoldsItsPlace() async throws {
        let review = try await ReviewFixture.review()
        // No bead of the aligner's has so many sentences.
        for _ in 0..<9 {
            let row = await review.snapshot().rows[0]
            _ = try await review.perform(ReviewCommand(.merge, row: row.id, direction: .down))
        }
        let snapshot = await review.snapshot()
        #expect(
            snapshot.rows[0].source.count >= 9 && snapshot.rows[0].source == Array(0..<snapshot.rows[0].source.count))
        #expect(BeadInventory.index(of: Bead.Kind(snapshot.rows[0].source.count, snapshot.rows[0].target.count)) == nil)
    }
}
