import BitextModel
import CorpusBuilding
package import FileAccess

extension ReviewLibrary {
    /// All documents of a corpus that `bitext build` made. Their sessions lie in its folder `review`; the words of rows that were
    /// confirmed in some teach those that are opened later.
    ///
    /// - Parameters:
    ///   - folder: the corpus's.
    ///   - opener: opens a document when it is asked for.
    ///   - threshold: what counts as sure, 0 to 1.
    /// - Throws: `ReviewError.noCorpus`, `FileError`, `BitextError`s of the journal.
    /// - Complexity: O(bytes of all units).
    package init(corpus folder: String, opener: ReviewOpener, threshold: Double) throws {
        guard Folder.exists(folder), let corpus = try BuiltCorpus(folder: folder), !corpus.pairs.isEmpty else {
            throw ReviewError.noCorpus(folder)
        }
        let sessions = "\(folder)/review"
        try OutputFolder.make(sessions)
        self.init(
            corpus.pairs.enumerated().map { id, pair in
                let title = "\(pair.source.id) – \(pair.target.id)"
                let path = "\(sessions)/\(Self.name(of: pair)).review"
                return Entry(summary: Self.summary(pair, id: id, title: title, session: path, threshold: threshold)) {
                    // What was confirmed in the others by now teaches this one.
                    let others = try Self.sessions(ofCorpus: folder)?.filter { $0 != path } ?? []
                    return try await opener.learning(from: others.compactMap { try? SessionFile(reading: $0) })
                        .open(pair.source, pair.target, title: title, session: path)
                }
            })
    }

    /// A name that stays when documents are added to the corpus.
    private static func name(of pair: BuiltCorpus.Pair) -> String {
        let hash = StableHash.hash("\(pair.source.id)\u{0}\(pair.target.id)")
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// How far a document has come, as far as that is known without aligning it.
    private static func summary(
        _ pair: BuiltCorpus.Pair, id: Int, title: String, session: String, threshold: Double
    ) -> ReviewedDocument {
        let known = SessionPlace.exists(session) ? try? SessionFile(reading: session) : nil
        let decided = known?.decidedAtoms ?? SidePair(source: [], target: [])
        let open = pair.beads.filter { bead in
            !bead.source.contains(where: decided.source.contains)
                && !bead.target.contains(where: decided.target.contains)
        }
        let confirmed = known?.confirmed ?? 0
        let doubt = open.reduce(0.0) { $0 + 1 - ($1.confidence ?? 1) }
        let rows = open.count + confirmed
        return ReviewedDocument(
            id: id, title: title, rows: rows, confirmed: confirmed,
            unsure: open.count { ($0.confidence ?? 1) < threshold }, weakness: rows == 0 ? 0 : doubt / Double(rows))
    }
}

extension ReviewLibrary {
    /// The paths of all sessions of a corpus, sorted; nil for what is no folder of a corpus.
    ///
    /// - Throws: `FileError`.
    package static func sessions(ofCorpus folder: String) throws(FileError) -> [String]? {
        guard Folder.exists(folder) else { return nil }
        guard Folder.exists("\(folder)/review") else { return [] }
        return try Folder.names(in: "\(folder)/review").filter { $0.hasSuffix(".review") }.sorted()
            .map { "\(folder)/review/\($0)" }
    }
}
