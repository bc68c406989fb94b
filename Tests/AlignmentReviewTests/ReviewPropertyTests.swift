import BitextModel
import CommandSupport
import Foundation
import TestSupport
import Testing

@testable import AlignmentReview

/// What holds whatever a reviewer does.
@Suite struct ReviewPropertyTests {
    /// A command that a mad reviewer may give: often one that cannot be done.
    static func command(_ snapshot: ReviewSnapshot, _ random: inout SeededGenerator) -> ReviewCommand {
        let row = snapshot.rows.randomElement(using: &random)!
        let side = ReviewSide.allCases.randomElement(using: &random)!
        let sentence = snapshot.sentences[side].randomElement(using: &random)!
        let direction: ReviewCommand.Direction = Bool.random(using: &random) ? .up : .down
        switch Int.random(in: 0..<22, using: &random) {
        case 0, 1: return ReviewCommand(.confirm, row: row.id)
        case 2:
            return Int.random(in: 0..<4, using: &random) == 0
                ? ReviewCommand(.confirmAbove, row: row.id) : ReviewCommand(.confirm, row: row.id)
        case 3: return ReviewCommand(.unconfirm, row: row.id)
        case 4, 5, 6:
            return ReviewCommand(
                .split, row: row.id, sourceAt: Int.random(in: 0...row.source.count, using: &random),
                targetAt: Int.random(in: 0...row.target.count, using: &random))
        case 7, 8: return ReviewCommand(.merge, row: row.id, direction: direction)
        case 9, 10: return ReviewCommand(.move, row: row.id, side: side, direction: direction)
        case 11: return ReviewCommand(.unlink, row: row.id)
        case 12, 13:
            return ReviewCommand(.link, rows: [row.id, snapshot.rows.randomElement(using: &random)!.id])
        case 14, 15:
            return ReviewCommand(
                .cut, sentence: sentence.id, side: side,
                at: Int.random(in: 0...sentence.text.utf16.count, using: &random))
        case 16: return ReviewCommand(.join, sentence: sentence.id, side: side)
        case 17:
            return ReviewCommand(
                .edit, sentence: sentence.id, side: side,
                text: Bool.random(using: &random) ? sentence.original ?? sentence.text : "edited \(sentence.id)")
        case 18: return ReviewCommand(.untranslatable, row: row.id, value: Bool.random(using: &random))
        case 19: return ReviewCommand(.comment, row: row.id, text: Bool.random(using: &random) ? "note" : "")
        case 20: return ReviewCommand(.redo)
        default: return ReviewCommand(.undo)
        }
    }

    /// Every sentence stands in exactly one row, in the order of its text; every text is there.
    private func check(_ snapshot: ReviewSnapshot) {
        for side in ReviewSide.allCases {
            let shown = snapshot.rows.flatMap { $0[side] }
            #expect(shown.sorted() == snapshot.sentences[side].map(\.id).sorted())
            let places = Dictionary(
                uniqueKeysWithValues: snapshot.sentences[side].enumerated().map { ($1.id, $0) })
            for row in snapshot.rows {
                let own = row[side].compactMap { places[$0] }
                #expect(own == own.sorted(), "\(row)")
            }
        }
        #expect(snapshot.rows.allSatisfy { !$0.source.isEmpty || !$0.target.isEmpty })
        #expect(Set(snapshot.rows.map(\.id)).count == snapshot.rows.count)
        #expect(snapshot.rows.allSatisfy { (0...1).contains($0.confidence) })
        // What was not moved is in the order of both texts.
        let places = snapshot.sentences.map { sentences in
            Dictionary(uniqueKeysWithValues: sentences.enumerated().map { ($1.id, $0) })
        }
        var last = (source: -1, target: -1)
        for row in snapshot.rows where !row.isMoved {
            guard let source = row.source.first, let target = row.target.first else { continue }
            let own = (source: places.source[source]!, target: places.target[target]!)
            #expect(own.source > last.source && own.target > last.target, "\(row)")
            last = (places.source[row.source.last!]!, places.target[row.target.last!]!)
        }
    }

    @Test(arguments: 1...12) func whateverIsDone(seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        let review = try await ReviewFixture.kept(path)
        var snapshot = await review.snapshot()
        check(snapshot)
        var states = [await review.history]
        var sizes = [try folder.data("session").count]
        var done = 0
        for _ in 0..<90 {
            let command = Self.command(snapshot, &random)
            do {
                let change = try await review.perform(command)
                let next = await review.snapshot()
                #expect(snapshot.applying(change).sortedByID == next.sortedByID, "\(command)")
                let locked = snapshot.rows.filter(\.isLocked)
                if ![.undo, .redo].contains(command.name) {
                    // What somebody decided is moved by nobody else.
                    let named = Set([command.row].compactMap { $0 } + (command.rows ?? []))
                    for row in locked where !named.contains(row.id) && !change.rows.isEmpty && command.sentence == nil {
                        let stays = next.rows.contains { $0.source == row.source && $0.target == row.target }
                        #expect(stays || [.merge, .move].contains(command.name), "\(command): \(row)")
                    }
                }
                // Rows that stand together are told of whole, others by what alone has changed of them.
                #expect(change.confidences.allSatisfy { surety in !change.rows.contains { $0.id == surety.row } })
                #expect(change.realigned.allSatisfy { id in change.rows.contains { $0.id == id && !$0.isLocked } })
                if change.revision > snapshot.revision {
                    done += 1
                    states.append(await review.history)
                    sizes.append(try folder.data("session").count)
                    if command.name != .undo, command.name != .redo {
                        // Undo brings everything back, and redo too.
                        _ = try await review.perform(ReviewCommand(.undo))
                        #expect(await review.snapshot().withoutHistory == snapshot.withoutHistory, "\(command)")
                        states.append(await review.history)
                        sizes.append(try folder.data("session").count)
                        _ = try await review.perform(ReviewCommand(.redo))
                        #expect(await review.snapshot().withoutHistory == next.withoutHistory, "\(command)")
                        states.append(await review.history)
                        sizes.append(try folder.data("session").count)
                    }
                }
                snapshot = await review.snapshot()
                check(snapshot)
            } catch is ReviewError {
                #expect(await review.snapshot() == snapshot, "\(command)")
            }
        }
        #expect(done > 25)
        // A session that was cut off anywhere is the state of the last whole line.
        let bytes = try folder.data("session")
        for index in sizes.indices.shuffled(using: &random).prefix(25) {
            let more = index + 1 < sizes.count ? sizes[index + 1] - sizes[index] : 1
            let end = sizes[index] + Int.random(in: 0..<more, using: &random)
            try folder.write("cut", bytes: bytes.prefix(end))
            #expect(try SessionFile(reading: folder.path("cut")).history == states[index])
        }
    }

    @Test func aSessionGoesOnWhereItWas() async throws {
        var random = SeededGenerator(seed: 5)
        let folder = try TemporaryFolder()
        var review: Review? = try await ReviewFixture.kept(folder.path("session"))
        for _ in 0..<60 {
            let snapshot = await review!.snapshot()
            _ = try? await review!.perform(Self.command(snapshot, &random))
            guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
            let before = await review!.snapshot()
            review = nil
            review = try await ReviewFixture.kept(folder.path("session"))
            let after = await review!.snapshot()
            // Ids are of one run.
            #expect(before.rows.map { before.text($0) } == after.rows.map { after.text($0) })
            #expect(before.rows.map(\.state) == after.rows.map(\.state))
            #expect(before.rows.map(\.comment) == after.rows.map(\.comment))
            #expect(before.rows.map(\.confidence) == after.rows.map(\.confidence))
            #expect((before.revision, before.canUndo, before.canRedo) == (after.revision, after.canUndo, after.canRedo))
        }
    }
}
