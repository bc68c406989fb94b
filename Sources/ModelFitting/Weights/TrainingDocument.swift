package import BitextModel
package import SentenceAlignment

/// A gold document with its evidence, ready to be aligned or learned from.
package struct TrainingDocument: Sendable {
    package let name: String
    package let pair: DocumentPair
    package let sources: [any EvidenceSource]
    /// Numbered as the oriented pair.
    package let gold: [Bead]
    /// The same document with stretches taken out: learned from beside it, never measured.
    package var variants: [TrainingDocument] = []
    let isVariant: Bool

    /// - Parameter gold: numbered as the caller's source and target.
    package init(
        name: String, pair: DocumentPair, sources: [any EvidenceSource], gold: [Bead], isVariant: Bool = false
    ) {
        self.isVariant = isVariant
        self.name = name
        self.pair = pair
        self.sources = sources
        self.gold = gold.compactMap(pair.numbering.inner)
    }

    /// The null beads of gold.
    var nullCount: Double { Double(gold.filter(\.type.isNull).count) }

    /// Their share.
    var nullShare: Double { gold.isEmpty ? 0 : nullCount / Double(gold.count) }
}
