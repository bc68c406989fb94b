/// What happens in a batch, in the order of the list.
package enum BatchEvent: Sendable {
    /// So many pairs of all have been read to learn from.
    case read(Int, of: Int)
    /// Word translations learned across the documents.
    case learned(Int)
    case aligned(ListedPair, AlignedRelease)
    case failed(PairFailure)
}
