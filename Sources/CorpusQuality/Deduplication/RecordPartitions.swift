import FileAccess

/// Records of one size in numbered partitions, each in the order in which they came: in memory up to a limit, what comes
/// beyond it in a scratch file.
///
/// This is the distribution of an external sort: what has to be looked at together is put into one partition, and a
/// partition is small enough to be looked at in memory.
// Sendable: filled and emptied by one thread; others only read, while nothing else is done.
final class RecordPartitions<Record: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private enum Chunk {
        case held([Record])
        case stored(offset: Int)
    }

    /// The end of each partition, and what stands before it.
    private var ends: [[Record]] = []
    private var chunks: [[Chunk]] = []
    private let limit: Int
    private var held = 0
    private var file: ScratchFile?
    private var stored = 0

    /// Partitions that are looked through side by side: each takes memory.
    private static var mostAtOnce: Int { 4 }

    /// Records that are held or written together: 64 KB.
    private static var chunkLength: Int { (64 << 10) / MemoryLayout<Record>.stride }

    /// - Parameter memory: bytes of whole chunks that are held before the file is used.
    init(memory: Int) { limit = memory }

    /// Partitions, empty ones among them; the highest number that was used and one.
    var count: Int { ends.count }

    /// Bytes that are in the file.
    var storedBytes: Int { stored }

    /// Adds a record at the end of a partition.
    ///
    /// - Throws: `FileError` where the file cannot be made or written.
    /// - Complexity: O(1) on the average.
    func append(_ record: Record, to partition: Int) throws(FileError) {
        grow(to: partition + 1)
        ends[partition].append(record)
        if ends[partition].count == Self.chunkLength { try close(partition) }
    }

    /// Adds records at the ends of their partitions.
    ///
    /// - Throws: `FileError` where the file cannot be made or written.
    /// - Complexity: O(records + partitions).
    func append(_ records: PartitionedRecords<Record>) throws(FileError) {
        grow(to: records.count)
        for partition in 0..<records.count {
            var rest = records[partition]
            while !rest.isEmpty {
                let fitting = rest.prefix(Self.chunkLength - ends[partition].count)
                let needed = ends[partition].count + fitting.count
                // Doubled as arrays are, but never beyond the chunk that is to be held.
                if ends[partition].capacity < needed {
                    ends[partition].reserveCapacity(min(max(2 * ends[partition].capacity, needed), Self.chunkLength))
                }
                ends[partition].append(contentsOf: fitting)
                if ends[partition].count == Self.chunkLength { try close(partition) }
                rest = rest.dropFirst(fitting.count)
            }
        }
    }

    private func grow(to count: Int) {
        while ends.count < count {
            ends.append([])
            chunks.append([])
        }
    }

    /// Puts the end of a partition, which is a chunk now, away.
    private func close(_ partition: Int) throws(FileError) {
        let bytes = Self.chunkLength * MemoryLayout<Record>.stride
        if held + bytes <= limit {
            held += bytes
            chunks[partition].append(.held(ends[partition]))
            ends[partition] = []
            return
        }
        let file = if let file { file } else { try ScratchFile() }
        self.file = file
        try file.append(ends[partition])
        chunks[partition].append(.stored(offset: stored))
        stored += bytes
        ends[partition].removeAll(keepingCapacity: true)
    }

    /// Gives the records of a partition in their order.
    ///
    /// - Throws: `FileError` where the file cannot be read; what `body` throws.
    /// - Complexity: O(records).
    func forEach(in partition: Int, _ body: (Record) throws(FileError) -> Void) throws(FileError) {
        guard partition < ends.count else { return }
        for chunk in chunks[partition] {
            switch chunk {
            case .held(let records): for record in records { try body(record) }
            case .stored(let offset):
                let records: [Record] = try file?.values(Self.chunkLength, at: offset) ?? []
                for record in records { try body(record) }
            }
        }
        for record in ends[partition] { try body(record) }
    }

    /// How many records a partition has.
    func recordCount(in partition: Int) -> Int {
        guard partition < ends.count else { return 0 }
        return chunks[partition].count * Self.chunkLength + ends[partition].count
    }

    /// Looks through all partitions, some side by side, and empties them.
    ///
    /// - Parameters:
    ///   - look: what is found in a partition, on any thread.
    ///   - take: given what was found in each, in the order of the partitions.
    /// - Throws: what the closures throw.
    func search<Found: Sendable>(
        look: @escaping @Sendable (Int) throws(FileError) -> Found, take: (Found) throws(FileError) -> Void
    ) throws(FileError) {
        let cores = min(Processors.count, Self.mostAtOnce)
        let workers = WorkerThreads<Result<Found, FileError>>(count: cores, label: "bitext.partitions")
        var slots: [WorkerThreads<Result<Found, FileError>>.Slot] = []
        for partition in 0..<count {
            // One more than are looked at, so that no thread waits for what is taken.
            while slots.count <= cores, partition + slots.count < count {
                let slot = WorkerThreads<Result<Found, FileError>>.Slot()
                workers.run(into: slot) { [next = partition + slots.count] in
                    { Result { () throws(FileError) in try look(next) } }
                }
                slots.append(slot)
            }
            try take(try workers.take(slots.removeFirst()).value.get())
        }
        for partition in 0..<count { empty(partition) }
    }

    /// Forgets the records of a partition; the memory that they took is for others.
    func empty(_ partition: Int) {
        guard partition < ends.count else { return }
        for case .held(let records) in chunks[partition] { held -= records.count * MemoryLayout<Record>.stride }
        chunks[partition] = []
        ends[partition] = []
    }
}
