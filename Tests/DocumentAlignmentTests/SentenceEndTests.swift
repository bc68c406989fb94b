import BitextModel
import SentenceAlignment
import Testing

@testable import DocumentAlignment

/// Sentence ends that the other text decides.
@Suite struct SentenceEndTests {
    /// Sentences with `|` where they might end after a mark, and `/` where only a comma stands.
    private func document(_ language: Language, _ sentences: [String]) -> SegmentedDocument {
        var offset = 0
        var all: [Sentence] = []
        var joints: [Int: [SentenceJoint]] = [:]
        for (number, marked) in sentences.enumerated() {
            var text = ""
            for character in marked {
                if character == "|" || character == "/" {
                    let end = text.utf8.count
                    joints[number, default: []].append(
                        SentenceJoint(
                            kind: character == "|" ? .colon : .comma, end: end, start: end, sourceEnd: offset + end,
                            sourceStart: offset + end))
                } else {
                    text.append(character)
                }
            }
            all.append(Sentence(text: text, range: Document.SourceRange(offset, offset + text.utf8.count), block: 0))
            offset += text.utf8.count + 1
        }
        var document = SegmentedDocument(id: "\(language)", language: language, sentences: all)
        document.joints = joints
        return document
    }

    private func bead(_ source: Range<Int>, _ target: Range<Int>, _ confidence: Double = 1) -> Bead {
        Bead(source: Array(source), target: Array(target), confidence: confidence)
    }

    @Test func jointsOpenWhereBothSidesMayEnd() throws {
        let source = document(.english, ["a|b", "c", "d|e"])
        let target = document(.chinese, ["x|y", "z|w", "v"])
        let decision = try #require(
            SentenceEndDecision(
                source, target, beads: [bead(0..<1, 0..<1), bead(1..<2, 1..<2), bead(2..<3, 2..<3)], isFinest: false))
        let opened = decision.opened
        // The second bead's source and the third's target are in one piece.
        #expect(opened.source.sentences.map(\.text) == ["a", "b", "c", "de"])
        #expect(opened.target.sentences.map(\.text) == ["x", "y", "zw", "v"])
        #expect(opened.boxes.map(\.source) == [0..<2] && opened.boxes.map(\.target) == [0..<2])
    }

    /// A heading that lost its mark, beside a text that shows where it ends, or lost it too.
    @Test(arguments: [["a", "b"], ["a|b"]]) func headingsWithoutAMarkOpen(other: [String]) throws {
        var source = document(.english, ["a|b"])
        source.joints[0]?[0].kind = .opening
        var target = document(.chinese, other)
        for sentence in target.joints.keys { target.joints[sentence]?[0].kind = .closing }
        let decision = try #require(
            SentenceEndDecision(source, target, beads: [bead(0..<1, 0..<other.count)], isFinest: false))
        #expect(decision.opened.source.sentences.map(\.text) == ["a", "b"])
        let costs = try #require(decision.opened.boxes.first?.sourceCosts.first)
        #expect(try #require(costs) < 3)
    }

    @Test func commasOpenForTheFinestUnitsOnly() throws {
        let source = document(.english, ["a", "b", "c/d"])
        let target = document(.chinese, ["x/y", "z/w"])
        let beads = [bead(0..<2, 0..<1), bead(2..<3, 1..<2)]
        #expect(SentenceEndDecision(source, target, beads: beads, isFinest: false) == nil)
        let finest = try #require(SentenceEndDecision(source, target, beads: beads, isFinest: true))
        #expect(finest.opened.target.sentences.map(\.text) == ["x", "y", "z", "w"])
        #expect(finest.opened.boxes.first?.sourceCosts == [nil])
    }

    @Test func onlyWhatIsUsedIsCut() throws {
        let source = document(.english, ["a|b|c", "d"])
        let target = document(.chinese, ["x|y", "z"])
        let decision = try #require(
            SentenceEndDecision(
                source, target, beads: [bead(0..<1, 0..<1, 0.5), bead(1..<2, 1..<2)], isFinest: false))
        #expect(decision.opened.source.sentences.map(\.text) == ["a", "b", "c", "d"])
        // a and b go to x, c goes to y.
        let outcome = try #require(decision.outcome([[bead(0..<2, 0..<1, 0.8), bead(2..<3, 1..<2, 0.6)]]))
        #expect(outcome.source.sentences.map(\.text) == ["ab", "c", "d"])
        #expect(outcome.target.sentences.map(\.text) == ["x", "y", "z"])
        #expect(outcome.beads == [bead(0..<1, 0..<1, 0.4), bead(1..<2, 1..<2, 0.3)])
        #expect(outcome.source.sentences[1].range == Document.SourceRange(2, 3))
        // Where the whole stays together, nothing changes.
        #expect(decision.outcome([[bead(0..<3, 0..<2)]]) == nil)
    }

    @Test func aSideHasNoMorePiecesThanABeadCanHold() throws {
        let source = document(.english, ["a|b|c|d/e/f/g|h|i"])
        let target = document(.chinese, ["x|y"])
        let decision = try #require(
            SentenceEndDecision(source, target, beads: [bead(0..<1, 0..<1)], isFinest: true))
        // The commas go first.
        #expect(decision.opened.source.sentences.map(\.text) == ["a", "b", "c", "d", "efg", "h", "i"])
    }

    @Test func editedSentencesHaveNoJoints() {
        var source = document(.english, ["a|b"])
        source.sentences[0].text = "c"
        #expect(source.joints.isEmpty)
    }
}
