import BitextModel
import CorpusFormats
import DocumentAlignment
import SentenceAlignment

/// Two releases in, their alignment out: reads, cleans, segments and aligns a pair of files.
public struct ReleaseAligner: Sendable {
    private let reading: DocumentReading
    private let aligner: DocumentAligner

    public init(reading: DocumentReading, aligner: DocumentAligner) {
        self.reading = reading
        self.aligner = aligner
    }

    /// - Parameters:
    ///   - languages: those given win over those found.
    /// - Throws: `BitextError`s of every stage, and `CancellationError`.
    public func align(
        source: String, target: String, languages: (source: Language?, target: Language?) = (nil, nil),
        constraints: AlignmentConstraints = .none, explaining: Bool = false
    ) async throws -> AlignedRelease {
        let (first, second) = try read(source: source, target: target, languages: languages)
        return try await align(
            first, second, given: languages, constraints: constraints, explaining: explaining)
    }

    /// Reads both documents and checks that they are in two languages.
    ///
    /// - Throws: `BitextError`s of every stage of reading.
    func read(
        source: String, target: String, languages: (source: Language?, target: Language?)
    ) throws -> (source: CutDocument, target: CutDocument) {
        let first = try reading.read(source, language: languages.source)
        let second = try reading.read(target, language: languages.target)
        for (document, given) in [(first, languages.source), (second, languages.target)]
        where given == nil && document.segmented.language == .undetermined {
            throw PipelineError.unknownLanguage(document.segmented.id)
        }
        let same = first.segmented.language.primary == second.segmented.language.primary
        if same, languages.source == nil || languages.target == nil {
            throw PipelineError.sameLanguage(source, target, first.segmented.language)
        }
        return (first, second)
    }

    /// Aligns the two languages of one page; the source is the one that comes first.
    ///
    /// - Throws: the same, and `PipelineError.notBilingual`.
    public func align(
        page: String, constraints: AlignmentConstraints = .none, explaining: Bool = false
    ) async throws -> AlignedRelease {
        let (first, second) = try reading.readBilingual(page)
        return try await align(
            first, second, given: (nil, nil), constraints: constraints, explaining: explaining)
    }

    private func align(
        _ source: CutDocument, _ target: CutDocument, given: (source: Language?, target: Language?),
        constraints: AlignmentConstraints, explaining: Bool
    ) async throws -> AlignedRelease {
        let alignment = try await aligner.align(
            source.segmented, target.segmented, constraints: constraints, explaining: explaining)
        return AlignedRelease(
            source: source, target: target, alignment: alignment,
            languages: (
                given.source ?? source.segmented.language.withUsualRegion,
                given.target ?? target.segmented.language.withUsualRegion
            ))
    }
}
