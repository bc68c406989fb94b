public import AlignmentPipeline
public import BitextModel
import CorpusBuilding
import CorpusOutput
public import DocumentAlignment
public import FileAccess
public import SentenceAlignment
import SentenceEncoding

/// Aligns documents, sentence by sentence, with all the evidence there is.
///
///     let aligner = try BitextAligner()
///     let pair = try await aligner.align(.file("a.en.html"), .file("a.zh.html"))
///     for bead in pair.beads { print(bead.source, bead.target, bead.confidence ?? 0) }
///     try pair.write(to: "release.tmx")
///
/// Opening one maps the encoder and the dictionary; keep it for all documents. It may be used by any number of tasks at
/// once, and the same documents give the same alignment, bit by bit. All work stops when its task is cancelled.
public struct BitextAligner: Sendable {
    /// How one alignment is chosen among all.
    public enum Decoding: String, Hashable, Sendable, CaseIterable {
        /// The most probable alignment as a whole.
        case viterbi
        /// The most right beads: better where much is left out on one side.
        case posterior
    }

    /// Who says where sentences end.
    public enum SentenceEnds: String, Hashable, Sendable, CaseIterable {
        /// The segmenter, and where it is in doubt the other text.
        case decided
        /// The segmenter alone.
        case fixed
        /// As `decided`, with units as short as both texts allow: they may end at semicolons, dashes and commas.
        case finest
    }

    /// Reads the documents.
    public let reader: BitextReader
    package let resources: AlignmentResources
    private let options: DecodingOptions
    private let timer: StageTimer

    /// - Parameters:
    ///   - evidence: by default all that is installed.
    ///   - decoding: how one alignment is chosen among all.
    ///   - sentenceEnds: who says where sentences of running text end.
    ///   - isMonotone: whether passages that stand elsewhere in the other document stay without counterpart.
    ///   - reader: reads the documents; nil for one with usual options.
    ///   - timer: measures the parts of the work.
    /// - Throws: `BitextError` where a file cannot be used. A component that is not installed is done without.
    public init(
        evidence: EvidenceChoices = EvidenceChoices(), decoding: Decoding = .viterbi,
        sentenceEnds: SentenceEnds = .decided, isMonotone: Bool = false, reader: BitextReader? = nil,
        timer: StageTimer = .off
    ) throws {
        self.reader = try reader ?? BitextReader()
        self.timer = timer
        resources = try evidence.open(timer: timer)
        options = DecodingOptions(
            decoding: decoding == .viterbi ? .viterbi : .posterior(threshold: 0.1),
            ends: DocumentAlignment.SentenceEnds(rawValue: sentenceEnds.rawValue) ?? .decided, isMonotone: isMonotone)
    }

    /// Whether a sentence encoder is part of the evidence: most of the quality is lost without one.
    public var hasEncoder: Bool { resources.encoder != nil }

    /// Reads, cleans, cuts and aligns two documents.
    ///
    /// - Parameters:
    ///   - constraints: beads that are right and links that are wrong, by the numbers of sentences.
    ///   - progress: told of how far the work has come, from any thread.
    /// - Throws: `BitextError` where a document cannot be read, both are in one language, or the constraints cannot be met;
    ///   `CancellationError`.
    public func align(
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        try await releases.align(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns the two languages of one page, interleaved or one after the other; the source is the one that comes first.
    ///
    /// - Throws: as for two documents, and where the page does not hold two languages.
    public func align(
        bilingual page: DocumentSource, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        let (source, target) = try reader.prepare(bilingual: page)
        return try await align(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns two documents that were read, in the languages that were given with them.
    ///
    /// - Throws: as for two documents that are read here.
    public func align(
        _ source: PreparedDocument, _ target: PreparedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        try await releases.align(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns two documents that are cut into sentences. Blank sentences are in no bead, all others in exactly one.
    ///
    /// - Throws: `BitextError` where the constraints cannot be met; `CancellationError`.
    public func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        try await documents.align(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns two documents so that the alignment can be explained and corrected.
    ///
    /// - Throws: as `align`.
    public func session(
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        try await session(
            reader.prepare(source), reader.prepare(target), constraints: constraints, progress: progress)
    }

    /// The same for documents that were read.
    ///
    /// - Throws: as `align`.
    public func session(
        _ source: PreparedDocument, _ target: PreparedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        try await releases.session(source, target, constraints: constraints, progress: progress)
    }

    /// The same for documents that are cut into sentences.
    ///
    /// - Throws: as `align`.
    public func session(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        try await documents.session(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns the pairs of a list, with word translations learned across all of them. A pair that fails is told of, and the
    /// rest goes on.
    ///
    /// - Parameters:
    ///   - languages: of all pairs; found out for each where not given.
    ///   - asSites: whether the documents are pages of sites, a folder each: lines that several of one language and folder
    ///     have are the site's, and go.
    ///   - jobs: how many pairs are worked on at a time; nil for one on each processor. Results do not depend on it.
    ///   - take: called with what happens, in the order of the list.
    /// - Throws: what `take` throws; `CancellationError`.
    /// - Complexity: documents are read twice; a few are in memory at a time.
    public func align(
        _ list: PairList, languages: (source: Language?, target: Language?) = (nil, nil), asSites: Bool = false,
        jobs: Int? = nil,
        take: (PairList.Event) throws -> Void
    ) async throws {
        let batch = BatchAligner(
            reading: reader.reading, resources: resources, options: options, languages: languages,
            asSites: asSites, atOnce: jobs)
        try await batch.align(list, take: take)
    }

    func settings(jobs: Int?, selection: AlignmentOutput.Selection, leastPairScore: Double) throws -> BuildSettings {
        try BuildSettings(
            reading: reader.reading, resources: resources, options: options, selection: selection,
            leastPairScore: leastPairScore, jobs: jobs)
    }

    private var documents: DocumentAligner {
        DocumentAligner(resources: resources, options: options, timer: timer)
    }

    var releases: ReleaseAligner { ReleaseAligner(reading: reader.reading, aligner: documents) }
}
