import CommandSupport

/// What is measured: a folder of gold, or a document made of one.
enum GoldSet: String, CaseIterable {
    case agency = "agency-en-zh"
    case literary = "literary-en-zh"
    /// Passages that stand elsewhere in the other document: notes, lists, sections.
    case moved = "moved-en-zh"
    case releases = "en-zh"
    case releasesGermanFrench = "de-fr"
    case literaryGermanFrench = "literary-de-fr"
    /// The literary documents in a row, some of them untranslated.
    case untranslatedChapters = "untranslated chapters"
    /// Beads of the literary documents, again and again.
    case refrains

    /// Whether it is a folder in Samples.
    var isFolder: Bool { ![.untranslatedChapters, .refrains].contains(self) }

    /// The folder, after writing what has to be made into `work`.
    func folder(_ work: TemporaryFolder) throws -> GoldFolder {
        guard !isFolder else { return GoldFolder(name: rawValue) }
        let literary = GoldFolder(name: Self.literary.rawValue)
        let documents = try literary.documents().map { try GoldDocument($0, of: literary) }
        if self == .refrains {
            // Of twenty seeds these show most of what the second round of learning is worth (.004 in the mean).
            for seed: UInt64 in [1, 3] {
                try GoldDocument.ofRefrains(documents, seed: seed).write("\(seed)", to: work)
            }
        } else {
            try GoldDocument.withUntranslatedChapters(documents).write("chapters", to: work)
        }
        try work.write("LANGS", "en zh\n")
        return GoldFolder(path: work.path)
    }
}
