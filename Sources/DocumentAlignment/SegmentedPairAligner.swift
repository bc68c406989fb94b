import BitextModel
import FileAccess
import SentenceAlignment

/// Aligns two documents that are already cut into sentences, with all the evidence there is.
public struct SegmentedPairAligner: Sendable {
    private let resources: AlignmentResources
    private let decoding: SentenceAligner.Decoding
    private let timer: StageTimer

    public init(
        resources: AlignmentResources, decoding: SentenceAligner.Decoding = .viterbi, timer: StageTimer = .off
    ) {
        self.resources = resources
        self.decoding = decoding
        self.timer = timer
    }

    /// Blank sentences are in no bead; all others are in exactly one.
    ///
    /// - Parameters:
    ///   - constraints: beads that are right and links that are wrong.
    ///   - explaining: whether to say why each bead was chosen.
    /// - Throws: `AlignmentError.badConstraints`, `AlignmentError`, `CancellationError`.
    public func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignmentConstraints = .none,
        explaining: Bool = false
    ) async throws -> Alignment {
        let numbers = (source: Self.filled(source), target: Self.filled(target))
        let inner = try Self.renumbered(constraints, numbers)
        if let reason = inner.contradiction(sourceCount: numbers.source.count, targetCount: numbers.target.count) {
            throw AlignmentError.badConstraints(reason)
        }
        let pair = Self.pair(source, target, numbers)
        let evidence = try await resources.evidence(for: pair, timer: timer)
        let decision = try await SentenceAligner(weights: evidence.weights, decoding: decoding, timer: timer)
            .align(pair, sources: evidence.sources, constraints: inner, explaining: explaining)
        func outer(_ bead: Bead) -> Bead {
            Bead(
                source: bead.source.map { numbers.source[$0] }, target: bead.target.map { numbers.target[$0] },
                confidence: bead.confidence)
        }
        return Alignment(
            beads: decision.beads.map(outer), weights: evidence.weights.name,
            explanations: decision.explanations.map { explanation in
                BeadExplanation(
                    contributions: explanation.contributions, runnerUp: explanation.runnerUp.map(outer))
            })
    }

    /// Decodes a stretch of an alignment again and leaves the rest as it is: what a reviewer's correction needs.
    ///
    /// - Parameters:
    ///   - beads: the whole alignment as it stands.
    ///   - stretch: indices of the beads to decode again.
    public func realign(
        _ source: SegmentedDocument, _ target: SegmentedDocument, beads: [Bead], stretch: Range<Int>,
        constraints: AlignmentConstraints = .none
    ) async throws -> Alignment {
        var all = constraints
        for (index, bead) in beads.enumerated() where !stretch.contains(index) {
            all.fixed.append(Bead(source: bead.source, target: bead.target))
        }
        return try await align(source, target, constraints: all)
    }

    /// The constraints in the numbers of the sentences that are not blank.
    private static func renumbered(
        _ constraints: AlignmentConstraints, _ numbers: (source: [Int], target: [Int])
    ) throws(AlignmentError) -> AlignmentConstraints {
        func places(_ sentences: [Int], among filled: [Int]) throws(AlignmentError) -> [Int] {
            var places: [Int] = []
            for sentence in sentences {
                guard let place = filled.firstIndex(of: sentence) else {
                    throw .badConstraints("sentence \(sentence) does not exist or is blank")
                }
                places.append(place)
            }
            return places
        }
        func inner(_ beads: [Bead]) throws(AlignmentError) -> [Bead] {
            var renumbered: [Bead] = []
            for bead in beads {
                renumbered.append(
                    Bead(
                        source: try places(bead.source, among: numbers.source),
                        target: try places(bead.target, among: numbers.target)))
            }
            return renumbered
        }
        return AlignmentConstraints(fixed: try inner(constraints.fixed), forbidden: try inner(constraints.forbidden))
    }

    /// The pair without its blank sentences, as the aligner takes it.
    package static func pair(_ source: SegmentedDocument, _ target: SegmentedDocument) -> DocumentPair {
        pair(source, target, (filled(source), filled(target)))
    }

    private static func pair(
        _ source: SegmentedDocument, _ target: SegmentedDocument, _ numbers: (source: [Int], target: [Int])
    ) -> DocumentPair {
        DocumentPair(
            source: SentenceSide(document(source, numbers.source)),
            target: SentenceSide(document(target, numbers.target)))
    }

    private static func filled(_ document: SegmentedDocument) -> [Int] {
        document.sentences.indices.filter { !isBlank(document.sentences[$0].text) }
    }

    /// Whether a sentence holds nothing but white space.
    private static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    private static func document(_ document: SegmentedDocument, _ numbers: [Int]) -> SegmentedDocument {
        guard numbers.count < document.sentences.count else { return document }
        var filled = document
        filled.sentences = numbers.map { document.sentences[$0] }
        return filled
    }
}
