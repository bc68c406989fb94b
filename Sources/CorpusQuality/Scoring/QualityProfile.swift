/// What a score is made of; each has weights of its own.
package enum QualityProfile: String, Hashable, Sendable, CaseIterable {
    /// How probably a pair is a translation, by the encoder alone.
    case similarity
    /// The quality by what the two texts show.
    case plain
    /// With a dictionary of their languages.
    case dictionary
    /// With the encoder. A dictionary adds nothing to it (measured: .984 with, .986 without).
    case encoder

    /// The profile of the quality by what there is.
    package init(hasEncoder: Bool, hasDictionary: Bool) {
        self = hasEncoder ? .encoder : hasDictionary ? .dictionary : .plain
    }

    /// The names of the features, in the order of their values.
    package var features: [String] {
        switch self {
        case .similarity: MeaningMatch.names + [PairFeatures.sizeName]
        case .plain, .dictionary: PairFeatures.names
        case .encoder: PairFeatures.names.dropLast(PairFeatures.dictionaryCount) + MeaningMatch.names
        }
    }

    /// The values of the features of a pair.
    ///
    /// - Parameter match: nil for none; the features of the encoder are 0 then.
    package func values(_ features: PairFeatures, _ match: MeaningMatch?) -> [Float] {
        let meaning = match?.values ?? [Float](repeating: 0, count: MeaningMatch.names.count)
        return switch self {
        case .similarity: meaning + [features.size]
        case .plain, .dictionary: features.values
        case .encoder: features.values.dropLast(PairFeatures.dictionaryCount) + meaning
        }
    }
}
