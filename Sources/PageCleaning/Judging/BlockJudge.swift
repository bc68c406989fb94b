import BitextModel
import FileAccess
import TextFacts

/// Judges how likely a block that the rules have kept is part of the text, by a logistic model over `BlockFeatures`.
///
/// It only takes away: it stands behind the rules, and each block that it removes is accounted for with its probability.
/// `bitext fit-cleaner` fits it on pages whose text is known.
package struct BlockJudge: Sendable, Equatable {
    /// The model for pages in HTML; nil for none.
    package var page: JudgeModel?
    /// The model for text that was pasted from a page.
    package var text: JudgeModel?
    /// What it was fitted on, in words.
    package var notes: [String]

    package init(page: JudgeModel?, text: JudgeModel?, notes: [String] = []) {
        self.page = page
        self.text = text
        self.notes = notes
    }

    /// A page in HTML without what is unlikely to be text.
    ///
    /// - Complexity: O(bytes + blocks × depth).
    func judging(_ page: PageCleaner.Page, reader: PageReader) -> PageCleaner.Page {
        guard let model = self.page else { return page }
        return judging(page, JudgedBlocks(page: page, reader: reader, leastProse: model.leastProse), model)
    }

    /// The same for text that was pasted from a page.
    func judging(_ page: PageCleaner.Page) -> PageCleaner.Page {
        guard let model = text else { return page }
        return judging(page, JudgedBlocks(page: page), model)
    }

    private func judging(_ page: PageCleaner.Page, _ blocks: JudgedBlocks, _ model: JudgeModel) -> PageCleaner.Page {
        var page = page
        let probabilities = blocks.rows.map { $0.map { model.probability($0) } }
        let places = blocks.unlikely(probabilities, limit: model.limit, leastProse: model.leastProse)
        guard !places.isEmpty, model.knows(page) else { return page }
        for place in places {
            let probability = Decimals.string(probabilities[place] ?? 0, places: 2)
            page.candidates[blocks.indices[place]].remove(.unlikely, "text with a probability of \(probability) only")
        }
        return page
    }
}
