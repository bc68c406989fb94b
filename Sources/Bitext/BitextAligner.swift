public import AlignmentPipeline
public import BitextModel
public import DocumentAlignment
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
    public enum Decoding: Hashable, Sendable {
        /// The most probable alignment as a whole.
        case viterbi
        /// The most right beads: better where much is left out on one side.
        case posterior
    }

    /// What happens while a list of pairs is aligned, in the order of the list.
    public enum BatchEvent: Sendable {
        /// So many pairs of all have been read to learn words from.
        case read(Int, of: Int)
        /// So many word translations were learned across the documents.
        case learned(Int)
        /// The pair in a line of the list is aligned.
        case aligned(line: Int, AlignedPair)
        /// The pair in a line of the list cannot be aligned; the others are.
        case failed(line: Int, any BitextError)
    }

    /// Reads the documents.
    public let reader: BitextReader
    private let resources: AlignmentResources
    private let decoding: SentenceAligner.Decoding

    /// - Parameters:
    ///   - evidence: by default all that is installed.
    ///   - decoding: how one alignment is chosen among all.
    ///   - reader: reads the documents; nil for one with usual options.
    /// - Throws: `BitextError` where a file cannot be used. A component that is not installed is done without.
    public init(
        evidence: EvidenceChoices = EvidenceChoices(), decoding: Decoding = .viterbi, reader: BitextReader? = nil
    ) throws {
        self.reader = try reader ?? BitextReader()
        resources = try evidence.open()
        self.decoding = decoding == .viterbi ? .viterbi : .posterior(threshold: 0.1)
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
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignedPair {
        pair(try await releases.align(source, target, constraints: constraints, progress: progress))
    }

    /// Aligns the two languages of one page, interleaved or one after the other; the source is the one that comes first.
    ///
    /// - Throws: as for two documents, and where the page does not hold two languages.
    public func align(
        bilingual page: DocumentSource, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignedPair {
        pair(try await releases.align(page: page, constraints: constraints, progress: progress))
    }

    /// Aligns two documents that are cut into sentences. Blank sentences are in no bead, all others in exactly one.
    ///
    /// - Throws: `BitextError` where the constraints cannot be met; `CancellationError`.
    public func align(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignedPair {
        let alignment = try await documents.align(source, target, constraints: constraints, progress: progress)
        return AlignedPair(
            source: alignment.source, target: alignment.target, beads: alignment.beads,
            provenance: resources.provenance(weights: alignment.weights), pairScore: alignment.pairScore)
    }

    /// Aligns two documents so that the alignment can be explained and corrected.
    ///
    /// - Throws: as `align`.
    public func session(
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        let (first, second) = try releases.read(source, target)
        var session = try await session(
            first.segmented, second.segmented, constraints: constraints, progress: progress)
        if let language = source.language { session.sourceLanguage = language }
        if let language = target.language { session.targetLanguage = language }
        return session
    }

    /// The same for documents that are cut into sentences.
    ///
    /// - Throws: as `align`.
    public func session(
        _ source: SegmentedDocument, _ target: SegmentedDocument, constraints: AlignmentConstraints = .none,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        try await documents.session(source, target, constraints: constraints, progress: progress)
    }

    /// Aligns the pairs of a list (source TAB target a line, paths as seen from the list's folder), with word translations
    /// learned across all of them.
    ///
    /// - Parameters:
    ///   - path: the list; `-` is standard input.
    ///   - languages: of all pairs; found out for each where not given.
    ///   - take: called with what happens, in the order of the list.
    /// - Throws: `BitextError` where the list cannot be read; what `take` throws; `CancellationError`.
    public func align(
        list path: String, languages: (source: Language?, target: Language?) = (nil, nil),
        take: (BatchEvent) throws -> Void
    ) async throws {
        let batch = BatchAligner(
            reading: reader.reading, resources: resources, decoding: decoding, languages: languages)
        try await batch.align(try PairList(file: path)) { event in
            switch event {
            case .read(let number, let count): try take(.read(number, of: count))
            case .learned(let count): try take(.learned(count))
            case .aligned(let listed, let release): try take(.aligned(line: listed.line, pair(release)))
            case .failed(let failure): try take(.failed(line: failure.line.line ?? 0, failure.reason))
            }
        }
    }

    /// A vector of length 1 for each text, whatever its language: the nearer two texts are in meaning, the nearer their
    /// product to 1. The languages are those that `EvidenceChoices.encoder` speaks of.
    ///
    /// - Returns: nil where there is no encoder.
    /// - Throws: `CancellationError`.
    /// - Complexity: linear in the texts' length.
    public func vectors(of texts: [String]) async throws -> [[Float]]? {
        guard let matrix = try await resources.encoder?.encode(texts) else { return nil }
        return texts.indices.map { Array(matrix[$0]) }
    }

    private var documents: DocumentAligner { DocumentAligner(resources: resources, decoding: decoding) }

    private var releases: ReleaseAligner { ReleaseAligner(reading: reader.reading, aligner: documents) }

    private func pair(_ release: AlignedRelease) -> AlignedPair {
        release.pair(provenance: resources.provenance(weights: release.alignment.weights))
    }
}
