import SentenceAlignment

extension GoldTraining {
    /// Weights that were fitted.
    public struct FittedWeights: Sendable {
        let weights: AlignmentWeights

        /// What `EvidenceChoices.weights` takes, as a file's content.
        public var fileText: String { weights.fileText }
        /// How many features the decision goes by.
        public var featureCount: Int { weights.final.features.count }
    }
}
