extension SentenceEncoder {
    /// Runs `count` pieces of work on all processors and takes the results as they come.
    ///
    /// - Throws: `CancellationError` when the task is cancelled; what `take` throws.
    func inOrder<Value: Sendable>(
        _ count: Int, work: @escaping @Sendable (Int, Network.Workspace) -> Value, take: (Int, Value) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var next = 0
            func start() {
                guard next < count else { return }
                let index = next
                next += 1
                group.addTask {
                    try Task.checkCancellation()
                    return (index, workspaces.with { work(index, $0) })
                }
            }
            for _ in 0..<concurrency { start() }
            while let (index, value) = try await group.next() {
                start()
                try take(index, value)
            }
        }
        try Task.checkCancellation()
    }
}
