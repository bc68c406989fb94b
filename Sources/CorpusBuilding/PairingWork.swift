import AlignmentPipeline
import BitextModel
import DocumentPairing
import FileAccess
import PageCleaning
import PageSources
import Synchronization

/// The pairing of a site's pages, through the journal: which pages belong together is found out anew when any page has
/// changed, but only pages that have changed are read, and only candidates whose texts have are aligned.
struct PairingWork: Sendable {
    let settings: BuildSettings
    let site: CorpusInputs.Site
    let journal: Journal
    /// By page: its key; nil for one that cannot be read.
    let contents: [JournalKey?]
    /// By page: all that decides its text; nil for one that cannot be read.
    let texts: [[UInt8]?]
    /// What repeats on each site, by its name.
    let repetitions: [String: SiteRepetition]

    /// Which pages belong together.
    ///
    /// - Returns: these, and the keys of all work that was done for it.
    /// - Throws: `PairingError` where there are no two languages; `Journal.Stopped`; `Journal.LeftToOthers`;
    ///   `CancellationError`.
    func pairs(_ progress: (BuildEvent) throws -> Void) async throws -> (found: FoundPairs, keys: [JournalKey]) {
        var pairing = site.pairing
        pairing.jobs = settings.atOnce
        let options = pairing
        let key = JournalKey(.pairing) { writer in
            for page in contents { page.map { $0.write(to: &writer) } }
            writer.text(options.sourceLanguage?.tag)
            writer.text(options.targetLanguage?.tag)
            writer.decimal(options.leastScore as Double?)
            // What sitemaps say; addresses are part of the pages' keys.
            writer.text("\(site.pages.editions)")
            settings.writeAlignment(to: &writer)
        }
        let documentKeys = texts.map { $0.map { text in JournalKey(.document) { $0.block(text) } } }
        let found = try await journal.result(
            key, read: { FoundPairs(&$0, pageCount: contents.count) }, write: { $0.write(to: &$1) }
        ) {
            let documents = try await documents(documentKeys)
            let scores = CandidateScores(settings: settings, journal: journal)
            let pairs = try await DocumentPairer(resources: settings.resources, options: options)
                .pair(documents, of: site.pages, scoring: scores.score)
            return FoundPairs(pairs, candidates: try scores.keys())
        }
        try progress(.progress(.pairing, 1, of: 1))
        return (found, documentKeys.compactMap { $0 } + found.candidates + [key])
    }

    /// All pages as pairing knows them.
    private func documents(_ keys: [JournalKey?]) async throws -> [PairingDocument] {
        let reading = SiteDocuments(
            site.pages, reader: try settings.reading.siteReader(jobs: settings.atOnce, knowing: repetitions),
            segmenter: try settings.reading.segmenter(), jobs: settings.atOnce)
        var documents: [PairingDocument] = []
        try await OrderedTasks.run(keys.count, atOnce: settings.atOnce * 2) { index -> PairingDocument? in
            guard let key = keys[index] else { return reading.page(at: index) }
            do {
                return try await journal.result(key, read: { PairingDocument(&$0) }, write: { $0.write(to: &$1) }) {
                    reading.page(at: index)
                }
            } catch is Journal.LeftToOthers {
                return nil
            }
        } take: { _, document in
            if let document { documents.append(reading.withSitemaps(document)) }
        }
        guard documents.count == keys.count else { throw Journal.LeftToOthers() }
        return documents
    }
}

/// The scores of a pairing's candidates, through the journal.
private final class CandidateScores: Sendable {
    private let settings: BuildSettings
    private let journal: Journal
    private let program: [UInt8]
    private let asked = Mutex<(keys: [Int: JournalKey], areAllKnown: Bool)>(([:], true))

    init(settings: BuildSettings, journal: Journal) {
        self.settings = settings
        self.journal = journal
        program = settings.readingBytes()
    }

    /// The score of a candidate; one that is left to others has none for now.
    @Sendable func score(
        _ candidate: CandidateTexts, _ work: @Sendable () async throws -> Double?
    ) async throws -> Double? {
        let key = JournalKey(.candidate) { writer in
            writer.block(program)
            settings.writeAlignment(to: &writer)
            candidate.write(to: &writer)
        }
        asked.withLock { $0.keys[candidate.number] = key }
        do {
            return try await journal.result(key, read: { $0.optionalDecimal() }, write: { $1.decimal($0) }) {
                try await work()
            }
        } catch is Journal.LeftToOthers {
            asked.withLock { $0.areAllKnown = false }
            return nil
        }
    }

    /// The keys of all that were asked for, in the order of the candidates.
    ///
    /// - Throws: `Journal.LeftToOthers` where not all are known.
    func keys() throws -> [JournalKey] {
        let (keys, areAllKnown) = asked.withLock { $0 }
        guard areAllKnown else { throw Journal.LeftToOthers() }
        return keys.sorted { $0.key < $1.key }.map(\.value)
    }
}
