import BitextModel
import FileAccess

/// What a piece of work is known by: the stage, and all that the stage reads.
struct JournalKey: Hashable, Sendable {
    /// The stages whose results are kept.
    enum Stage: UInt8, Sendable {
        /// What a page may share with others.
        case page = 1
        /// What a pair teaches of words.
        case lesson = 2
        /// A pair's units.
        case pair = 3
    }

    let stage: Stage
    let high: UInt64
    let low: UInt64

    init(stage: Stage, high: UInt64, low: UInt64) {
        self.stage = stage
        self.high = high
        self.low = low
    }

    /// - Parameter read: writes everything that decides what comes of the work.
    /// - Complexity: O(bytes).
    init(_ stage: Stage, _ read: (inout BinaryWriter) -> Void) {
        var writer = BinaryWriter()
        writer.number(stage.rawValue)
        read(&writer)
        self.stage = stage
        high = StableHash.hash(writer.bytes)
        low = StableHash.hash(writer.bytes, seed: 0x9AE1_6A3B_2F90_404F)
    }

    /// The key as a part of another one.
    func write(to writer: inout BinaryWriter) {
        writer.number(high)
        writer.number(low)
    }
}
