import BitextModel
import DocumentAlignment
import Foundation
import SentenceAlignment
import Synchronization
import TestSupport
import Testing

@Suite struct SessionTests {
    private let aligner = DocumentAligner(resources: AlignmentResources())

    /// What every alignment holds to.
    private func check(_ beads: [Bead], _ constraints: AlignedPair.Constraints, _ sample: GoldSample) {
        let sources = sample.source.sentences.indices.filter { !sample.source.sentences[$0].text.isEmpty }
        let targets = sample.target.sentences.indices.filter { !sample.target.sentences[$0].text.isEmpty }
        #expect(beads.flatMap(\.source).sorted() == sources)
        #expect(beads.flatMap(\.target).sorted() == targets)
        for bead in constraints.fixed {
            let found = beads.first { $0.source == bead.source && $0.target == bead.target }
            #expect(found != nil, "\(bead) is missing")
            #expect(found?.confidence ?? 0 > 0.999)
        }
        for link in constraints.forbidden {
            #expect(
                !beads.contains { bead in
                    bead.source.contains(where: link.source.contains)
                        && bead.target.contains(where: link.target.contains)
                })
        }
        #expect(beads.allSatisfy { (0...1).contains($0.confidence ?? -1) })
    }

    @Test(arguments: GoldSample.some) func aSessionIsAFreshRun(sample: GoldSample) async throws {
        var random = SeededGenerator(seed: 17)
        var session = try await aligner.session(sample.source, sample.target)
        #expect(try await aligner.align(sample.source, sample.target).beads == session.beads)
        var copies = [session]
        for step in 0..<9 {
            let before = session
            do {
                switch Int.random(in: 0..<6, using: &random) {
                case 0, 1: try await session.fix(sample.fixable.randomElement(using: &random)!)
                case 2:
                    // Mostly wrong, and often far from everything that was searched.
                    let source = Int.random(in: 0..<sample.source.sentences.count, using: &random)
                    let target = Int.random(in: 0..<sample.target.sentences.count, using: &random)
                    let kind = Int.random(in: 0..<3, using: &random)
                    try await session.fix(
                        Bead(source: kind == 0 ? [] : [source], target: kind == 1 ? [] : [target]))
                case 3:
                    let bead = session.beads.randomElement(using: &random)!
                    try await session.forbid(Bead(source: bead.source, target: bead.target))
                case 4:
                    let all = session.constraints.fixed + session.constraints.forbidden
                    if let bead = all.randomElement(using: &random) { try await session.release(bead) }
                default: session = copies.randomElement(using: &random)!
                }
            } catch is AlignmentError {
                #expect(session.beads == before.beads && session.constraints == before.constraints)
            }
            check(session.beads, session.constraints, sample)
            copies.append(session)
            guard step % 3 == 2 else { continue }
            let fresh = try await aligner.align(sample.source, sample.target, constraints: session.constraints)
            #expect(fresh.beads == session.beads)
            var other = session.constraints
            other.fixed.reverse()
            other.forbidden.shuffle(using: &random)
            #expect(try await aligner.align(sample.source, sample.target, constraints: other).beads == session.beads)
        }
    }

    @Test func aCopyIsHowToUndo() async throws {
        let sample = GoldSample.some[1]
        var session = try await aligner.session(sample.source, sample.target)
        let before = session
        let bead = try #require(before.beads.first { $0.type == Bead.Kind(1, 1) })
        try await session.forbid(bead)
        #expect(session.beads != before.beads)
        #expect(before.constraints.isEmpty && before.beads.contains(bead))
        try await session.release(bead)
        #expect(session.beads == before.beads && session.constraints.isEmpty)
    }

    @Test func changesAreNamed() async throws {
        let sample = GoldSample.some[1]
        var session = try await aligner.session(sample.source, sample.target)
        let same = try await session.fix(session.beads[3])
        #expect(same.isEmpty)
        let before = session.beads
        let place = try #require(before.lastIndex { $0.type == Bead.Kind(1, 1) })
        let changed = try await session.forbid(before[place])
        #expect(changed.contains { !before.contains(session.beads[$0]) })
        let outside = session.beads.indices.filter { !changed.contains($0) }.map { session.beads[$0] }
        #expect(
            outside.allSatisfy { bead in before.contains { $0.source == bead.source && $0.target == bead.target } })
    }

    /// Far from every path: neither the band of the search nor its sums reach that far.
    @Test(arguments: [(10, 240), (240, 10), (0, 249), (249, 0)])
    func aBeadFarFromTheBandIsMet(bead: (source: Int, target: Int)) async throws {
        var random = SeededGenerator(seed: 4)
        let lengths = (0..<250).map { _ in Int.random(in: 4...160, using: &random) }
        func document(_ language: Language, _ letter: String) -> SegmentedDocument {
            SegmentedDocument(
                id: letter, language: language,
                sentences: lengths.map {
                    Sentence(text: String(repeating: letter, count: $0), range: Document.SourceRange(0, 0), block: 0)
                })
        }
        let (source, target) = (document(.english, "x"), document(.german, "y"))
        var session = try await aligner.session(source, target)
        let plain = session
        let fixed = Bead(source: [bead.source], target: [bead.target])
        try await session.fix(fixed)
        #expect(session.beads.contains { $0.source == fixed.source && $0.target == fixed.target })
        #expect(
            session.beads.flatMap(\.source) == Array(0..<250)
                && session.beads.flatMap(\.target).sorted() == Array(0..<250))
        let fresh = try await aligner.align(source, target, constraints: session.constraints)
        #expect(fresh.beads == session.beads)
        try await session.release(fixed)
        #expect(session.beads == plain.beads)
    }

    @Test func blankSentencesKeepTheirNumbers() async throws {
        func document(_ texts: [String], _ language: Language) -> SegmentedDocument {
            SegmentedDocument(
                id: "\(language)", language: language,
                sentences: texts.map { Sentence(text: $0, range: Document.SourceRange(0, 0), block: 0) })
        }
        let chinese = document(["港口于2019年启用。", " ", "每天接待40艘船舶。", "它是该地区最大的港口。"], .chinese)
        let english = document(
            ["", "The port opened in 2019.", "It handles 40 ships a day.", "\t", "It is the largest of the region."],
            .english)
        var session = try await aligner.session(chinese, english)
        #expect(session.beads.map(\.source) == [[0], [2], [3]] && session.beads.map(\.target) == [[1], [2], [4]])
        try await session.fix(Bead(source: [2, 3], target: [2]))
        #expect(session.beads.contains { $0.source == [2, 3] && $0.target == [2] })
        // Consecutive but for a blank one.
        try await session.release(Bead(source: [2, 3], target: [2]))
        try await session.fix(Bead(source: [0, 2], target: [1, 2]))
        #expect(session.beads.contains { $0.source == [0, 2] && $0.target == [1, 2] })
        await #expect {
            try await session.fix(Bead(source: [1], target: [4]))
        } throws: { "\($0)".contains("[1]:[4] names a sentence that does not exist or is blank") }
    }

    @Test func anExplanationIsThatOfTheFreshRun() async throws {
        let sample = GoldSample.some[0]
        let session = try await aligner.session(sample.source, sample.target)
        let all = try await session.explanations()
        #expect(all.count == session.beads.count)
        #expect(try await session.explanation(of: 2) == all[2])
    }

    @Test func progressIsToldInOrderAndWorkCanBeCancelled() async throws {
        let sample = GoldSample.some[1]
        let told = Mutex<[AlignedPair.Progress]>([])
        _ = try await aligner.align(sample.source, sample.target) { progress in
            told.withLock { $0.append(progress) }
        }
        let all = told.withLock { $0 }
        #expect(all.map(\.stage.rawValue) == all.map(\.stage.rawValue).sorted())
        #expect(all.last == AlignedPair.Progress(.scoring, completed: 1))
        #expect(all.allSatisfy { (0...1).contains($0.completed) })
        let task = Task { [aligner] in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await aligner.align(sample.source, sample.target)
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
    }
}
