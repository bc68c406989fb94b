public import AlignmentPipeline
public import CorpusFormats
public import CorpusOutput

extension AlignmentOutput.Folder {
    /// A folder with files for each pair of a list, named after the source document; it is made if need be.
    ///
    /// - Parameters:
    ///   - path: the folder's.
    ///   - formats: of the files of each pair; one file each, so not Moses.
    ///   - list: the pairs.
    ///   - withSentences: whether the sentences that numbers count are written too: for documents that are cut here.
    /// - Throws: `BitextError` if the folder cannot be made, or a document of the list would be written over.
    public init(_ path: String, formats: [CorpusFormat], of list: PairList, withSentences: Bool) throws {
        try self.init(
            path, formats: formats,
            lines: list.pairs.filter(\.isValid).map {
                .init(number: $0.line, source: $0.source, target: $0.target)
            }, withSentences: withSentences)
    }
}
