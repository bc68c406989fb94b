import Synchronization

/// The projection that an encoder was last asked for, folded: half a millisecond, as much as a short text costs.
final class FoldedProjections: Sendable {
    private let last = Mutex<(projection: TokenProjection, folded: FoldedProjection)?>(nil)

    func folded(_ projection: TokenProjection, weights: ModelWeights) -> FoldedProjection {
        last.withLock { last in
            // The same array compares without a look at its elements.
            if let last, last.projection == projection { return last.folded }
            let folded = FoldedProjection(projection, weights: weights)
            last = (projection, folded)
            return folded
        }
    }
}
