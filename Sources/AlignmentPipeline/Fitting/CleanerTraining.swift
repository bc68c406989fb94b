public import BitextModel
import CharacterDecoding
import DocumentInput
import FileAccess
import ModelFitting
import PageCleaning
import TextFacts
public import TextLines

/// Fits the cleaner's judge on pages whose text is known: the text of `page.html` stands beside it in `page.txt`, a paragraph
/// a line.
///
///     let training = try CleanerTraining(files: ["pages/1.html", "pages/2.html"])
///     let judge = await training.fit()
///     print(judge.measures)
///
/// The same pages in the same order give the same judge.
public struct CleanerTraining: Sendable {
    private let page: JudgeFitter
    private let pasted: JudgeFitter
    private let pages: Int

    /// A judge that was fitted.
    public struct Judge: Sendable {
        /// The text of its file, for `CleaningOptions.judgeFile`.
        public let text: String
        /// What each choice would have done on pages that were left out, as tab-separated lines: the kind of page, the
        /// limit, how much running text a page must have to be judged inside of it, shares of the text in chrome removed and
        /// in text lost, and a mark where the limit was chosen.
        public let measures: [String]
    }

    /// Reads the pages and their texts.
    ///
    /// - Parameters:
    ///   - files: pages in HTML.
    ///   - lines: how lines make paragraphs where a page shows them line by line.
    /// - Throws: `BitextError` for a page that cannot be read, that is none, or has no text beside it, or if there is
    ///   nothing to learn from.
    /// - Complexity: O(bytes).
    public init(files: [String], lines: Document.LineMode = .auto) throws {
        let cleaner = try PageCleaner()
        var labelled: [LabelledBlocks] = []
        var pasted: [LabelledBlocks] = []
        for file in files {
            var content = DocumentContent(try DocumentSource.file(file).raw())
            let html = try content.text().text
            guard HTMLSniffer.isHTML(html) else { throw TrainingPageError.noPage(file) }
            var gold = DocumentContent(try DocumentSource.file(Self.textFile(of: file)).raw())
            let found = cleaner.labelled(html: html, gold: try gold.text().text, lines: lines)
            labelled.append(found.page)
            pasted.append(found.pasted)
        }
        page = JudgeFitter(pages: labelled, ofMarkup: true)
        self.pasted = JudgeFitter(pages: pasted, ofMarkup: false)
        pages = files.count
        let counts = page.counts
        guard counts.text > 0, counts.chrome > 0 else {
            throw TrainingPageError.nothingToLearn(files.first ?? "", text: counts.text, chrome: counts.chrome)
        }
    }

    /// Where the text of a page stands: `page.txt` beside `page.html`.
    static func textFile(of page: String) -> String {
        let slash = page.lastIndex(of: "/") ?? page.startIndex
        guard let dot = page[slash...].lastIndex(of: "."), dot > slash else { return page + ".txt" }
        return page[..<dot] + ".txt"
    }

    /// Fits the judge.
    ///
    /// - Complexity: some minutes for a thousand pages.
    public func fit() async -> Judge {
        let fitted = [("html", page, await page.fit()), ("text", pasted, await pasted.fit())]
        var notes = ["fitted on \(pages) pages"]
        var measures = ["kind\tlimit\tprose\tchrome\ttext\tchosen"]
        for (kind, fitter, result) in fitted {
            guard let result else { continue }
            let counts = fitter.counts
            notes.append(
                "\(kind): \(counts.text) blocks of text and \(counts.chrome) of chrome that the rules had kept, penalty \(Decimals.string(result.penalty, places: 2))"
            )
            for outcome in result.outcomes {
                measures.append(
                    [
                        kind, Decimals.string(outcome.limit, places: 2), Decimals.string(outcome.leastProse, places: 2),
                        Decimals.string(outcome.chrome, places: 4),
                        Decimals.string(outcome.text, places: 4),
                        outcome.limit == result.model.limit && outcome.leastProse == result.model.leastProse
                            ? "yes" : "",
                    ].joined(separator: "\t"))
            }
        }
        let judge = BlockJudge(page: fitted[0].2?.model, text: fitted[1].2?.model, notes: notes)
        return Judge(text: judge.fileText, measures: measures)
    }
}
