import Synchronization

/// What the network needs of each distinct piece, kept for the most recently used ones and shared between threads.
///
/// Embedding, projection, layer normalisation and the products of the first convolutions with each tap depend on the
/// piece alone. Few pieces make up most of a text, so that most tokens cost nothing here. The cache is bounded; which row
/// is thrown out never changes a result, since a row's values do not depend on the rows computed with it.
final class PieceCache: @unchecked Sendable {
    // Sendable: the bookkeeping is behind a mutex; a row is written by the one task that claimed it and read by others
    // only after `publish`, and it is not claimed again while anyone holds it.

    let capacity: Int
    private let rows: PieceRows
    private let state: Mutex<State>

    private struct State {
        /// The slot of each piece, or -1.
        var slotOfPiece: [Int32]
        /// The piece in each slot, or -1.
        var pieceInSlot: [Int32]
        var holders: [Int32]
        var isReady: [Bool]
        var wasUsed: [Bool]
        /// The hand of the clock that looks for a slot to reuse.
        var hand = 0
    }

    /// What a batch found for one of its pieces.
    enum Claim {
        /// The row is there.
        case ready(slot: Int)
        /// The row is to be computed by the caller, then published.
        case compute(slot: Int)
        /// Another task is at it, or all slots are in use: to be computed in memory of the caller's own.
        case unavailable
    }

    init(capacity: Int) {
        self.capacity = capacity
        // Memory is taken from the system only where a row is written.
        rows = PieceRows(capacity: capacity)
        state = Mutex(
            State(
                slotOfPiece: Array(repeating: -1, count: ModelWeights.pieceCount),
                pieceInSlot: Array(repeating: -1, count: capacity),
                holders: Array(repeating: 0, count: capacity), isReady: Array(repeating: false, count: capacity),
                wasUsed: Array(repeating: false, count: capacity)))
    }

    func row(_ slot: Int) -> PieceRows.Row { rows[slot] }

    /// Looks up distinct pieces and holds their slots until `release`.
    func claim(_ pieces: [Int32]) -> [Claim] {
        state.withLock { state in
            pieces.map { piece in
                let present = Int(state.slotOfPiece[Int(piece)])
                if present >= 0 {
                    guard state.isReady[present] else { return .unavailable }
                    state.holders[present] += 1
                    state.wasUsed[present] = true
                    return .ready(slot: present)
                }
                guard let slot = Self.freeSlot(&state, capacity) else { return .unavailable }
                let former = state.pieceInSlot[slot]
                if former >= 0 { state.slotOfPiece[Int(former)] = -1 }
                state.pieceInSlot[slot] = piece
                state.slotOfPiece[Int(piece)] = Int32(slot)
                state.holders[slot] = 1
                state.isReady[slot] = false
                // A piece has to come again to be kept: most of the new ones do not.
                state.wasUsed[slot] = false
                return .compute(slot: slot)
            }
        }
    }

    /// Rows that were to be computed are there now.
    func publish(_ slots: [Int]) {
        state.withLock { state in for slot in slots { state.isReady[slot] = true } }
    }

    func release(_ claims: [Claim]) {
        state.withLock { state in
            for case .ready(let slot) in claims { state.holders[slot] -= 1 }
            for case .compute(let slot) in claims { state.holders[slot] -= 1 }
        }
    }

    /// The next slot that nobody holds and that was not used since the hand last passed.
    private static func freeSlot(_ state: inout State, _ capacity: Int) -> Int? {
        for _ in 0..<2 * capacity {
            let slot = state.hand
            state.hand = slot + 1 == capacity ? 0 : slot + 1
            if state.holders[slot] > 0 { continue }
            if state.wasUsed[slot] { state.wasUsed[slot] = false } else { return slot }
        }
        return nil
    }
}
