import BitextModel
import DocumentAlignment
import SentenceAlignment
import TestSupport
import Testing

/// Passages that stand elsewhere in the other document, found by names and numbers alone: no model is needed.
@Suite struct MovedPassagesTests {
    /// A sentence that is told from all others by its names and its number.
    private static func sentence(_ index: Int, _ language: Language) -> String {
        let syllables = ["Ka", "Lo", "Mi", "Ne", "Ru", "So", "Ta", "Ve", "Wi", "Za"]
        func name(_ salt: Int) -> String {
            let number = (index + 7) * (salt * 2 + 3) * 7919 % 1000
            return syllables[number % 10] + syllables[number / 10 % 10].lowercased()
                + syllables[number / 100].lowercased() + "burg\(index)"
        }
        return language == .english
            ? "In \(1900 + index) the mayor of \(name(1)) met the council of \(name(2)) with \(index * 37 + 11) guests."
            : "Im Jahr \(1900 + index) traf der Bürgermeister von \(name(1)) den Rat von \(name(2)) mit \(index * 37 + 11) Gästen."
    }

    private static func document(_ order: [Int], _ language: Language) -> SegmentedDocument {
        SegmentedDocument(id: language.tag, language: language, lines: order.map { sentence($0, language) })
    }

    private let source = document(Array(0..<40), .english)
    /// 8, 9 and 10 stand before the last five.
    private let target = document(Array(0..<8) + Array(11..<35) + [8, 9, 10] + Array(35..<40), .german)
    private static let block = [8: 32, 9: 33, 10: 34].map { Bead(source: [$0.key], target: [$0.value]) }
        .sorted { $0.source[0] < $1.source[0] }

    private func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, isMonotone: Bool = false,
        constraints: AlignedPair.Constraints = .none
    ) async throws -> [Bead] {
        try await DocumentAligner(
            resources: AlignmentResources(), options: DecodingOptions(isMonotone: isMonotone)
        ).align(source, target, constraints: constraints).beads
    }

    private func plain(_ beads: some Sequence<Bead>) -> [Bead] {
        beads.map { Bead(source: $0.source, target: $0.target) }
    }

    @Test func aBlockThatStandsElsewhereIsFound() async throws {
        let beads = try await align(source, target)
        #expect(plain(beads.filter(\.isMoved)) == Self.block)
        #expect(beads.filter(\.isMoved).allSatisfy { ($0.confidence ?? 0) > 0.9 })
        // Where its source stands, and nothing lost.
        #expect(beads.flatMap(\.source) == Array(0..<40) && beads.flatMap(\.target).sorted() == Array(0..<40))
        #expect(beads.count == 40)
        // Also in the other direction, where it is the same block.
        let swapped = try await align(target, source)
        #expect(plain(swapped.filter(\.isMoved).map(\.swapped)) == Self.block)
    }

    /// What was left out before the passage on both sides is two things, not one that moved along.
    @Test(arguments: [(place: (8, 32), shift: 1), (place: (11, 35), shift: 0)])
    func whatStandsBesideABlockByChanceStaysAlone(place: (Int, Int), shift: Int) async throws {
        func with(_ text: String, at place: Int, _ document: SegmentedDocument) -> SegmentedDocument {
            var lines = document.sentences.map(\.text)
            lines.insert(text, at: place)
            return SegmentedDocument(id: document.id, language: document.language, lines: lines)
        }
        let beads = try await align(
            with("The bakery opens before the first tram.", at: place.0, source),
            with("Abends spielt im Park eine Kapelle.", at: place.1, target))
        #expect(
            plain(beads.filter(\.isMoved))
                == Self.block.map {
                    Bead(source: [$0.source[0] + shift], target: [$0.target[0] + shift])
                })
        #expect(plain(beads).contains(Bead(source: [place.0], target: [])))
        #expect(plain(beads).contains(Bead(source: [], target: [place.1])))
    }

    @Test func monotoneLeavesItAlone() async throws {
        let beads = try await align(source, target, isMonotone: true)
        #expect(!beads.contains { $0.isMoved })
        #expect(beads.filter { $0.target.isEmpty }.flatMap(\.source) == [8, 9, 10])
        #expect(beads.filter { $0.source.isEmpty }.flatMap(\.target) == [32, 33, 34])
    }

    @Test func whatAPersonSaysIsKept() async throws {
        let alone = try await align(
            source, target, constraints: AlignedPair.Constraints(fixed: [Bead(source: [9], target: [])]))
        #expect(plain(alone).contains(Bead(source: [9], target: [])))
        #expect(!alone.filter(\.isMoved).contains { $0.source.contains(9) })
        let forbidden = try await align(
            source, target, constraints: AlignedPair.Constraints(forbidden: [Bead(source: [9], target: [33])]))
        #expect(!forbidden.contains { $0.source.contains(9) && $0.target.contains(33) })
    }

    @Test func twoOmissionsAreNoMovedPassage() async throws {
        var found = 0
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20 {
            let first = Int.random(in: 1..<15, using: &random)
            let second = Int.random(in: 20..<35, using: &random)
            let length = Int.random(in: 1...4, using: &random)
            let beads = try await align(
                Self.document(Array(0..<40).filter { !(first..<first + length).contains($0) }, .english),
                Self.document(Array(0..<40).filter { !(second..<second + length).contains($0) }, .german))
            found += beads.count(where: \.isMoved)
        }
        #expect(found == 0)
    }

    @Test func aSessionFindsItToo() async throws {
        let aligner = DocumentAligner(resources: AlignmentResources())
        var session = try await aligner.session(source, target)
        #expect(plain(session.beads.filter(\.isMoved)) == Self.block)
        let before = session
        let place = try #require(session.beads.firstIndex { $0.source == [9] })
        let why = try #require(try await session.explanation(of: place))
        #expect(why.contributions.contains { $0.evidence == "anchors" && $0.score > 0 } && why.runnerUp == nil)
        #expect(try await session.explanations().count == session.beads.count)
        try await session.forbid(Bead(source: [9], target: [33]))
        #expect(!session.beads.contains { $0.source.contains(9) && $0.target.contains(33) })
        let fresh = try await aligner.align(source, target, constraints: session.constraints)
        #expect(fresh.beads == session.beads)
        session = before
        #expect(plain(session.beads.filter(\.isMoved)) == Self.block)
    }

    /// What a session remembers of its searches never changes what it finds.
    @Test func afterAnyCorrectionsItIsAsAFreshRun() async throws {
        let aligner = DocumentAligner(resources: AlignmentResources())
        let beginning = try await aligner.session(source, target)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<6 {
            var session = beginning
            for _ in 0..<6 {
                let bead = session.beads[Int.random(in: 0..<session.beads.count, using: &random)]
                // What contradicts what was said before is refused, and changes nothing.
                switch Int.random(in: 0..<4, using: &random) {
                case 0: _ = try? await session.fix(Bead(source: [bead.source.first ?? 0], target: []))
                case 1 where !bead.type.isNull: _ = try? await session.forbid(bead)
                case 2: _ = try? await session.release(bead)
                default: if !bead.isMoved { _ = try? await session.fix(bead) }
                }
            }
            #expect(!session.constraints.isEmpty)
            let fresh = try await aligner.align(source, target, constraints: session.constraints)
            #expect(fresh.beads == session.beads, "\(session.constraints)")
        }
    }

    @Test func rowsConfirmedElsewhereLeaveItAsItIs() async throws {
        var session = try await DocumentAligner(resources: AlignmentResources()).session(source, target)
        let before = session.beads.filter(\.isMoved)
        for bead in session.beads where bead.source.first ?? 0 > 20 && !bead.isMoved {
            try await session.fix(bead)
            #expect(session.beads.filter(\.isMoved) == before)
        }
    }

    /// Both sides of a link that somebody has taken apart for another place are looked at again.
    @Test func whatACorrectionFreesMayBeMoved() async throws {
        let swapped = Self.document(Array(0..<20) + [21, 20] + Array(22..<40), .german)
        var session = try await DocumentAligner(resources: AlignmentResources()).session(source, swapped)
        try await session.fix(Bead(source: [20], target: [21]))
        #expect(session.beads.contains { $0.isMoved && $0.source == [21] && $0.target == [20] })
    }

    @Test func turnedRoundItStandsWhereItsNewSourceDoes() async throws {
        let pair = try await DocumentAligner(resources: AlignmentResources()).align(source, target)
        #expect(pair.swapped.beads.flatMap(\.source) == Array(0..<40))
        #expect(pair.swapped.swapped.beads == pair.beads)
    }
}
