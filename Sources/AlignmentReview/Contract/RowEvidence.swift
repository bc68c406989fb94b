/// Why a row is as it is, in words.
package struct RowEvidence: Codable, Hashable, Sendable {
    /// What one kind of evidence says.
    package struct Contribution: Codable, Hashable, Sendable {
        /// In the language that was asked for: `numbers differ: 320 / 230`.
        package var words: String
        /// Natural logarithms: above 0 it speaks for the row. Nil for what is seen in the texts and has no score.
        package var score: Double?

        package init(words: String, score: Double?) {
            self.words = words
            self.score = score
        }
    }

    /// The most probable bead that the choice excludes.
    package struct RunnerUp: Codable, Hashable, Sendable {
        /// The ids of its sentences.
        package var source: [Int]
        /// The ids of its sentences.
        package var target: [Int]
        /// 0 to 1.
        package var confidence: Double
        /// In the language that was asked for: `would also fit above: .31`.
        package var words: String

        package init(source: [Int], target: [Int], confidence: Double, words: String) {
            self.source = source
            self.target = target
            self.confidence = confidence
            self.words = words
        }
    }

    /// What speaks most against the row first.
    package var contributions: [Contribution]
    /// Nil where nothing else is probable at all.
    package var runnerUp: RunnerUp?

    package init(contributions: [Contribution], runnerUp: RunnerUp?) {
        self.contributions = contributions
        self.runnerUp = runnerUp
    }
}
