/// A reader that can cut whole units off the rest of a corpus without reading them: the parts are read side by side.
///
/// Either `next` is asked or `nextPart`, not both in turn. What is said of a document stands in every part that names it.
package protocol PartedReader: CorpusReader {
    /// The next units, not read yet; nil after the last.
    ///
    /// - Parameter units: how many, at most; fewer where they are long, and none where what stands there is none.
    /// - Throws: whatever keeps the corpus from being cut, of which a reading in one piece has more to say.
    func nextPart(units: Int) throws -> CorpusPart?
}

/// Units that stand together in a corpus and were cut off it.
package struct CorpusPart: Sendable {
    /// A reader of these units, with their numbers and lines in the whole file.
    ///
    /// What it throws, and where, is its own: a reading in one piece has more to say.
    package let open: @Sendable () throws -> any CorpusReader
}

extension CorpusPart {
    /// Bytes that end a part, however few units they are.
    static let mostBytes = 1 << 20
}

/// Why parts of a corpus cannot be read by themselves; a reading in one piece tells whether there is anything wrong.
struct PartFailure: Error {
    let reason: String
}
