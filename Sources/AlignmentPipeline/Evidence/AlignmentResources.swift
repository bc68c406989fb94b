import BilingualLexicon
import BitextModel
import FileAccess
import SentenceAlignment
import SentenceEncoding

/// What is loaded once and used for every pair: lexica, encoder, weights.
public struct AlignmentResources: Sendable {
    /// Weights that the user gave; nil for the built-in ones that fit the evidence.
    public var weights: AlignmentWeights?

    /// The sentence encoder, if there is one.
    public var encoder: SentenceEncoder?

    public init(weights: AlignmentWeights? = nil, encoder: SentenceEncoder? = nil) {
        self.weights = weights
        self.encoder = encoder
    }

    /// The evidence for a pair, and the weights made for that set of evidence.
    public struct Evidence: Sendable {
        public var sources: [any EvidenceSource]
        public var weights: AlignmentWeights
    }

    public func evidence(for pair: DocumentPair) async throws -> Evidence {
        let sources = try await sources(for: pair)
        return Evidence(sources: sources, weights: try weights ?? Self.builtIn(encoder == nil ? "plain" : "encoder"))
    }

    /// What outputs say of how they were made.
    public func provenance(weights: String) -> Provenance {
        Provenance(weights: weights, modelChecksum: encoder?.checksum)
    }

    /// The evidence alone.
    public func sources(for pair: DocumentPair) async throws -> [any EvidenceSource] {
        var sources: [any EvidenceSource] = [
            LengthSource(), PunctuationSource(pair: pair), ParagraphSource(pair: pair),
            TokenSource(
                name: "anchors",
                matches: TokenMatches(
                    PairedAnchors(
                        source: pair.source.texts, sourceLanguage: pair.source.language, target: pair.target.texts,
                        targetLanguage: pair.target.language))),
        ]
        if let encoder { sources.append(try await MeaningSource(pair: pair, encoder: encoder)) }
        return sources
    }

    private static func builtIn(_ name: String) throws(AlignmentError) -> AlignmentWeights {
        try AlignmentWeights(table: Table(bundled: "weights-\(name).tsv"))
    }
}
