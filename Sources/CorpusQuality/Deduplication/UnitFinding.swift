/// Something that was found out about a unit that stays: 16 bytes.
struct UnitFinding: BitwiseCopyable {
    enum Kind: UInt8 {
        /// It stays; the value is how often it stood in the corpus.
        case kept
        /// Another of its group names documents; the value is their number.
        case documents
        /// Its source has several translations.
        case sourceConflict
        /// Its target has several sources.
        case targetConflict
        /// Another translation of its source is better.
        case inferior
    }

    /// The unit's place among all, from 0.
    var unit: UInt32
    var kind: Kind
    var value: UInt64 = 0
}
