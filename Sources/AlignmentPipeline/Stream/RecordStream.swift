import BitextModel
import FileAccess
import TextFacts

/// Records in, answers out: JSON Lines, a line for each line, in order, each written as soon as those before it are.
///
/// A line that cannot be answered gets an answer that says why, and the next one is read. As many as there are jobs are
/// worked on at a time; the answers do not depend on it. What is held is bounded: `longestLine` bytes of records, or one.
package struct RecordStream: Sendable {
    /// The most bytes of a record's line; a longer one is refused unread.
    package static let longestLine = 1 << 25
    /// Records that may be answered, for each job, while one before them is not yet.
    private static let lead = 16

    private let jobs: Int

    /// - Parameter jobs: how many records are worked on at a time; by default one for each processor.
    package init(jobs: Int? = nil) { self.jobs = max(1, jobs ?? Processors.count) }

    private struct Answer: Sendable {
        var line: LineFeed.Line
        var bytes: [UInt8]
        var isRefusal: Bool
    }

    /// Answers records until their stream ends.
    ///
    /// - Parameters:
    ///   - input: the path of the records; `-` is standard input.
    ///   - output: the path of the answers; `-` is standard output.
    ///   - answer: gives the line that answers a record.
    /// - Returns: how many lines were answered, and how many of these with an error.
    /// - Throws: `FileError` where the records cannot be read or the answers not be written; `CancellationError`.
    func run(
        from input: String, to output: String,
        answer: @escaping @Sendable (StreamRecord) async throws -> [UInt8]
    ) async throws -> (answered: Int, failed: Int) {
        try OutputFile.check([output], against: [input])
        let file = try OutputFile(output)
        let feed = try LineFeed(input, longest: Self.longestLine, most: jobs * Self.lead)
        defer { feed.close() }
        let count = try await withTaskCancellationHandler {
            try await pass(feed, to: file, answer)
        } onCancel: {
            feed.close()
        }
        try Task.checkCancellation()
        if let failure = feed.failure { throw failure }
        try file.commit()
        return count
    }

    private func pass(
        _ feed: LineFeed, to file: OutputFile, _ answer: @escaping @Sendable (StreamRecord) async throws -> [UInt8]
    ) async throws -> (answered: Int, failed: Int) {
        let (answers, gathering) = AsyncStream<Answer>.makeStream()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [jobs] in
                defer { gathering.finish() }
                try await withThrowingTaskGroup(of: Void.self) { workers in
                    for _ in 0..<jobs {
                        workers.addTask {
                            while let line = await feed.next() {
                                gathering.yield(try await Self.answer(to: line, answer))
                            }
                        }
                    }
                    try await workers.waitForAll()
                }
            }
            var count = (answered: 0, failed: 0)
            var early: [Int: Answer] = [:]
            do {
                for await answer in answers {
                    early[answer.line.number] = answer
                    while let next = early.removeValue(forKey: count.answered + 1) {
                        try file.write(gathered: next.bytes)
                        feed.settle(next.line)
                        count.answered += 1
                        if next.isRefusal { count.failed += 1 }
                    }
                }
            } catch {
                // The workers wait for lines that nobody wants answered any more.
                feed.close()
                throw error
            }
            try await group.waitForAll()
            return count
        }
    }

    private static func answer(
        to line: LineFeed.Line, _ answer: @Sendable (StreamRecord) async throws -> [UInt8]
    ) async throws -> Answer {
        var id = JSONValue.null
        do {
            guard let bytes = line.bytes else { throw StreamError.tooLong(most: longestLine) }
            // Some programs begin their files with a byte order mark.
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let isMarked = line.number == 1 && bytes.starts(with: mark)
            let record = try StreamRecord(isMarked ? Array(bytes.dropFirst(mark.count)) : bytes)
            try record.checkIdentifier()
            id = record.id
            return Answer(line: line, bytes: try await answer(record), isRefusal: false)
        } catch let error as CancellationError {
            throw error
        } catch {
            let reason = error as? any BitextError ?? StreamError.unexpected("\(error)")
            return Answer(
                line: line, bytes: StreamRecord.refusal(id: id, line: line.number, reason), isRefusal: true)
        }
    }
}
