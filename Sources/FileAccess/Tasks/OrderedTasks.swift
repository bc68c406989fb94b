/// Runs pieces of work side by side and takes their results in order.
package enum OrderedTasks {
    /// - Parameters:
    ///   - atOnce: pieces that are begun and not yet taken, so that results do not pile up.
    ///   - take: called with each result, in the order of the pieces, never twice at once.
    package static func run<Value: Sendable>(
        _ count: Int, atOnce: Int, work: @escaping @Sendable (Int) async throws -> Value,
        take: (Int, Value) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var begun = 0
            var taken = 0
            var waiting: [Int: Value] = [:]
            while taken < count {
                while begun < min(count, taken + max(1, atOnce)) {
                    let index = begun
                    group.addTask {
                        try Task.checkCancellation()
                        return (index, try await work(index))
                    }
                    begun += 1
                }
                guard let (index, value) = try await group.next() else { break }
                waiting[index] = value
                while let next = waiting.removeValue(forKey: taken) {
                    try take(taken, next)
                    taken += 1
                }
            }
        }
    }
}
