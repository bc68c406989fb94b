package import BitextModel
import FileAccess
package import PageCleaning
package import TextLines

/// Reads the pages of a site with what all of them show: in two passes, so that memory does not grow with their texts.
///
///     var reader = SiteReader(readers: readers)
///     try await reader.learn(pages.count, group: { pages[$0].host }) { try raw(pages[$0]) }
///     let page = try reader.read(raw(pages[0]), group: pages[0].host)
package struct SiteReader: Sendable {
    private let readers: DocumentReaders
    private let lines: Document.LineMode
    private let jobs: Int
    private var repetitions: [String: SiteRepetition]

    /// - Parameters:
    ///   - lines: How lines make paragraphs where a document is read line by line.
    ///   - jobs: pages that are read at a time; results do not depend on it.
    ///   - repetitions: what is known already, by `name(group:language:)`.
    package init(
        readers: DocumentReaders, lines: Document.LineMode = .auto, jobs: Int,
        knowing repetitions: [String: SiteRepetition] = [:]
    ) {
        self.repetitions = repetitions
        self.readers = readers
        self.lines = lines
        self.jobs = max(1, jobs)
    }

    /// Counts the lines of all pages; those of one group and language are compared with each other. A page that cannot be
    /// read counts for nothing.
    ///
    /// - Parameters:
    ///   - group: which of the site's editions a page belongs to: its host, or its folder.
    ///   - load: gets a page's bytes.
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes), shared among the cores.
    package mutating func learn(
        _ count: Int, group: @escaping @Sendable (Int) -> String,
        load: @escaping @Sendable (Int) throws -> RawDocument
    ) async throws {
        let readers = readers
        let lines = lines
        var repetitions = repetitions
        try await OrderedTasks.run(count, atOnce: jobs * 2) { index -> (String, PageSketch)? in
            guard let page = try? readers.judge(try load(index), lines: lines).sketch else { return nil }
            return (Self.name(group: group(index), language: page.language), page.sketch)
        } take: { _, page in
            if let (key, page) = page { repetitions[key, default: SiteRepetition()].add(page) }
        }
        for key in repetitions.keys { repetitions[key]?.forgetSingleLines() }
        self.repetitions = repetitions
    }

    /// Reads a page: what its group's other pages show too is removed.
    ///
    /// - Throws: as `DocumentReaders.read`.
    /// - Complexity: O(bytes).
    package func read(_ raw: RawDocument, group: String) throws -> ReadDocument {
        let judged = try readers.judge(raw, lines: lines)
        return readers.finish(judged, of: repetitions[Self.name(group: group, language: judged.language)])
    }

    /// Editions under one host have chrome of their own: they are sites of their own.
    package static func name(group: String, language: Language) -> String { "\(language.primary) \(group)" }
}
