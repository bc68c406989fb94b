package import AlignmentPipeline
package import BitextModel
package import DocumentAlignment
import PageCleaning

/// Opens reviews: reads and aligns two documents, and takes up the session that was begun on them.
package struct ReviewOpener: Sendable {
    private let reading: DocumentReading
    private let options: DecodingOptions
    /// The evidence.
    private let resources: AlignmentResources
    private let settings: ReviewSettings

    /// - Parameters:
    ///   - reading: how documents are read.
    ///   - resources: the evidence.
    ///   - options: how an alignment is chosen.
    package init(
        reading: DocumentReading, resources: AlignmentResources, options: DecodingOptions = DecodingOptions(),
        settings: ReviewSettings = ReviewSettings()
    ) {
        self.reading = reading
        self.options = options
        self.resources = resources
        self.settings = settings
    }

    /// The same with what the confirmed rows of other reviews have taught.
    ///
    /// - Parameter sessions: of those reviews.
    /// - Complexity: O(bytes of their documents).
    package func learning(from sessions: [SessionFile]) -> ReviewOpener {
        var lessons = ReviewLessons(resources)
        for session in sessions { lessons.add(session) }
        return ReviewOpener(reading: reading, resources: lessons.taught(), options: options, settings: settings)
    }

    private var releases: ReleaseAligner {
        ReleaseAligner(reading: reading, aligner: DocumentAligner(resources: resources, options: options))
    }

    /// Aligns sentences as they were cut when a session was begun.
    private var sentences: DocumentAligner {
        DocumentAligner(
            resources: resources,
            options: DecodingOptions(decoding: options.decoding, ends: .fixed, isMonotone: options.isMonotone))
    }

    /// Opens a review of two documents.
    ///
    /// - Parameters:
    ///   - session: the path of the session; begun where there is none, gone on with where there is. Nil to keep nothing.
    ///   - arguments: what the session alone is opened with again.
    ///   - tell: told of what the user should know, a line each.
    /// - Throws: `BitextError`s of reading and aligning, `ReviewError`, `FileError`.
    package func open(
        _ source: DocumentSource, _ target: DocumentSource, session path: String?, arguments: [String],
        tell: (String) -> Void = { _ in }
    ) async throws -> Review {
        let title = Self.title(source.name, target.name)
        guard let path else {
            let opened = try await align(source, target)
            return try await review(opened.session, title, log: nil, history: ReviewHistory(), removed: opened.removed)
        }
        guard SessionPlace.exists(path) else {
            let opened = try await align(source, target)
            let header = ReviewHeader(opened.session, title: title, arguments: arguments)
            let log = try ReviewLog(path, beginning: header) { _ in false }
            return try await review(opened.session, title, log: log, history: ReviewHistory(), removed: opened.removed)
        }
        var history = ReviewHistory()
        // Opened before the work: a session that another window has is known at once.
        let log = try ReviewLog(path, beginning: nil) { history.take($0) }
        let names = [log.header.documents.source.id, log.header.documents.target.id]
        guard names == [source.name, target.name] || names == [target.name, source.name] else {
            throw ReviewError.otherDocuments(path, expected: names.joined(separator: ", "))
        }
        if log.wasTorn {
            tell("\(path): the last line was not written to the end and is cut off; all before it is there")
        }
        let (session, removed) = try await session(source, target, log.header, path, tell: tell)
        return try await review(session, log.header.title, log: log, history: history, removed: removed)
    }

    /// Opens a review of sentences that are cut already.
    ///
    /// - Throws: as for two documents.
    package func open(
        _ source: SegmentedDocument, _ target: SegmentedDocument, title: String, session path: String,
        tell: (String) -> Void = { _ in }
    ) async throws -> Review {
        let nothing = SidePair<[PageRemainder]>(source: [], target: [])
        guard SessionPlace.exists(path) else {
            let session = try await sentences.session(source, target)
            let log = try ReviewLog(path, beginning: ReviewHeader(session, title: title, arguments: [])) { _ in false }
            return try await review(session, title, log: log, history: ReviewHistory(), removed: nothing)
        }
        var history = ReviewHistory()
        let log = try ReviewLog(path, beginning: nil) { history.take($0) }
        if log.wasTorn {
            tell("\(path): the last line was not written to the end and is cut off; all before it is there")
        }
        return try await review(
            try await self.session(log.header), title, log: log, history: history, removed: nothing)
    }

    private func align(
        _ source: DocumentSource, _ target: DocumentSource
    ) async throws -> (session: AlignmentSession, removed: SidePair<[PageRemainder]>) {
        let (first, second) = try releases.read(source, target)
        let removed = SidePair(source: first, target: second).map { document in
            document.removed.map { PageRemainder(start: $0.range.start, text: $0.text) }
        }
        return (try await releases.session(first, second), removed)
    }

    /// The alignment of a session: of the documents as long as they are cut as they were, else of what the session holds.
    private func session(
        _ source: DocumentSource, _ target: DocumentSource, _ header: ReviewHeader, _ path: String,
        tell: (String) -> Void
    ) async throws -> (AlignmentSession, SidePair<[PageRemainder]>) {
        do {
            let (session, removed) = try await align(source, target)
            if session.source.sentences.map(\.text) == header.documents.source.sentences.map(\.text),
                session.target.sentences.map(\.text) == header.documents.target.sentences.map(\.text)
            {
                return (session, removed)
            }
            tell("\(path): the documents have changed since; the review goes on with the texts it was begun with")
        } catch let error as any BitextError {
            tell("\(error) The review goes on with the texts it was begun with.")
        }
        return (try await self.session(header), SidePair(source: [], target: []))
    }

    private func session(_ header: ReviewHeader) async throws -> AlignmentSession {
        var session = try await sentences.session(header.documents.source.document, header.documents.target.document)
        session.sourceLanguage = Language(header.documents.source.outputLanguage) ?? session.sourceLanguage
        session.targetLanguage = Language(header.documents.target.outputLanguage) ?? session.targetLanguage
        return session
    }

    private func review(
        _ session: AlignmentSession, _ title: String, log: ReviewLog?, history: ReviewHistory,
        removed: SidePair<[PageRemainder]>
    ) async throws -> Review {
        var settings = settings
        settings.lexica = resources.lexica(for: session.source.language, session.target.language)
        return try await Review(
            session, title: title, log: log, history: history, settings: settings, removed: removed)
    }

    private static func title(_ source: String, _ target: String) -> String {
        func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
        return "\(name(source)) – \(name(target))"
    }
}
