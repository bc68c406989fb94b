/// Which anchors each sentence of a text has: the compressed rows of a sparse matrix.
package struct AnchorTable: Sendable {
    /// Where each sentence's anchors begin in `identifiers`; one more at the end. Shape: sentences + 1.
    package internal(set) var offsets: [Int32] = [0]
    /// The anchors of all sentences, ascending and distinct within each.
    package internal(set) var identifiers: [Int32] = []

    package var sentenceCount: Int { offsets.count - 1 }

    /// The anchors of one sentence.
    package subscript(sentence: Int) -> ArraySlice<Int32> {
        identifiers[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
    }

    mutating func append(_ row: some Sequence<Int32>) {
        identifiers.append(contentsOf: row)
        offsets.append(Int32(identifiers.count))
    }
}
