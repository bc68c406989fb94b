public import CorpusQuality

extension CorpusConversion {
    /// Keeps each unit once.
    ///
    /// The corpora are read twice: what repeats what is known before the first unit is written.
    ///
    /// - Parameters:
    ///   - deduplicator: decides what repeats what; one that has seen nothing yet. Afterwards it knows how many conflict.
    ///   - output: where units go.
    ///   - refusal: told in words of every unit that cannot be taken.
    /// - Throws: as `run`, and where what is known of units cannot be put into a scratch file.
    /// - Precondition: `isRepeatable`.
    /// - Complexity: O(bytes), in constant memory.
    public func deduplicate(
        with deduplicator: Deduplicator, into output: CorpusOutput.Units,
        refusal: @escaping (String) -> Void = { _ in }
    ) throws -> Summary {
        precondition(isRepeatable, "the corpora are read twice")
        let keys = deduplicator.keyReader
        try scan(prepare: { _, _ in { $0.map { keys.keys(of: $0) } } }) {
            try deduplicator.note($0, keys: $1)
        }
        return try run(into: output, refusal: refusal) { unit in
            switch try deduplicator.judge(unit) {
            case .keep(let kept): .keep(kept)
            case .repeated: .leaveOut(unit, reason: "repeated")
            case .conflicting: .leaveOut(unit, reason: "conflicting")
            }
        }
    }
}
