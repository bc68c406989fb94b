/// A line of a list of pairs.
public struct ListedPair: Sendable, Equatable {
    /// The line in the list, counted from 1.
    public var line: Int
    public var source: String
    public var target: String
    /// Why the line names no pair, if it does not.
    public var fault: PairListError?
}
