import Testing

@testable import SentenceEncoding

@Suite struct PieceCacheTests {
    /// `r3` for a row that is there in slot 3, `c3` for one that is to be computed there, `-` for neither.
    private func claim(_ cache: PieceCache, _ pieces: [Int32]) -> (claims: [PieceCache.Claim], text: String) {
        let claims = cache.claim(pieces)
        let words = claims.map { claim in
            switch claim {
            case .ready(let slot): "r\(slot)"
            case .compute(let slot): "c\(slot)"
            case .unavailable: "-"
            }
        }
        return (claims, words.joined(separator: " "))
    }

    private func use(_ cache: PieceCache, _ pieces: [Int32]) -> String {
        let (claims, text) = claim(cache, pieces)
        cache.publish(claims.compactMap { if case .compute(let slot) = $0 { slot } else { nil } })
        cache.release(claims)
        return text
    }

    @Test func rowsAreComputedOnce() {
        let cache = PieceCache(capacity: 4)
        #expect(use(cache, [7, 9]) == "c0 c1")
        #expect(use(cache, [9, 11, 7]) == "r1 c2 r0")
    }

    @Test func aRowThatIsNotFinishedIsNotRead() {
        let cache = PieceCache(capacity: 4)
        let first = claim(cache, [7])
        #expect(claim(cache, [7]).text == "-")
        cache.publish([0])
        #expect(claim(cache, [7]).text == "r0")
        cache.release(first.claims)
    }

    @Test func aSlotThatSomebodyHoldsIsNotUsedAgain() {
        let cache = PieceCache(capacity: 2)
        let held = claim(cache, [7, 9])
        cache.publish([0, 1])
        // All are held: others compute in memory of their own.
        #expect(claim(cache, [11, 13]).text == "- -")
        let again = claim(cache, [7])
        #expect(again.text == "r0")
        cache.release(held.claims)
        // The first is held still, once.
        let other = claim(cache, [11, 13])
        #expect(other.text == "c1 -")
        cache.publish([1])
        cache.release(other.claims)
        #expect(use(cache, [7]) == "r0")
        cache.release(again.claims)
        #expect(use(cache, [9]) == "c1")
        #expect(use(cache, [11]) == "c0")
    }

    @Test func whatComesAgainStays() {
        let cache = PieceCache(capacity: 3)
        #expect(use(cache, [7, 9, 11]) == "c0 c1 c2")
        #expect(use(cache, [7]) == "r0")
        // Two that came once make room, the one that came again stays until the hand has passed twice.
        #expect(use(cache, [13]) == "c1")
        #expect(use(cache, [15]) == "c2")
        #expect(use(cache, [7]) == "r0")
        #expect(use(cache, [17]) == "c1")
        #expect(use(cache, [19]) == "c2")
        #expect(use(cache, [21]) == "c0")
    }

    @Test func aPieceThatWasThrownOutIsComputedAgain() {
        let cache = PieceCache(capacity: 1)
        #expect(use(cache, [7]) == "c0")
        #expect(use(cache, [9]) == "c0")
        #expect(use(cache, [7]) == "c0")
    }
}
