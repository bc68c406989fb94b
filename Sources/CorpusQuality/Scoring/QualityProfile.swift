/// What a score is made of; each has weights of its own.
package enum QualityProfile: String, Hashable, Sendable, CaseIterable {
    /// How probably a pair is a translation, by the encoder alone.
    case similarity
    /// The quality by what the two texts show.
    case plain
    /// With a dictionary of their languages.
    case dictionary
    /// With the encoder.
    case encoder
    /// With both.
    case encoderDictionary = "encoder-dictionary"

    /// The profile of the quality by what there is.
    package init(hasEncoder: Bool, hasDictionary: Bool) {
        self =
            switch (hasEncoder, hasDictionary) {
            case (false, false): .plain
            case (false, true): .dictionary
            case (true, false): .encoder
            case (true, true): .encoderDictionary
            }
    }

    /// The names of the features, in the order of their values.
    package var features: [String] {
        switch self {
        case .similarity: MeaningMatch.names + [PairFeatures.sizeName]
        case .plain, .dictionary: PairFeatures.names
        case .encoder, .encoderDictionary: PairFeatures.names + MeaningMatch.names
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
        case .encoder, .encoderDictionary: features.values + meaning
        }
    }
}
