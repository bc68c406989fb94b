/// A word of a translation, and how surely its presence shows the translation's: 1 for a word that is the translation, less
/// for one of a long description.
struct GlossWord: Hashable, Sendable {
    /// The stem's key.
    var stem: UInt64
    var strength: Float
}

extension GlossWord {
    /// The strength of each of so many content words.
    static func strength(ofWords count: Int) -> Float {
        switch count {
        case ...3: 1
        case 4...5: 0.6
        default: 0.35
        }
    }
}
