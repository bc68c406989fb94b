/// The projected features of a sentence's tokens, each as the token stands in the sentence alone, without those for its
/// beginning and end.
package struct TokenVectors: Sendable {
    /// The most tokens of a sentence that get a vector.
    package static let mostTokens = 120

    /// The number of tokens.
    package let count: Int
    /// Elements of a vector.
    package let width: Int
    /// `count` x `width` elements, row by row.
    package let elements: [Float]

    package init(count: Int, width: Int, elements: [Float]) {
        precondition(elements.count == count * width)
        self.count = count
        self.width = width
        self.elements = elements
    }

    /// The vector of token `index`.
    package subscript(index: Int) -> ArraySlice<Float> { elements[index * width..<(index + 1) * width] }
}
