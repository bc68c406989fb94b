public import AlignmentPipeline
public import BitextModel
import CorpusBuilding
public import CorpusOutput
import DocumentPairing

/// A corpus to be built of many pages: which pages, and which of them belong together.
///
///     let build = CorpusBuild(list: try PairList(file: "pairs.tsv"))
///     let report = try await BitextAligner().build(build, into: "corpus") { event in
///         if case .failed(let error) = event { print(error) }
///     }
///     for line in report.lines { print(line) }
public struct CorpusBuild: Sendable {
    let inputs: CorpusInputs

    /// The pairs of a list.
    ///
    /// - Parameter languages: of sources and targets; found out for each page where not given.
    public init(list: PairList, languages: (source: Language?, target: Language?) = (nil, nil)) {
        inputs = CorpusInputs(list, languages: languages)
    }

    /// The pages of a site, wherever they lie, which are paired first, as `BitextAligner.pairs` does.
    ///
    /// - Parameters:
    ///   - inputs: folders (as `wget -m` or a browser leaves them), files, patterns, WARC and ARC archives.
    ///   - languages: of the two sides; those of most pages where not given, the first page's first.
    ///   - leastScore: pairs less probable than this are none.
    /// - Throws: `BitextError` where an input is not there, and where none holds a page.
    public init(
        site inputs: [String], languages: (source: Language?, target: Language?) = (nil, nil), leastScore: Double = 0.5
    ) throws {
        var pairing = PairingOptions(jobs: 1)
        pairing.sourceLanguage = languages.source
        pairing.targetLanguage = languages.target
        pairing.leastScore = leastScore
        self.inputs = try CorpusInputs(site: inputs, pairing: pairing)
    }

    /// The pages of two folders, one for each language, that have the same path in them but for extensions and codes of
    /// languages (`2024/release.en.html` and `2024/release.zh.html`).
    ///
    /// - Parameter languages: of the pages of each; found out where not given.
    /// - Throws: `BitextError` for what is no folder, and where no names agree.
    public init(
        folders source: String, _ target: String, languages: (source: Language?, target: Language?) = (nil, nil)
    ) throws {
        inputs = try CorpusInputs(folders: source, target, languages: languages)
    }

    /// The paths of all files that are read.
    public var files: [String] { inputs.files }

    /// A part of the work.
    public enum Stage: String, Sendable {
        /// Each page is read by itself.
        case reading
        /// It is found out which pages belong together.
        case pairing
        /// Each pair is read to learn words from.
        case learning
        /// Pairs are aligned with all the evidence.
        case aligning
        /// The corpus is written.
        case writing
    }

    /// What happens while a corpus is built.
    public enum Event: Sendable {
        /// So many pages or pairs of a stage are done.
        case progress(Stage, Int, of: Int)
        /// So many word translations were learned across the documents.
        case learned(Int)
        /// What concerns one page or pair alone.
        case failed(any BitextError)
    }
}

extension BitextAligner {
    /// Builds a corpus of pages: `corpus.tmx`, `corpus.tsv`, `corpus.jsonl`, `pages.tsv` with what became of every page, and
    /// `report.html`.
    ///
    /// What was done once for the same bytes and settings is kept in the folder's `journal` and not done again: a build that
    /// was killed goes on where it was, one with more pages does what is new, and the result is that of a fresh one.
    ///
    /// - Parameters:
    ///   - folder: the corpus's; it is made if need be.
    ///   - jobs: pages and pairs that are worked on at a time; nil for one on each processor. Nothing else depends on it.
    ///   - selection: which units the corpus gets; of those that repeat each other the surest stays.
    ///   - leastPairScore: pairs that score less are left out, and told of.
    ///   - summary: where the report goes as JSON too.
    ///   - progress: told of what happens, never twice at once.
    /// - Returns: what was written, left out and why.
    /// - Throws: `BitextError` where the folder cannot be written to; what `progress` throws; `CancellationError`. All
    ///   outputs have their old content then.
    /// - Complexity: memory grows with the number of pages and units by some 100 bytes each, not with their lengths.
    public func build(
        _ build: CorpusBuild, into folder: String, jobs: Int? = nil,
        selection: AlignmentOutput.Selection = .init(rules: .default),
        leastPairScore: Double = AlignmentOutput.usualLeastPairScore, summary: String? = nil,
        progress: (CorpusBuild.Event) throws -> Void = { _ in }
    ) async throws -> CorpusOutput.Report {
        try await CorpusBuilder(
            settings(jobs: jobs, selection: selection, leastPairScore: leastPairScore)
        ).build(build.inputs, into: folder, summary: summary) { try progress(.init($0)) }
    }

    /// Does a share of a corpus's work, where several processes or machines share it, as far as it goes without what the other
    /// shares have still to do. It ends in the folder's `journal`; `build` then makes a corpus of all journals, written one
    /// behind the other into one file.
    ///
    /// Each of five parts of the work (pages, documents, candidates, lessons, pairs) takes up all of the one before: a share
    /// goes on with the next when it begins with the journals of all shares.
    ///
    /// - Parameters:
    ///   - share: which share, from 0, of how many.
    ///   - folder, jobs, selection, leastPairScore, progress: as in `build`.
    /// - Returns: the stage at which work is left to others; nil where the journal has all that `build` needs.
    /// - Throws: as `build`, and `BitextError` for a share that there is not.
    public func work(
        on build: CorpusBuild, into folder: String, share: (index: Int, count: Int), jobs: Int? = nil,
        selection: AlignmentOutput.Selection = .init(rules: .default),
        leastPairScore: Double = AlignmentOutput.usualLeastPairScore,
        progress: (CorpusBuild.Event) throws -> Void = { _ in }
    ) async throws -> CorpusBuild.Stage? {
        try await CorpusBuilder(
            settings(jobs: jobs, selection: selection, leastPairScore: leastPairScore)
        ).work(on: build.inputs, into: folder, share: share) { try progress(.init($0)) }.map { .init($0) }
    }
}

extension CorpusBuild.Event {
    init(_ event: BuildEvent) {
        switch event {
        case .progress(let stage, let done, let count): self = .progress(.init(stage), done, of: count)
        case .learned(let count): self = .learned(count)
        case .failed(let error): self = .failed(error)
        }
    }
}

extension CorpusBuild.Stage {
    init(_ stage: BuildEvent.Stage) {
        switch stage {
        case .reading: self = .reading
        case .pairing: self = .pairing
        case .learning: self = .learning
        case .aligning: self = .aligning
        case .writing: self = .writing
        }
    }
}
