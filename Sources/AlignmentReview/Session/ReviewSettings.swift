package import BilingualLexicon
import Glibc

/// What a review goes by, beside the documents.
package struct ReviewSettings: Sendable {
    /// What counts as sure, 0 to 1.
    package var threshold = 0.9
    /// The dictionaries whose terms are marked.
    package var lexica: [Lexicon] = []
    /// Seconds since 1970.
    package var clock: @Sendable () -> Int = { time(nil) }

    /// What is usual.
    package init() {}
}
