package import BitextModel
package import TextLines

/// Blocks of a page whose text is known, to learn from.
package struct LabelledBlocks: Sendable {
    package let blocks: JudgedBlocks
    /// Whether each block is text; nil where it cannot be said.
    package let labels: [Bool?]
    /// The length of the text that should be left, in units.
    package let text: Double
    /// The primary subtag of the text's language.
    package let language: String

    init(_ blocks: JudgedBlocks, _ page: PageCleaner.Page, _ gold: GoldText) {
        self.blocks = blocks
        labels = blocks.indices.map { gold.holds(page.candidates[$0].text) }
        text = gold.units
        language = gold.language
    }
}

extension PageCleaner {
    /// The names of the features of blocks, in the order of their values.
    ///
    /// - Parameter ofMarkup: On pages in HTML; else in pasted text.
    package static func featureNames(ofMarkup: Bool) -> [String] { BlockFeatures.names(ofMarkup: ofMarkup) }

    /// A page, with the text that should be left of it, to learn from: as it is, and as if it were pasted, which is what a
    /// browser shows, a block a line.
    ///
    /// - Parameters:
    ///   - html: the page.
    ///   - gold: its text, a paragraph a line.
    /// - Complexity: O(bytes).
    package func labelled(html: String, gold: String, lines: Document.LineMode) -> (
        page: LabelledBlocks, pasted: LabelledBlocks
    ) {
        let gold = GoldText(gold)
        let (page, reader) = ruled(html: html, lines: lines)
        let shown = reader.blocks.filter { !$0.isHidden && !$0.isControl }.map { $0.candidate.text + "\n" }
        let pasted = ruled(text: shown.joined(), lines: .paragraph).page
        return (
            LabelledBlocks(JudgedBlocks(page: page, reader: reader), page, gold),
            LabelledBlocks(JudgedBlocks(page: pasted), pasted, gold)
        )
    }
}
