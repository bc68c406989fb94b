/// One sentence of a paragraph.
package struct Segment: Hashable, Sendable {
    /// UTF-8 byte offsets in the paragraph, without white space at the ends.
    package var range: Range<Int>
    /// The rule that decided that it ends here.
    package var rule: BoundaryRule

    package init(range: Range<Int>, rule: BoundaryRule) {
        self.range = range
        self.rule = rule
    }
}
