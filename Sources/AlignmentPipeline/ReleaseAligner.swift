import BitextModel
import CorpusFormats
package import DocumentAlignment
package import SentenceAlignment

/// Two releases in, their alignment out: reads, cleans, segments and aligns a pair of documents.
package struct ReleaseAligner: Sendable {
    private let reading: DocumentReading
    private let aligner: DocumentAligner
    private let turnsRound: Bool

    /// - Parameter turnsRound: whether two documents whose languages were given the wrong way round are exchanged, so that
    ///   source and target are in the languages given; they are refused otherwise.
    package init(reading: DocumentReading, aligner: DocumentAligner, turnsRound: Bool = false) {
        self.turnsRound = turnsRound
        self.reading = reading
        self.aligner = aligner
    }

    /// - Throws: `BitextError`s of every stage, and `CancellationError`.
    package func align(
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignmentConstraints = .none,
        explaining: Bool = false, progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignedRelease {
        let (first, second) = try read(source, target)
        return try await align(
            first, second, given: (source.language, target.language), constraints: constraints, explaining: explaining,
            progress: progress)
    }

    /// Reads both documents and checks that they are in two languages.
    ///
    /// - Throws: `BitextError`s of every stage of reading.
    package func read(
        _ source: DocumentSource, _ target: DocumentSource
    ) throws -> (source: CutDocument, target: CutDocument) {
        let first = try reading.read(source)
        let second = try reading.read(target)
        for (document, given) in [(first, source.language), (second, target.language)]
        where given == nil && document.segmented.language == .undetermined {
            throw PipelineError.unknownLanguage(document.segmented.id)
        }
        do {
            try LanguageCheck.check((first.segmented, source.language), (second.segmented, target.language))
        } catch .swappedLanguages where turnsRound {
            var (one, other) = (target, source)
            one.language = source.language
            other.language = target.language
            return try read(one, other)
        }
        let same = first.segmented.language.primary == second.segmented.language.primary
        if same, source.language == nil || target.language == nil {
            throw PipelineError.sameLanguage(source.name, target.name, first.segmented.language)
        }
        return (first, second)
    }

    /// Aligns the two languages of one page; the source is the one that comes first.
    ///
    /// - Throws: the same, and `PipelineError.notBilingual`.
    package func align(
        page: DocumentSource, constraints: AlignmentConstraints = .none, explaining: Bool = false,
        progress: @escaping AlignmentProgress.Handler = { _ in }
    ) async throws -> AlignedRelease {
        let (first, second) = try reading.readBilingual(page)
        return try await align(
            first, second, given: (nil, nil), constraints: constraints, explaining: explaining, progress: progress)
    }

    private func align(
        _ source: CutDocument, _ target: CutDocument, given: (source: Language?, target: Language?),
        constraints: AlignmentConstraints, explaining: Bool, progress: @escaping AlignmentProgress.Handler
    ) async throws -> AlignedRelease {
        let alignment = try await aligner.align(
            source.segmented, target.segmented, constraints: constraints, explaining: explaining,
            progress: progress)
        var (source, target) = (source, target)
        source.segmented = alignment.source
        target.segmented = alignment.target
        return AlignedRelease(
            source: source, target: target, alignment: alignment,
            languages: (
                given.source ?? source.segmented.language.withUsualRegion,
                given.target ?? target.segmented.language.withUsualRegion
            ))
    }
}
