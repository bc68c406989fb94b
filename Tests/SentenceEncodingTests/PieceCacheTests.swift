import Testing

@testable import SentenceEncoding

@Suite struct PieceCacheTests {
    private func slot(_ claim: PieceCache.Claim) -> Int? {
        switch claim {
        case .ready(let slot), .compute(let slot): slot
        case .unavailable: nil
        }
    }

    private func isReady(_ claim: PieceCache.Claim) -> Bool { if case .ready = claim { true } else { false } }

    @Test func aSlotThatSomebodyHoldsIsNotReused() {
        let cache = PieceCache(capacity: 2)
        let held = cache.claim([1, 2])
        #expect(Set(held.compactMap(slot)).count == 2 && !held.contains(where: isReady))
        cache.publish(held.compactMap(slot))
        // Both are still held: there is no room, however often one asks.
        for _ in 0..<5 { #expect(slot(cache.claim([3])[0]) == nil) }
        // Who reads them holds them too.
        let readers = cache.claim([1, 2])
        #expect(readers.allSatisfy(isReady))
        cache.release(held)
        for _ in 0..<5 { #expect(slot(cache.claim([3])[0]) == nil) }
        cache.release(readers)
        let next = cache.claim([3])
        #expect(slot(next[0]) != nil && !isReady(next[0]))
    }

    @Test func aRowThatIsBeingComputedIsNotRead() {
        let cache = PieceCache(capacity: 2)
        let computing = cache.claim([7])
        #expect(slot(cache.claim([7])[0]) == nil)
        cache.publish(computing.compactMap(slot))
        let ready = cache.claim([7])[0]
        #expect(isReady(ready) && slot(ready) == slot(computing[0]))
    }

    @Test func whatIsUsedStaysAndWhatIsNotGoes() {
        let cache = PieceCache(capacity: 2)
        let first = cache.claim([1, 2])
        cache.publish(first.compactMap(slot))
        cache.release(first)
        cache.release(cache.claim([1]))
        cache.release(cache.claim([3]))
        #expect(isReady(cache.claim([1])[0]))
        #expect(!isReady(cache.claim([2])[0]))
    }
}
