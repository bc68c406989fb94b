import FileAccess
package import SentenceAlignment

/// Which of the built-in weights suits the evidence at hand: each set was fitted with just that evidence.
package struct WeightProfile: Hashable, Sendable {
    package var hasEncoder: Bool
    package var hasDictionary: Bool
    /// Whether both languages are written in words of letters: such pairs have weights that were fitted with more regard
    /// to their own gold (of which there is less), since languages that cut and order sentences alike translate closer.
    package var joinsAlphabets: Bool

    /// - Parameter joinsAlphabets: counts only without a dictionary, which speaks of English and Chinese.
    package init(hasEncoder: Bool, hasDictionary: Bool, joinsAlphabets: Bool = false) {
        self.hasEncoder = hasEncoder
        self.hasDictionary = hasDictionary
        self.joinsAlphabets = joinsAlphabets && !hasDictionary
    }

    /// `plain`, `dictionary`, `encoder`, `encoder-dictionary`, `alphabets` or `encoder-alphabets`.
    package var name: String {
        let lexical = hasDictionary ? "dictionary" : joinsAlphabets ? "alphabets" : nil
        return switch (hasEncoder, lexical) {
        case (false, nil): "plain"
        case (false, let lexical?): lexical
        case (true, nil): "encoder"
        case (true, let lexical?): "encoder-\(lexical)"
        }
    }

    /// The weights, as compiled into the program.
    ///
    /// - Throws: `AlignmentError` if the compiled-in file is damaged.
    package var weights: AlignmentWeights {
        get throws(AlignmentError) {
            try AlignmentWeights(table: Table(bundled: "weights-\(name).tsv"), features: AlignmentResources.features)
        }
    }
}
