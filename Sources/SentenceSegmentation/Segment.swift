/// One sentence of a paragraph.
public struct Segment: Hashable, Sendable {
    /// UTF-8 byte offsets in the paragraph, without white space at the ends.
    public var range: Range<Int>
    /// The rule that decided that it ends here.
    public var rule: BoundaryRule

    public init(range: Range<Int>, rule: BoundaryRule) {
        self.range = range
        self.rule = rule
    }
}
