/// A date as a page gives it.
package struct FoundDate: Hashable, Sendable {
    /// `2020-11-13` or `2020-11-13T09:30:00`; nil where day and month cannot be told apart (7/5/2020).
    package var iso: String?
    /// As the page has it.
    package var text: String
    /// Where it stands, in scalars of the searched text.
    package var range: Range<Int>
}
