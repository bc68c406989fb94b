import BitextModel
import CorpusFormats

/// Where the alignments of a batch go: memories of all pairs, and a folder with files for each.
public final class BatchOutputs {
    private let memories: BatchMemories
    private let folder: BatchFolder?
    public private(set) var selection: BatchSelection
    /// What the folder's files could not hold.
    public private(set) var folderSummary = WriterSummary()

    public init(memories: BatchMemories, folder: BatchFolder?, selection: BatchSelection) {
        self.memories = memories
        self.folder = folder
        self.selection = selection
    }

    /// - Throws: `PairListError.otherLanguages`, which concerns this pair alone, with nothing written; errors of writing,
    ///   which end the batch.
    public func write(_ release: AlignedRelease, of pair: ListedPair, provenance: Provenance) throws {
        try memories.check(release)
        let all = release.units()
        let kept = selection.units(of: release, among: all)
        if let folder {
            folderSummary =
                folderSummary
                + (try folder.write(release, of: pair, kept: kept, all: all, provenance: provenance))
        }
        try memories.write(kept, of: release, provenance: provenance)
    }

    /// - Returns: what each memory holds.
    public func finish() throws -> [(path: String, summary: WriterSummary)] { try memories.finish() }
}
