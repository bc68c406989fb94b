package import BitextModel

/// A text in two languages, taken apart.
package struct BilingualText: Sendable {
    /// Two, in the order in which their languages first appear, or the one it is.
    package var documents: [Document]
    /// The rows of tables whose columns are the two languages, by the numbers of the two documents' blocks.
    package var rows: [Row] = []
    /// What stands in such tables beside the two languages: numbers of rows, remarks, the columns' names.
    package var leftOut: [Block] = []

    /// What a row holds in each language.
    package struct Row: Hashable, Sendable {
        package var source: [Int]
        package var target: [Int]
    }
}
