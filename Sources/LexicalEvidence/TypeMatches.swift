/// For each type of one document the types of the other that it matches.
struct TypeMatches: Sendable {
    /// Where each type's matches begin: `[types + 1]`.
    private let starts: [Int32]
    private let types: [Int32]
    /// How surely, 0 to 1.
    private let strengths: [Float]

    /// - Parameter starts: where each type's matches begin in the others: `[types + 1]`.
    init(starts: [Int32], types: [Int32], strengths: [Float]) {
        self.starts = starts
        self.types = types
        self.strengths = strengths
    }

    init(_ matches: [[TokenMatches.Match]]) {
        var starts: [Int32] = [0]
        for row in matches { starts.append(starts[starts.count - 1] + Int32(row.count)) }
        self.init(
            starts: starts, types: matches.joined().map { Int32($0.type) }, strengths: matches.joined().map(\.strength))
    }

    /// Each type matches itself.
    static func identity(_ count: Int) -> TypeMatches {
        TypeMatches(
            starts: (0...count).map { Int32($0) }, types: (0..<count).map { Int32($0) },
            strengths: Array(repeating: 1, count: count))
    }

    /// Where a type's matches are; empty for types that have none.
    @inline(__always)
    func matches(of type: Int) -> Range<Int> {
        type + 1 < starts.count ? Int(starts[type])..<Int(starts[type + 1]) : 0..<0
    }

    @inline(__always)
    subscript(match: Int) -> (type: Int, strength: Float) { (Int(types[match]), strengths[match]) }
}
