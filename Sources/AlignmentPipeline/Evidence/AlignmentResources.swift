import BitextModel
import FileAccess
import SentenceAlignment

/// What is loaded once and used for every pair: lexica, encoder, weights.
public struct AlignmentResources: Sendable {
    /// Weights that the user gave; nil for the built-in ones that fit the evidence.
    public var weights: AlignmentWeights?

    public init(weights: AlignmentWeights? = nil) { self.weights = weights }

    /// The evidence for a pair, and the weights made for that set of evidence.
    public struct Evidence: Sendable {
        public var sources: [any EvidenceSource]
        public var weights: AlignmentWeights
    }

    public func evidence(for pair: DocumentPair) async throws -> Evidence {
        let sources = try await sources(for: pair)
        return Evidence(sources: sources, weights: try weights ?? Self.builtIn("plain"))
    }

    /// The evidence alone.
    public func sources(for pair: DocumentPair) async throws -> [any EvidenceSource] {
        [LengthSource(), PunctuationSource(pair: pair), ParagraphSource(pair: pair)]
    }

    private static func builtIn(_ name: String) throws(AlignmentError) -> AlignmentWeights {
        try AlignmentWeights(table: Table(bundled: "weights-\(name).tsv"))
    }
}
