/// Records by the partition that they are to be in, each partition's in the order in which they came.
///
/// Made by the thread that finds the records, so that little but copying is left to the one that puts them away.
struct PartitionedRecords<Record: BitwiseCopyable & Sendable>: Sendable {
    private let records: [Record]
    /// Where each partition's begin, and where the last one's end.
    private let starts: [Int]

    /// - Parameter partition: asked twice for each record.
    /// - Complexity: O(records + partitions): a counting sort.
    init(_ found: some Collection<Record>, partition: (Record) -> Int) {
        guard let first = found.first else {
            (records, starts) = ([], [0])
            return
        }
        var next: [Int] = []
        for record in found {
            let number = partition(record)
            while next.count < number + 2 { next.append(0) }
            next[number + 1] += 1
        }
        for number in next.indices.dropFirst() { next[number] += next[number - 1] }
        starts = next
        var sorted = Array(repeating: first, count: found.count)
        for record in found {
            let number = partition(record)
            sorted[next[number]] = record
            next[number] += 1
        }
        records = sorted
    }

    /// The highest partition that is meant, and one.
    var count: Int { starts.count - 1 }

    /// The records of a partition.
    subscript(partition: Int) -> ArraySlice<Record> { records[starts[partition]..<starts[partition + 1]] }
}
