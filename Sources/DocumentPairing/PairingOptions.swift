package import BitextModel

/// What a user may decide about pairing.
package struct PairingOptions: Sendable {
    /// The language of the pairs' first column; nil for that of the first page.
    package var sourceLanguage: Language?
    /// The language of the second; nil for the one of most pages among the others.
    package var targetLanguage: Language?
    /// Pairs less probable than this are none.
    package var leastScore = 0.5
    /// How many candidates are told of for each page.
    package var candidates = 3
    /// Pages that are worked on at a time; results do not depend on it.
    package var jobs: Int

    /// - Parameter jobs: by default one for each processor.
    package init(jobs: Int) { self.jobs = max(1, jobs) }
}
