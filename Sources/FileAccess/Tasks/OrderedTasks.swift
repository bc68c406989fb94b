/// Runs pieces of work side by side and takes their results in order.
package enum OrderedTasks {
    /// - Parameters:
    ///   - atOnce: pieces that are worked on at a time. Up to four times as many are begun and not yet taken: a long piece
    ///     does not stop those after it, and results do not pile up.
    ///   - take: called with each result, in the order of the pieces, never twice at once.
    package static func run<Value: Sendable>(
        _ count: Int, atOnce: Int, work: @escaping @Sendable (Int) async throws -> Value,
        take: (Int, Value) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            let atOnce = max(1, atOnce)
            var begun = 0
            var finished = 0
            var taken = 0
            var waiting: [Int: Value] = [:]
            while taken < count {
                while begun < min(count, finished + atOnce, taken + 4 * atOnce) {
                    let index = begun
                    group.addTask {
                        try Task.checkCancellation()
                        return (index, try await work(index))
                    }
                    begun += 1
                }
                guard let (index, value) = try await group.next() else { break }
                finished += 1
                waiting[index] = value
                while let next = waiting.removeValue(forKey: taken) {
                    try take(taken, next)
                    taken += 1
                }
            }
        }
    }
}
