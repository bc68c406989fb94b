public import BitextModel

extension PairList {
    /// What happens while a list is aligned, for each of the two passes in the order of the list.
    public enum Event: Sendable {
        /// So many pairs of all have been read to learn words from.
        case read(Int, of: Int)
        /// So many word translations were learned across the documents.
        case learned(Int)
        /// A pair is aligned; the documents tell how they were read.
        case aligned(Pair, AlignedPair, source: PreparedDocument, target: PreparedDocument)
        /// A pair cannot be aligned; the others are. The error names the list's line.
        case failed(Pair, any BitextError)
    }
}
