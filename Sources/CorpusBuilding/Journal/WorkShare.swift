/// A share of a build's work, where several processes share it: every piece of work falls to one of them, by its key.
struct WorkShare: Sendable, Hashable {
    /// Which share, from 0.
    let index: Int
    /// How many shares there are.
    let count: Int

    /// - Returns: nil where there is no such share.
    init?(_ index: Int, of count: Int) {
        guard count >= 1, (0..<count).contains(index) else { return nil }
        self.index = index
        self.count = count
    }

    /// Whether a piece of work falls to this share. Pairing itself falls to each: what takes time in it are pieces of their
    /// own, documents and candidates.
    func has(_ key: JournalKey) -> Bool { key.stage == .pairing || key.low % UInt64(count) == UInt64(index) }
}
