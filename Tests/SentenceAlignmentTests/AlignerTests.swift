import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import SentenceAlignment

@Suite struct AlignerTests {
    private let weights: AlignmentWeights

    init() throws { weights = try WeightsForTests.plain }

    private func side(_ lengths: [Int], _ language: Language) -> SentenceSide {
        SentenceSide(texts: lengths.map { String(repeating: "x", count: $0) + "." }, language: language)
    }

    private func align(_ source: SentenceSide, _ target: SentenceSide) async throws -> [Bead] {
        let pair = DocumentPair(source: source, target: target)
        return try await SentenceAligner(weights: weights)
            .align(pair, sources: [LengthSource(), PunctuationSource(pair: pair), ParagraphSource(pair: pair)]).beads
    }

    @Test func everySentenceIsInExactlyOneBead() async throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let source = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random)
            }
            let target = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...300, using: &random)
            }
            let beads = try await align(side(source, .english), side(target, .chinese))
            #expect(beads.flatMap(\.source) == Array(source.indices))
            #expect(beads.flatMap(\.target) == Array(target.indices))
            #expect(beads.allSatisfy { (0...1).contains($0.confidence!) })
        }
    }

    @Test func lengthsAloneFindTheMergedSentence() async throws {
        let source = [80, 40, 45, 200, 60, 120, 33]
        let target = [80, 85, 200, 60, 120, 33]
        let beads = try await align(side(source, .german), side(target, .french))
        #expect(beads.map(\.type.description) == ["1-1", "2-1", "1-1", "1-1", "1-1", "1-1"])
    }

    @Test func directionDoesNotMatter() async throws {
        var random = SeededGenerator(seed: 11)
        let source = (0..<30).map { _ in Int.random(in: 10...200, using: &random) }
        let target = source.dropFirst(2).map { $0 + Int.random(in: 0...9, using: &random) }
        let forward = try await align(side(source, .english), side(target, .chinese))
        let backward = try await align(side(target, .chinese), side(source, .english))
        #expect(backward.map(\.swapped) == forward)
    }

    @Test func anEmptySideGivesNullBeads() async throws {
        let beads = try await align(side([], .english), side([10, 20], .chinese))
        #expect(beads == [Bead(source: [], target: [0], confidence: 1), Bead(source: [], target: [1], confidence: 1)])
    }

    @Test func sameInputSameBytes() async throws {
        var random = SeededGenerator(seed: 3)
        let source = (0..<200).map { _ in Int.random(in: 1...200, using: &random) }
        let target = source.map { max(1, $0 + Int.random(in: -20...20, using: &random)) }
        let first = try await align(side(source, .english), side(target, .chinese))
        let second = try await align(side(source, .english), side(target, .chinese))
        #expect(first == second)
    }
}

@Suite struct WeightFileTests {
    @Test func roundTrip() throws {
        let weights = try WeightsForTests.plain
        #expect(
            try AlignmentWeights(table: Table(name: "again", text: weights.fileText), features: .ofTexts) == weights)
    }

    @Test(arguments: [
        ("name\ta\nsearch\tbias\t9-9\t0\n", "2", "there is no bead type 9-9"),
        ("search\tbias\t1-1\tmuch\n", "1", "much is not a number"),
        ("search\tbias\t1-1\tnan\n", "1", "not a number"), ("search\tbias\t1-1\tinf\n", "1", "not a number"),
        ("search\tbias\t1-1\t1e38\n", "1", "out of range"), ("search\tbias\t1-1\t1000.1\n", "1", "out of range"),
        ("search\tbias\t1-1\n", "1", "the value is missing"), ("hello\n", "1", "no line of a weight file"),
        ("\n\nsearch\tcolour\tred\t1\n", "3", "colour is neither"),
        ("search\tfeature\tlenght.ratio\t1\n", "1", "did you mean length.ratio?"),
        ("search\tfeature\tpunctuation.colons\t1\n", "1", "the search pass has no feature punctuation.colons"),
        ("final\tfeature\twords.edge\t1\n", "1", "the final pass has no feature words.edge"),
        ("final\tbias\t1-1\t1\nfinal\tbias\t1-1\t1\n", "2", "stands twice"),
        ("final\tfeature\tlength.ratio\t1\nfinal\tfeature\tlength.ratio\t1\n", "2", "stands twice"),
        ("search\tslope\t1-0\t1\n", "1", "no slopes"), ("final\tslope\t9-9\t1\n", "1", "no feature 9-9"),
        ("final\tliteralness\tscale\t0\n", "1", "not above 0"), ("final\tliteralness\twidth\t1\n", "1", "no width"),
        ("final\tslope\t1-0\t1\nfinal\tslope\t1-0\t1\n", "2", "stands twice"),
        ("pair\tweight\tcharm\t1\n", "1", "no weight charm"), ("pair\tweight\tbias\t1e9\n", "1", "out of range"),
        ("pair\tweight\tbias\t1\npair\tweight\tbias\t1\n", "2", "stands twice"),
        ("nullShare\t0\n", "1", "null share"), ("search\ttransition\t1-1>1-1\t1\n", "1", "no transitions"),
        ("final\ttransition\t1-1>7-7\t1\n", "1", "no transition 1-1>7-7"),
    ])
    func faultsNameTheirLine(text: String, line: String, reason: String) {
        #expect {
            _ = try AlignmentWeights(table: Table(name: "w.tsv", text: text), features: .ofTexts)
        } throws: { error in
            "\(error)".hasPrefix("w.tsv:\(line): E-ALIGN-01") && "\(error)".contains(reason)
        }
    }

    @Test func aMissingBiasIsRefused() throws {
        let text = try WeightsForTests.plain.fileText
        for missing in ["nullShare", "search\tbias\t1-1\t", "final\tbias\t2-3\t"] {
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix(missing) }
            #expect(throws: AlignmentError.self) {
                _ = try AlignmentWeights(
                    table: Table(name: "w.tsv", text: lines.joined(separator: "\n")), features: .ofTexts)
            }
        }
    }

    @Test func slopesAndPairWeightsAreReadAgain() throws {
        var weights = try WeightsForTests.plain
        weights.final.slopes = LiteralSlopes(
            mean: 5, scale: 2, biases: weights.final.biases.indices.map { Float($0) / 8 },
            features: weights.final.features.indices.map { -Float($0) / 4 })
        weights.pair = PairWeights(bias: -2, features: PairEvidence.names.indices.map { Float($0) / 2 })
        let read = try AlignmentWeights(table: Table(name: "again", text: weights.fileText), features: .ofTexts)
        #expect(read == weights)
        // One scale above the mean the weights have moved by one slope, and no further than two.
        let first = weights.final.features[3].weight
        #expect(weights.final.adapted(to: 7).features[3].weight == first - 0.75)
        #expect(weights.final.adapted(to: 7).biases[4] == weights.final.biases[4] + 0.5)
        #expect(weights.final.adapted(to: 90).features[3].weight == first - 1.5)
        #expect(weights.final.adapted(to: nil).features[3].weight == first)
        // Slopes are nothing without the mean, nor pairs without each of their weights.
        for missing in ["final\tliteralness\tmean", "pair\tweight\tlinked"] {
            let lines = weights.fileText.split(separator: "\n").filter { !$0.hasPrefix(missing) }
            #expect(throws: AlignmentError.self) {
                _ = try AlignmentWeights(
                    table: Table(name: "w.tsv", text: lines.joined(separator: "\n")), features: .ofTexts)
            }
        }
    }

    /// Whatever a file may say, there is an alignment or an error.
    @Test func theGreatestWeightsDoNoHarm() async throws {
        var random = SeededGenerator(seed: 8)
        let texts = (0..<40).map { _ in String(repeating: "x", count: Int.random(in: 0...200, using: &random)) + "?" }
        let pair = DocumentPair(
            source: SentenceSide(texts: texts, language: .english),
            target: SentenceSide(texts: Array(texts.shuffled(using: &random).dropLast(9)), language: .german))
        for round in 0..<12 {
            var weights = try WeightsForTests.plain
            func extreme() -> Float { [-1000, -100, 0, 100, 1000].randomElement(using: &random)! }
            for index in weights.search.biases.indices {
                if round % 2 == 0 { weights.search.biases[index] = extreme() }
                weights.final.biases[index] = extreme()
            }
            for index in weights.final.features.indices { weights.final.features[index].weight = extreme() }
            do {
                let beads = try await SentenceAligner(weights: weights)
                    .align(pair, sources: [LengthSource(), PunctuationSource(pair: pair)]).beads
                #expect(beads.flatMap(\.source) == Array(0..<40) && beads.flatMap(\.target) == Array(0..<31))
                #expect(beads.allSatisfy { (0...1).contains($0.confidence ?? -1) })
            } catch AlignmentError.noProbabilities {}
        }
    }

    @Test func aMissingPassIsRefused() {
        #expect(throws: AlignmentError.self) {
            _ = try AlignmentWeights(table: Table(name: "w.tsv", text: "search\tbias\t1-1\t1\n"), features: .ofTexts)
        }
    }
}

@Suite struct ConstraintTests {
    private func align(_ constraints: AlignedPair.Constraints, swapped: Bool = false) async throws -> [Bead] {
        let texts = (0..<12).map { String(repeating: "x", count: 20 + $0 * 7) }
        let one = SentenceSide(texts: texts, language: swapped ? .chinese : .english)
        let other = SentenceSide(texts: texts, language: swapped ? .english : .chinese)
        let pair = DocumentPair(source: one, target: other)
        return try await SentenceAligner(weights: try WeightsForTests.plain)
            .align(pair, sources: [LengthSource()], constraints: constraints).beads
    }

    @Test(arguments: [false, true]) func fixedBeadsAreKept(swapped: Bool) async throws {
        let fixed = [Bead(source: [3, 4], target: [5]), Bead(source: [8], target: [])]
        let beads = try await align(AlignedPair.Constraints(fixed: fixed), swapped: swapped)
        for bead in fixed {
            let found = try #require(beads.first { $0.source == bead.source && $0.target == bead.target })
            #expect(found.confidence! > 0.999)
        }
        #expect(beads.flatMap(\.source) == Array(0..<12) && beads.flatMap(\.target) == Array(0..<12))
    }

    @Test func forbiddenLinksAreAvoided() async throws {
        let beads = try await align(AlignedPair.Constraints(forbidden: [Bead(source: [6], target: [6])]))
        #expect(!beads.contains { $0.source.contains(6) && $0.target.contains(6) })
    }

    @Test(
        arguments: [
            ([Bead(source: [1], target: [2]), Bead(source: [2], target: [1])], [], "crosses"),
            ([Bead(source: [12], target: [2])], [], "does not exist"),
            ([Bead(source: [0, 2], target: [2])], [], "consecutive"),
            ([Bead(source: [0, 1, 2], target: [0, 1, 2, 3])], [], "no bead the aligner knows"),
            ([Bead(source: [1], target: [1]), Bead(source: [1], target: [2])], [], "overlaps"),
            ([Bead(source: [], target: [1]), Bead(source: [3], target: [1])], [], "overlaps"),
            ([Bead(source: [], target: [])], [], "holds no sentence"),
            ([], [Bead(source: [3], target: [])], "no link"),
            ([Bead(source: [1, 2], target: [1])], [Bead(source: [2], target: [1])], "forbidden"),
        ] as [([Bead], [Bead], String)])
    func contradictionsAreNamed(fixed: [Bead], forbidden: [Bead], reason: String) async throws {
        await #expect {
            _ = try await align(AlignedPair.Constraints(fixed: fixed, forbidden: forbidden))
        } throws: { error in
            "\(error)".contains("E-ALIGN-16") && "\(error)".contains(reason)
        }
    }
}

/// The built-in weights, as far as they speak of evidence that needs nothing but the texts.
enum WeightsForTests {
    static var plain: AlignmentWeights {
        get throws {
            let table = Table(bundled: "weights-plain.tsv")
            let own = table.rows.map { $0.fields.joined(separator: "\t") }
                .filter { !$0.contains("\tanchors.") && !$0.contains("\twords.") }
            var weights = try AlignmentWeights(
                table: Table(name: table.name, text: own.joined(separator: "\n")), features: .ofTexts)
            // What is 1 of every 1-1 bead in the evidence left out is a part of its bias here.
            let isConstant = ["anchors.earned", "words.earned", "anchors.edge", "words.edge"]
            let oneToOne = try #require(BeadInventory.index(of: Bead.Kind(1, 1)))
            for row in table.rows where row.fields.count == 4 && row.fields[1] == "feature" {
                if row.fields[0] == "final", isConstant.contains(String(row.fields[2])) {
                    weights.final.biases[oneToOne] += try #require(Float(String(row.fields[3])))
                }
            }
            // With most evidence left out every text seems less literal than any gold.
            weights.final.slopes = nil
            return weights
        }
    }
}
