package import BitextModel
import FileAccess
package import TextLines

/// Many documents, read on all cores: one that cannot be read stops no other.
package struct DocumentBatch: Sendable {
    private let readers: DocumentReaders
    private let lines: Document.LineMode

    /// - Parameter lines: How lines make paragraphs where a document is read line by line.
    package init(readers: DocumentReaders, lines: Document.LineMode = .auto) {
        self.readers = readers
        self.lines = lines
    }

    /// Reads documents; the results are in their order, whatever the number of cores.
    ///
    /// - Parameters:
    ///   - asSite: Whether they are pages of one site: lines that stand on several of them are the site's.
    ///   - load: Gets the bytes of a document, by its number.
    ///   - take: Given what became of each, in their order.
    /// - Throws: `CancellationError`; what `take` throws.
    /// - Complexity: O(bytes), shared among the cores. Memory does not grow with the number of documents, but for those of a
    ///   site.
    package func read(
        _ count: Int, asSite: Bool, load: @escaping @Sendable (Int) throws -> RawDocument,
        take: (Result<ReadDocument, any Error>) throws -> Void
    ) async throws {
        let readers = readers
        let lines = lines
        guard asSite else {
            return try await OrderedTasks.run(count, atOnce: atOnce) { index in
                Result { readers.finish(try readers.judge(try load(index), lines: lines)) }
            } take: { _, result in
                try take(result)
            }
        }
        var judged: [Result<DocumentReaders.Judged, any Error>] = []
        try await OrderedTasks.run(count, atOnce: atOnce) { index in
            Result { try readers.judge(try load(index), lines: lines) }
        } take: { _, result in
            judged.append(result)
        }
        var read = readers.finish(site: judged.compactMap { try? $0.get() })[...]
        for result in judged { try take(result.map { _ in read.removeFirst() }) }
    }

    /// Some wait to be taken while all cores are at work.
    private var atOnce: Int { Processors.count * 2 }
}
