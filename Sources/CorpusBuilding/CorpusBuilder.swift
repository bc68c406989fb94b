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
        /// Whether another process has to read it first.
        var isLeft = false

        /// The name of its site and language; nil where its language is not known.
        func site(_ input: CorpusInputs.Page) -> String? {
            sketched.map { SiteReader.name(group: input.site, language: $0.language) }
        }
    }

    /// The part of the work at which pieces are left that fall to others.
    private struct Unfinished: Error { var stage: BuildEvent.Stage }

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
    ) async throws -> CorpusOutput.Report {
        let journal = try journal(of: inputs, in: folder)
        do {
            return try await build(inputs, into: folder, journal, summary: summary, progress: progress)
        } catch let stopped as Journal.Stopped {
            throw stopped.reason
        }
    }

    /// Does a share of a corpus's work, as far as it goes without what other shares have still to do: it ends in a journal,
    /// and no output is written.
    ///
    /// Each part of the work takes up all of the one before: once the journals of all shares have been put together, each goes
    /// on with the next. There are five such parts (pages, documents, candidates, lessons, pairs).
    ///
    /// - Parameters:
    ///   - folder: where the journal is; it is made if need be.
    ///   - share: which share, from 0, of how many.
    ///   - progress: told of what happens, never twice at once.
    /// - Returns: the stage at which work is left to others; nil where the journal has all that `build` needs.
    /// - Throws: as `build`.
    package func work(
        on inputs: CorpusInputs, into folder: String, share: (index: Int, count: Int),
        progress: (BuildEvent) throws -> Void
    ) async throws -> BuildEvent.Stage? {
        guard let share = WorkShare(share.index, of: share.count) else {
            throw BuildError.noShare(share.index, of: share.count)
        }
        let journal = try journal(of: inputs, in: folder, share: share)
        do {
            _ = try await outcomes(inputs, journal, progress)
            return nil
        } catch let unfinished as Unfinished {
            return unfinished.stage
        } catch let stopped as Journal.Stopped {
            throw stopped.reason
        }
    }

    private func journal(of inputs: CorpusInputs, in folder: String, share: WorkShare? = nil) throws -> Journal {
        for input in inputs.roots where Folder.holds(input, folder) {
            throw BuildError.insideInput(folder, input: input)
        }
        try OutputFolder.make(folder)
        return try Journal("\(folder)/journal", share: share)
    }

    /// The same with a journal that is open.
    func build(
        _ inputs: CorpusInputs, into folder: String, _ journal: Journal, summary: String? = nil,
        progress: (BuildEvent) throws -> Void
    ) async throws -> CorpusOutput.Report {
        let (inputs, outcomes, keys) = try await outcomes(inputs, journal, progress)
        let output = try CorpusFiles(inputs, folder: folder, summary: summary)
        let report = try output.write(outcomes, from: journal, progress: progress)
        try journal.settle(as: keys)
        return report
    }

    /// Does all the work.
    ///
    /// - Returns: the pages with their pairs, what came of each pair, and the keys of all that was done, in their order.
    /// - Throws: as `build`; `Journal.Stopped`; `Unfinished`.
    private func outcomes(
        _ inputs: CorpusInputs, _ journal: Journal, _ progress: (BuildEvent) throws -> Void
    ) async throws -> (inputs: CorpusInputs, outcomes: [Outcome], keys: [JournalKey]) {
        for fault in inputs.badLines { try progress(.failed(fault)) }
        for case let reason as BuildError in inputs.alone.map(\.reason) where reason.isFault {
            try progress(.failed(reason))
        }
        var keys: [JournalKey] = []
        var sites: [String: SiteRepetition] = [:]
        let pages = try await read(inputs, journal, &sites, progress)
        if pages.contains(where: \.isLeft) { throw Unfinished(stage: .reading) }
        keys += pages.compactMap(\.content)
        let texts = texts(of: pages, inputs, sites)
        var inputs = inputs
        if let site = inputs.site {
            let work = PairingWork(
                settings: settings, site: site, journal: journal, contents: pages.map(\.content), texts: texts,
                repetitions: sites)
            do {
                let (found, pairingKeys) = try await work.pairs(progress)
                inputs.pair(found)
                keys += pairingKeys
            } catch is Journal.LeftToOthers {
                throw Unfinished(stage: .pairing)
            }
        }
        let work = PairWork(
            settings: settings, inputs: inputs,
            sites: zip(inputs.pages, pages).map { input, page in page.site(input).flatMap { sites[$0] } },
            contents: pages.map(\.content), readingBytes: settings.readingBytes(), texts: texts,
            failures: pages.map(\.failure), journal: journal)
        let outcomes = try await align(work, &keys, progress)
        return (inputs, outcomes, keys)
    }

    /// By page: all that decides its text, its bytes and what repeats on its site; nil for one that cannot be read.
    private func texts(
        of pages: [Page], _ inputs: CorpusInputs, _ sites: [String: SiteRepetition]
    ) -> [[UInt8]?] {
        zip(inputs.pages, pages).map { input, page in
            guard let content = page.content, page.failure == nil else { return nil }
            var writer = BinaryWriter()
            content.write(to: &writer)
            let repetition = page.site(input).flatMap { sites[$0] }
            writer.number(page.sketched.flatMap { repetition?.verdict(on: $0.sketch) } ?? 0)
            return writer.bytes
        }
    }

    /// Reads each page by itself, to know what pages of a site share.
    private func read(
        _ inputs: CorpusInputs, _ journal: Journal, _ sites: inout [String: SiteRepetition],
        _ progress: (BuildEvent) throws -> Void
    ) async throws -> [Page] {
        var pages: [Page] = []
        let (settingsBytes, count) = (settings.readingBytes(), inputs.pages.count)
        try await OrderedTasks.run(count, atOnce: settings.atOnce) { index in
            try await page(inputs.pages[index].source, settingsBytes, journal)
        } take: { index, page in
            if let sketched = page.sketched, let site = page.site(inputs.pages[index]) {
                sites[site, default: SiteRepetition()].add(sketched.sketch)
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
            } catch is Journal.LeftToOthers {
                return Page(content: key, isLeft: true)
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
        _ work: PairWork, _ keys: inout [JournalKey], _ progress: (BuildEvent) throws -> Void
    ) async throws -> [Outcome] {
        let inputs = work.inputs
        let count = inputs.pairs.count
        if work.journal.share != nil { try await learn(work, progress) }
        var outcomes = [Outcome?](repeating: nil, count: count)
        var lessons: [JournalKey] = []
        var results: [JournalKey] = []
        var (done, areAllDone) = (0, true)
        func fail(_ index: Int, _ reason: any BitextError) throws {
            let reason = inputs.failure(of: inputs.pairs[index], reason)
            outcomes[index] = .failed(reason)
            try progress(.failed(reason))
        }
        try await BatchPasses(atOnce: settings.atOnce, steps: Self.steps).run(count) { index in
            try await work.lesson(of: index)
        } outcome: { index, learned in
            // A single pair is not read to learn from.
            do {
                return try await work.aligned(index, learned: learned, isAlone: count == 1) as PairWork.Done?
            } catch is Journal.LeftToOthers {
                return nil
            }
        } take: { event in
            switch event {
            case .read(let index):
                if let key = work.lessonKey(index) { lessons.append(key) }
                try progress(.progress(.learning, index + 1, of: count))
            case .learned(let translations): try progress(.learned(translations))
            case .done(_, nil): areAllDone = false
            case .done(let index, let result?):
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
        guard areAllDone else { throw Unfinished(stage: .aligning) }
        keys += lessons + results
        return outcomes.compactMap { $0 }
    }

    /// Does a share of what all pairs teach, so that it is known when they are aligned.
    private func learn(_ work: PairWork, _ progress: (BuildEvent) throws -> Void) async throws {
        let count = work.inputs.pairs.count
        // A single pair is not read to learn from.
        guard count > 1 else { return }
        var areAllDone = true
        try await OrderedTasks.run(count, atOnce: settings.atOnce) { index in
            do {
                _ = try await work.lesson(of: index)
            } catch is Journal.LeftToOthers {
                return false
            } catch is any BitextError {
                // It is told of when the pair is aligned.
            }
            return true
        } take: { index, isDone in
            if !isDone { areAllDone = false }
            try progress(.progress(.learning, index + 1, of: count))
        }
        if !areAllDone { throw Unfinished(stage: .learning) }
    }

    /// So many steps the strength of a learned translation has: one page more moves few of them, and pairs that use none of
    /// these are not aligned again.
    private static let steps = 8
}
