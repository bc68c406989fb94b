/// The features of one block: values in a fixed order, and words that hold or do not.
package struct FeatureRow: Sendable {
    package private(set) var values: [Double] = []
    /// The names of the values, where they are wanted.
    private(set) var names: [String] = []
    /// What the block has of an open set of words, in order, each once.
    package private(set) var words: [FeatureWord] = []
    private let isNamed: Bool

    init(isNamed: Bool = false) {
        self.isNamed = isNamed
        values.reserveCapacity(128)
    }

    /// Adds a value; its name is made only where names are wanted.
    mutating func add(_ name: @autoclosure () -> String, _ value: Double) {
        values.append(value)
        if isNamed { names.append(name()) }
    }

    /// Adds what holds or does not.
    mutating func add(_ name: @autoclosure () -> String, _ holds: Bool) { add(name(), holds ? 1 : 0) }

    /// Adds a word that the block has.
    ///
    /// - Complexity: O(words).
    mutating func add(_ word: FeatureWord) {
        if !words.contains(word) { words.append(word) }
    }
}
