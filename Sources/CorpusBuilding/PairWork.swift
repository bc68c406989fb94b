import AlignmentPipeline
import BilingualLexicon
import BitextModel
import CorpusOutput
import DocumentAlignment
import FileAccess
import PageCleaning
import SentenceAlignment

/// The work on pairs, each piece through the journal.
struct PairWork: Sendable {
    let settings: BuildSettings
    let inputs: CorpusInputs
    /// By page: what repeats on its site.
    let sites: [SiteRepetition?]
    /// By page: its bytes and how they are read; nil for one that cannot be read.
    let contents: [JournalKey?]
    let readingBytes: [UInt8]
    /// By page: all that decides its text; nil for one that cannot be read.
    let texts: [[UInt8]?]
    /// By page: why it cannot be read.
    let failures: [StoredFailure?]
    let journal: Journal

    /// What came of a pair's alignment.
    struct Done: Sendable {
        /// The result's, or the failure's.
        var key: JournalKey
        var failure: StoredFailure?
    }

    /// By what the journal knows what a pair teaches; nil for a pair with a page that cannot be read.
    func lessonKey(_ index: Int) -> JournalKey? {
        let pair = inputs.pairs[index]
        guard let source = texts[pair.source], let target = texts[pair.target] else { return nil }
        return JournalKey(.lesson) { writer in
            writer.block(source)
            writer.block(target)
            settings.writeAlignment(to: &writer)
        }
    }

    /// What a pair teaches.
    ///
    /// - Throws: why it cannot be aligned; `Journal.Stopped`.
    func lesson(of index: Int) async throws -> BatchLesson {
        try await journal.result(try key(index), read: BatchLesson.init, write: { $0.write(to: &$1) }) {
            let (source, target) = try read(index, by: releases(settings.resources))
            return try settings.resources.lesson(of: source.segmented, target.segmented)
        }
    }

    /// Aligns a pair and chooses its units.
    ///
    /// - Parameters:
    ///   - learned: what all pairs have taught.
    ///   - isAlone: whether there was no pass to learn in.
    /// - Throws: what keeps the pair from being read; `Journal.Stopped`; `CancellationError`.
    func aligned(_ index: Int, learned: LearnedLexica, isAlone: Bool) async throws -> Done {
        var relevant = LearnedLexica.none
        if !isAlone {
            let lesson = try await lesson(of: index)
            relevant = learned.relevant(to: lesson.words, languages: lesson.languages)
        }
        let texts = try key(index)
        let key = JournalKey(.pair) { writer in
            texts.write(to: &writer)
            relevant.write(to: &writer)
            settings.writeSelection(to: &writer)
        }
        do {
            _ = try await journal.result(key, read: PairResult.init, write: { $0.write(to: &$1) }) {
                var resources = settings.resources
                resources.learned = relevant
                return try await result(index, by: releases(resources))
            }
            return Done(key: key)
        } catch let failure as StoredFailure {
            return Done(key: key, failure: failure)
        }
    }

    private func result(_ index: Int, by aligner: ReleaseAligner) async throws -> PairResult {
        let (source, target) = try read(index, by: aligner)
        let pair = try await aligner.align(source, target)
        if let unrelated = AlignmentOutput.Unrelated(pair, least: settings.leastPairScore) { throw unrelated }
        let judged = settings.selection.judge(pair.units(), source: pair.sourceLanguage, target: pair.targetLanguage)
        return PairResult(
            source: .init(source), target: .init(target), figures: PairReport(pair), provenance: pair.provenance,
            pairScore: pair.pairScore, units: judged.map { .init(unit: $0.unit, reason: $0.reason) })
    }

    private func releases(_ resources: AlignmentResources) -> ReleaseAligner {
        ReleaseAligner(
            reading: settings.reading,
            aligner: DocumentAligner(resources: resources, options: settings.options),
            turnsRound: true)
    }

    private func read(
        _ index: Int, by aligner: ReleaseAligner
    ) throws -> (source: PreparedDocument, target: PreparedDocument) {
        let pair = inputs.pairs[index]
        return try aligner.read(
            load(pair.source), load(pair.target),
            of: (sites[pair.source], sites[pair.target]))
    }

    /// A page as it was when the journal's key was made of it.
    private func load(_ page: Int) throws -> DocumentSource {
        let source = try inputs.pages[page].source.loaded()
        guard try JournalKey(page: source, readingBytes) == contents[page] else {
            throw Journal.Stopped(reason: BuildError.pageChanged(source.name))
        }
        return source
    }

    private func key(_ index: Int) throws -> JournalKey {
        let pair = inputs.pairs[index]
        if let fault = pair.fault { throw fault }
        if let failure = failures[pair.source] ?? failures[pair.target] { throw failure }
        guard let key = lessonKey(index) else { throw BuildError.noPairs }
        return key
    }
}

extension PairResult.Side {
    fileprivate init(_ document: PreparedDocument) {
        self.init(
            id: document.segmented.id, metadata: document.segmented.metadata, charset: document.charset,
            malformed: document.malformed, removed: document.removed.count)
    }
}

extension BatchLesson {
    /// Reads a lesson that was written; nil for anything else.
    fileprivate init?(_ reader: inout BinaryReader) {
        guard let languages = reader.text(), let words = LexiconLesson(&reader) else { return nil }
        self.init(languages: languages, words: words)
    }

    fileprivate func write(to writer: inout BinaryWriter) {
        writer.text(languages)
        words.write(to: &writer)
    }
}
