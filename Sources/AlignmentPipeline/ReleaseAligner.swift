package import BitextModel
package import DocumentAlignment
package import PageCleaning
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

    /// Reads and aligns two documents.
    ///
    /// - Throws: `BitextError`s of every stage, and `CancellationError`.
    package func align(
        _ source: DocumentSource, _ target: DocumentSource, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        let (first, second) = try read(source, target)
        return try await align(first, second, constraints: constraints, progress: progress)
    }

    /// Aligns two documents that were read.
    ///
    /// - Throws: `PipelineError`, `AlignmentError`, `CancellationError`.
    package func align(
        _ source: PreparedDocument, _ target: PreparedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignedPair {
        try Self.checkLanguages(source, target)
        var pair = try await aligner.align(
            source.segmented, target.segmented, constraints: Self.constraints(constraints, source), progress: progress)
        pair.sourceLanguage = source.outputLanguage
        pair.targetLanguage = target.outputLanguage
        return pair
    }

    /// The same, so that the alignment can be explained and corrected.
    package func session(
        _ source: PreparedDocument, _ target: PreparedDocument, constraints: AlignedPair.Constraints = .none,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> AlignmentSession {
        try Self.checkLanguages(source, target)
        var session = try await aligner.session(
            source.segmented, target.segmented, constraints: Self.constraints(constraints, source), progress: progress)
        session.sourceLanguage = source.outputLanguage
        session.targetLanguage = target.outputLanguage
        return session
    }

    /// What was decided, and what the rows of a bilingual table say of the rest.
    private static func constraints(
        _ decided: AlignedPair.Constraints, _ source: PreparedDocument
    ) -> AlignedPair.Constraints {
        guard !source.rowBeads.isEmpty else { return decided }
        var constraints = decided
        constraints.fixed += decided.untouched(source.rowBeads)
        return constraints
    }

    /// Reads both documents and checks that they are in two languages.
    ///
    /// - Parameter sites: what repeats on the sites of source and target, which goes; nil for documents by themselves.
    /// - Throws: `BitextError`s of every stage of reading.
    package func read(
        _ source: DocumentSource, _ target: DocumentSource,
        of sites: (source: SiteRepetition?, target: SiteRepetition?) = (nil, nil)
    ) throws -> (source: PreparedDocument, target: PreparedDocument) {
        let first = try reading.read(source, of: sites.source)
        let second = try reading.read(target, of: sites.target)
        guard turnsRound, LanguageCheck.areSwapped(first, second) else {
            try Self.checkLanguages(first, second)
            return (first, second)
        }
        var one = target
        one.language = source.language
        var other = source
        other.language = target.language
        let turned = (
            source: try reading.read(one, of: sites.target), target: try reading.read(other, of: sites.source)
        )
        try Self.checkLanguages(turned.source, turned.target)
        return turned
    }

    private static func checkLanguages(_ source: PreparedDocument, _ target: PreparedDocument) throws(PipelineError) {
        for document in [source, target]
        where document.givenLanguage == nil && document.segmented.language == .undetermined {
            throw .unknownLanguage(document.segmented.id)
        }
        try LanguageCheck.check(source, target)
        let same = source.segmented.language.primary == target.segmented.language.primary
        if same, source.givenLanguage == nil || target.givenLanguage == nil {
            throw .sameLanguage(source.segmented.id, target.segmented.id, source.segmented.language)
        }
    }
}
