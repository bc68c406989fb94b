import BitextModel
import DocumentInput
import FileAccess
import PageCleaning
import Synchronization
import Testing

@Suite struct DocumentBatchTests {
    private static func text(_ index: Int) -> String {
        "The ferry number \(index) left the harbour in the morning, and came back before it was dark.\n"
    }

    /// Every seventh is empty, which cannot be read.
    private static func load(_ index: Int) -> RawDocument {
        RawDocument(id: "\(index).txt", bytes: Array((index % 7 == 3 ? "" : text(index)).utf8))
    }

    @Test(arguments: [false, true]) func resultsAreInTheirOrder(asSite: Bool) async throws {
        let batch = DocumentBatch(readers: DocumentReaders(cleaner: try PageCleaner()))
        var found: [String] = []
        try await batch.read(100, asSite: asSite, load: Self.load) { result in
            switch result {
            case .success(let read): found.append(read.text)
            case .failure: found.append("")
            }
        }
        #expect(found == (0..<100).map { $0 % 7 == 3 ? "" : Self.text($0) })
    }

    /// What is read waits for what is taken: all of a crawl would not fit into memory.
    @Test func readingWaitsForTaking() async throws {
        let batch = DocumentBatch(readers: DocumentReaders(cleaner: try PageCleaner()))
        let loaded = Mutex(0)
        var taken = 0
        var most = 0
        try await batch.read(200, asSite: false) { index in
            loaded.withLock { $0 += 1 }
            return Self.load(index)
        } take: { _ in
            most = max(most, loaded.withLock { $0 } - taken)
            taken += 1
        }
        #expect(taken == 200 && most <= 2 * Processors.count)
    }

    @Test func whatTheTakerThrowsEndsIt() async throws {
        struct Enough: Error {}
        let batch = DocumentBatch(readers: DocumentReaders(cleaner: try PageCleaner()))
        var taken = 0
        await #expect(throws: Enough.self) {
            try await batch.read(100, asSite: false, load: Self.load) { _ in
                taken += 1
                if taken == 5 { throw Enough() }
            }
        }
        #expect(taken == 5)
    }
}
