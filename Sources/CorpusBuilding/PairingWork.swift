import AlignmentPipeline
import BitextModel
import DocumentPairing
import FileAccess
import PageSources

/// The pairing of a site's pages, through the journal: it is done anew when any page has changed.
struct PairingWork: Sendable {
    let settings: BuildSettings
    let site: CorpusInputs.Site
    let journal: Journal

    /// Which pages belong together.
    ///
    /// - Parameter pages: the keys of all pages; nil for those that cannot be read.
    /// - Throws: `PairingError` where there are no two languages; `Journal.Stopped`; `CancellationError`.
    func pairs(
        pages: [JournalKey?], _ progress: (BuildEvent) throws -> Void
    ) async throws -> (found: FoundPairs, key: JournalKey) {
        var pairing = site.pairing
        pairing.jobs = settings.atOnce
        let key = JournalKey(.pairing) { writer in
            for page in pages { page.map { $0.write(to: &writer) } }
            writer.text(pairing.sourceLanguage?.tag)
            writer.text(pairing.targetLanguage?.tag)
            writer.decimal(pairing.leastScore as Double?)
            // What sitemaps say; addresses are part of the pages' keys.
            writer.text("\(site.pages.editions)")
            settings.writeAlignment(to: &writer)
        }
        let found = try await journal.result(
            key, read: { FoundPairs(&$0, pageCount: pages.count) }, write: { $0.write(to: &$1) }
        ) {
            let documents = try await SiteDocuments(
                site.pages, reader: settings.reading.siteReader(jobs: pairing.jobs),
                segmenter: settings.reading.segmenter(), jobs: pairing.jobs
            ).all()
            return FoundPairs(
                try await DocumentPairer(resources: settings.resources, options: pairing)
                    .pair(documents, of: site.pages))
        }
        try progress(.progress(.pairing, 1, of: 1))
        return (found, key)
    }
}
