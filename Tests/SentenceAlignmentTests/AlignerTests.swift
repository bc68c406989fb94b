import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import SentenceAlignment

@Suite struct AlignerTests {
    private let weights: AlignmentWeights

    init() throws { weights = try AlignmentWeights(table: Table(bundled: "weights-plain.tsv")) }

    private func side(_ lengths: [Int], _ language: Language) -> SentenceSide {
        SentenceSide(texts: lengths.map { String(repeating: "x", count: $0) + "." }, language: language)
    }

    private func align(_ source: SentenceSide, _ target: SentenceSide) async -> [Bead] {
        let pair = DocumentPair(source: source, target: target)
        return try! await SentenceAligner(weights: weights)
            .align(pair, sources: [LengthSource(), PunctuationSource(pair: pair), ParagraphSource(pair: pair)]).beads
    }

    @Test func everySentenceIsInExactlyOneBead() async {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let source = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random) }
            let target = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random) }
            let beads = await align(side(source, .english), side(target, .chinese))
            #expect(beads.flatMap(\.source) == Array(source.indices))
            #expect(beads.flatMap(\.target) == Array(target.indices))
            #expect(beads.allSatisfy { (0...1).contains($0.confidence!) })
        }
    }

    @Test func lengthsAloneFindTheMergedSentence() async {
        let source = [80, 40, 45, 200, 60, 120, 33]
        let target = [80, 85, 200, 60, 120, 33]
        let beads = await align(side(source, .german), side(target, .french))
        #expect(beads.map(\.type.description) == ["1-1", "2-1", "1-1", "1-1", "1-1", "1-1"])
    }

    @Test func directionDoesNotMatter() async {
        var random = SeededGenerator(seed: 11)
        let source = (0..<30).map { _ in Int.random(in: 10...200, using: &random) }
        let target = source.dropFirst(2).map { $0 + Int.random(in: 0...9, using: &random) }
        let forward = await align(side(source, .english), side(target, .chinese))
        let backward = await align(side(target, .chinese), side(source, .english))
        #expect(backward.map(\.swapped) == forward)
    }

    @Test func anEmptySideGivesNullBeads() async {
        let beads = await align(side([], .english), side([10, 20], .chinese))
        #expect(beads == [Bead(source: [], target: [0], confidence: 1), Bead(source: [], target: [1], confidence: 1)])
    }

    @Test func sameInputSameBytes() async {
        var random = SeededGenerator(seed: 3)
        let source = (0..<200).map { _ in Int.random(in: 1...200, using: &random) }
        let target = source.map { max(1, $0 + Int.random(in: -20...20, using: &random)) }
        let first = await align(side(source, .english), side(target, .chinese))
        let second = await align(side(source, .english), side(target, .chinese))
        #expect(first == second)
    }
}

@Suite struct WeightFileTests {
    @Test func roundTrip() throws {
        let weights = try AlignmentWeights(table: Table(bundled: "weights-plain.tsv"))
        #expect(try AlignmentWeights(table: Table(name: "again", text: weights.fileText)) == weights)
    }

    @Test(arguments: [
        ("name\ta\nsearch\tbias\t9-9\t0\n", "2"), ("search\tbias\t1-1\tmuch\n", "1"), ("hello\n", "1"),
        ("\n\nsearch\tcolour\tred\t1\n", "3"),
    ])
    func faultsNameTheirLine(text: String, line: String) {
        #expect {
            _ = try AlignmentWeights(table: Table(name: "w.tsv", text: text))
        } throws: { error in
            "\(error)".hasPrefix("w.tsv:\(line): E-ALIGN-01")
        }
    }

    @Test func aMissingPassIsRefused() {
        #expect(throws: AlignmentError.self) {
            _ = try AlignmentWeights(table: Table(name: "w.tsv", text: "search\tbias\t1-1\t1\n"))
        }
    }
}
