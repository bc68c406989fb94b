import BitextModel

extension SegmentedDocument {
    /// A document whose blocks are the units, whatever sentences they have.
    init(cellsOf document: Document) {
        self.init(
            id: document.id, language: document.language ?? .undetermined, metadata: document.metadata,
            sentences: document.blocks.enumerated().map { index, block in
                Sentence(text: block.text, range: block.range, block: index)
            })
    }
}
