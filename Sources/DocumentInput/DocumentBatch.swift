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
    /// - Complexity: O(bytes), shared among the cores.
    package func read(
        _ count: Int, asSite: Bool, load: @escaping @Sendable (Int) throws -> RawDocument
    ) async -> [Result<ReadDocument, any Error>] {
        let judged = await judge(count, load)
        let documents = judged.compactMap { try? $0.get() }
        var read = (asSite ? readers.finish(site: documents) : documents.map { readers.finish($0) })[...]
        return judged.map { result in result.map { _ in read.removeFirst() } }
    }

    private func judge(
        _ count: Int, _ load: @escaping @Sendable (Int) throws -> RawDocument
    ) async -> [Result<DocumentReaders.Judged, any Error>] {
        await withTaskGroup(of: (Int, Result<DocumentReaders.Judged, any Error>).self) { group in
            var results = [Result<DocumentReaders.Judged, any Error>?](repeating: nil, count: count)
            let cores = Processors.count
            for index in 0..<min(count, cores) {
                group.addTask { (index, Result { try readers.judge(try load(index), lines: lines) }) }
            }
            var begun = min(count, cores)
            while let (index, result) = await group.next() {
                results[index] = result
                guard begun < count else { continue }
                let next = begun
                group.addTask { (next, Result { try readers.judge(try load(next), lines: lines) }) }
                begun += 1
            }
            return results.compactMap { $0 }
        }
    }
}
