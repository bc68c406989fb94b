import AlignmentPipeline
import BilingualLexicon
import BitextModel
package import CorpusOutput
import DocumentAlignment
import DocumentInput
import FileAccess
import PageCleaning

/// Builds a corpus of pages: cleans, cuts, aligns, chooses and deduplicates, and tells what became of every page.
///
/// All work goes through a journal in the corpus's folder: what was done once for the same bytes and settings is not done
/// again. Outputs are made of the journal's results alone, in the order of the pages, so that a run that was killed and
/// begun again, and one with more pages than the last, give what a run at a stretch gives.
package struct CorpusBuilder: Sendable {
    private let settings: BuildSettings

    /// - Parameter settings: how; what they name is open already.
    package init(_ settings: BuildSettings) { self.settings = settings }

    /// What is known of a page once it was read by itself.
    private struct Page: Sendable {
        /// By all that decides what it says.
        var content: JournalKey?
        var sketched: SketchedPage?
        var failure: StoredFailure?

        /// The name of its site and language.
        func site(_ input: CorpusInputs.Page) -> String { "\(sketched?.language.primary ?? "") \(input.site)" }
    }

    /// What came of a pair.
    enum Outcome: Sendable {
        case failed(any BitextError)
        case done(JournalKey)
    }

    /// Builds a corpus.
    ///
    /// - Parameters:
    ///   - folder: the corpus's; it is made if need be.
    ///   - summary: where the report goes as JSON too.
    ///   - progress: told of what happens, never twice at once.
    /// - Returns: what was written, left out and why.
    /// - Throws: `FileError`, `BuildError`; what `progress` throws; `CancellationError`. All outputs have their old content
    ///   then, and the journal keeps what was done.
    /// - Complexity: memory grows with the index alone: keys of pages and pairs, lines that pages may share, units' keys.
    package func build(
        _ inputs: CorpusInputs, into folder: String, summary: String? = nil,
        progress: (BuildEvent) throws -> Void
    ) async throws -> OutputReport {
        for input in inputs.roots where Folder.holds(input, folder) {
            throw BuildError.insideInput(folder, input: input)
        }
        try OutputFolder.make(folder)
        let journal = try Journal("\(folder)/journal")
        do {
            return try await build(inputs, into: folder, journal, summary: summary, progress: progress)
        } catch let stopped as Journal.Stopped {
            throw stopped.reason
        }
    }

    /// The same with a journal that is open.
    func build(
        _ inputs: CorpusInputs, into folder: String, _ journal: Journal, summary: String? = nil,
        progress: (BuildEvent) throws -> Void
    ) async throws -> OutputReport {
        for fault in inputs.badLines { try progress(.failed(fault)) }
        for case let reason as BuildError in inputs.alone.map(\.reason) where reason.isFault {
            try progress(.failed(reason))
        }
        var keys: [JournalKey] = []
        var sites: [String: SiteRepetition] = [:]
        let pages = try await read(inputs, journal, &sites, progress)
        keys += pages.compactMap(\.content)
        var inputs = inputs
        if let site = inputs.site {
            let (found, key) = try await PairingWork(settings: settings, site: site, journal: journal)
                .pairs(pages: pages.map(\.content), progress)
            inputs.pair(found)
            keys.append(key)
        }
        let outcomes = try await align(inputs, pages, sites, journal, &keys, progress)
        let output = try CorpusFiles(inputs, folder: folder, summary: summary)
        let report = try output.write(outcomes, from: journal, progress: progress)
        try journal.settle(as: keys)
        return report
    }

    /// Reads each page by itself, to know what pages of a site share.
    private func read(
        _ inputs: CorpusInputs, _ journal: Journal, _ sites: inout [String: SiteRepetition],
        _ progress: (BuildEvent) throws -> Void
    ) async throws -> [Page] {
        var pages: [Page] = []
        let (settingsBytes, count) = (try settings.readingBytes(), inputs.pages.count)
        try await OrderedTasks.run(count, atOnce: settings.atOnce) { index in
            try await page(inputs.pages[index].source, settingsBytes, journal)
        } take: { index, page in
            if let sketched = page.sketched {
                sites[page.site(inputs.pages[index]), default: SiteRepetition()].add(sketched.sketch)
            }
            pages.append(page)
            try progress(.progress(.reading, index + 1, of: count))
        }
        for name in sites.keys { sites[name]?.forgetSingleLines() }
        return pages
    }

    private func page(_ source: DocumentSource, _ settingsBytes: [UInt8], _ journal: Journal) async throws -> Page {
        do {
            let source = try source.loaded()
            let key = try JournalKey(page: source, settingsBytes)
            do {
                let sketched = try await journal.result(key, read: Self.readSketch, write: Self.write) {
                    try settings.reading.sketch(source)
                }
                return Page(content: key, sketched: sketched)
            } catch let failure as StoredFailure {
                return Page(content: key, failure: failure)
            }
        } catch let error as FileError where error.exitStatus == .noInput {
            return Page(failure: StoredFailure(error))
        }
    }

    private static func readSketch(_ reader: inout BinaryReader) -> SketchedPage?? {
        guard let tag = reader.optionalText() else { return nil }
        guard let tag else { return .some(nil) }
        guard let language = Language(tag), let sketch = PageSketch(&reader) else { return nil }
        return SketchedPage(sketch: sketch, language: language)
    }

    private static func write(_ page: SketchedPage?, to writer: inout BinaryWriter) {
        writer.text(page?.language.tag)
        page?.sketch.write(to: &writer)
    }

    /// Aligns all pairs, with words learned across them.
    private func align(
        _ inputs: CorpusInputs, _ pages: [Page], _ sites: [String: SiteRepetition], _ journal: Journal,
        _ keys: inout [JournalKey], _ progress: (BuildEvent) throws -> Void
    ) async throws -> [Outcome] {
        let count = inputs.pairs.count
        let work = PairWork(
            settings: settings, inputs: inputs, sites: zip(inputs.pages, pages).map { sites[$1.site($0)] },
            contents: pages.map(\.content), readingBytes: try settings.readingBytes(),
            texts: zip(inputs.pages, pages).map { page, read in
                guard let content = read.content, read.failure == nil else { return nil }
                var writer = BinaryWriter()
                content.write(to: &writer)
                writer.number(
                    read.sketched.flatMap { sites[read.site(page)]?.verdict(on: $0.sketch) } ?? 0)
                return writer.bytes
            }, failures: pages.map(\.failure), journal: journal)
        var outcomes = [Outcome?](repeating: nil, count: count)
        var lessons: [JournalKey] = []
        var results: [JournalKey] = []
        var done = 0
        func fail(_ index: Int, _ reason: any BitextError) throws {
            let reason = inputs.failure(of: inputs.pairs[index], reason)
            outcomes[index] = .failed(reason)
            try progress(.failed(reason))
        }
        try await BatchPasses(atOnce: settings.atOnce, steps: Self.steps).run(count) { index in
            try await work.lesson(of: index)
        } outcome: { index, learned in
            // A single pair is not read to learn from.
            try await work.aligned(index, learned: learned, isAlone: count == 1)
        } take: { event in
            switch event {
            case .read(let index):
                if let key = work.lessonKey(index) { lessons.append(key) }
                try progress(.progress(.learning, index + 1, of: count))
            case .learned(let translations): try progress(.learned(translations))
            case .done(let index, let result):
                results.append(result.key)
                if let failure = result.failure {
                    try fail(index, failure)
                } else {
                    outcomes[index] = .done(result.key)
                }
                done += 1
                try progress(.progress(.aligning, done, of: count))
            case .failed(let index, let reason):
                done += 1
                try fail(index, reason)
            }
        }
        keys += lessons + results
        return outcomes.compactMap { $0 }
    }

    /// So many steps the strength of a learned translation has: one page more moves few of them, and pairs that use none of
    /// these are not aligned again.
    private static let steps = 8
}
