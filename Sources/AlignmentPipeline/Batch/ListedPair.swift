/// A line of a list of pairs.
package struct ListedPair: Sendable, Equatable {
    /// The line in the list, counted from 1.
    package var line: Int
    package var source: String
    package var target: String
    /// Why the line names no pair, if it does not.
    package var fault: PairListError?
}
