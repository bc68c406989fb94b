/// What a number in a file may be to count sentences.
package enum SentenceNumber {
    /// The greatest number of a sentence: no document has so many, and all sums of such numbers fit.
    package static let greatest = 99_999_999
    /// The most sentences on one side of a bead of another program's file.
    package static let mostInBead = 1_000

    /// The number that a text says; nil for one that is none, or too great.
    package static func number(_ text: some StringProtocol) -> Int? {
        guard let number = Int(text), (0...greatest).contains(number) else { return nil }
        return number
    }
}
