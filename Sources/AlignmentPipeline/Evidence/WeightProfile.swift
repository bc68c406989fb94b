import FileAccess
import SentenceAlignment

/// Which of the built-in weights suits the evidence at hand: each set was fitted with just that evidence.
public struct WeightProfile: Hashable, Sendable {
    public var hasEncoder: Bool
    public var hasDictionary: Bool

    public init(hasEncoder: Bool, hasDictionary: Bool) {
        self.hasEncoder = hasEncoder
        self.hasDictionary = hasDictionary
    }

    /// `plain`, `dictionary`, `encoder` or `encoder-dictionary`.
    public var name: String {
        switch (hasEncoder, hasDictionary) {
        case (false, false): "plain"
        case (false, true): "dictionary"
        case (true, false): "encoder"
        case (true, true): "encoder-dictionary"
        }
    }

    /// The weights, as compiled into the program.
    ///
    /// - Throws: `AlignmentError` if the compiled-in file is damaged.
    public var weights: AlignmentWeights {
        get throws(AlignmentError) { try AlignmentWeights(table: Table(bundled: "weights-\(name).tsv")) }
    }
}
