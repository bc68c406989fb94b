package import BitextModel
import FileAccess
import LanguageIdentification
package import TextLines

/// Pages in, the release and nothing else out.
///
/// Takes HTML or text pasted from a page (told apart by content) and returns the title, the paragraphs, the metadata
/// and an account of everything removed. Every visible line of the page is in the one or the other.
package struct PageCleaner: Sendable {
    package let options: CleaningOptions
    let recogniser: LineRecogniser
    /// Stands behind the rules; nil where they are alone.
    let judge: BlockJudge?

    /// - Throws: `FileError` when a chrome file or the judge of the options cannot be read, `BlockJudgeError` for a file
    ///   that is no judge's.
    package init(options: CleaningOptions = CleaningOptions()) throws {
        self.options = options
        var lexicon = ChromeLexicon.builtIn
        for path in options.chromeFiles { try lexicon.add(Table(file: path)) }
        recogniser = LineRecogniser(lexicon: lexicon)
        judge = try options.judgeFile.map { try BlockJudge(table: Table(file: $0)) }
    }

    /// All kinds that a removed block may be of, the user's own included, by name.
    package var kinds: [RemovedBlock.Kind] {
        recogniser.lexicon.kinds.union(RemovedBlock.Kind.own).union(RemovedBlock.Kind.ofDocuments).sorted {
            $0.name < $1.name
        }
    }

    /// Cleans one page.
    ///
    /// - Parameters:
    ///   - text: The decoded page; all ranges are UTF-8 byte offsets in it.
    ///   - id: The document's name in outputs.
    ///   - language: The page's language where it is known; else it is found out.
    ///   - lines: How lines make paragraphs, in pasted text and in what HTML shows line by line.
    package func clean(_ text: String, id: String, language: Language? = nil, lines: Document.LineMode = .auto)
        -> Article
    {
        let isHTML = HTMLSniffer.isHTML(text)
        let page = isHTML ? page(html: text, lines: lines) : page(text: text, lines: lines)
        return article(page, id: id, language: language, isHTML: isHTML)
    }

    /// A page read and judged, before it becomes an article.
    package struct Page: Sendable {
        var candidates: [Candidate]
        package var metadata: Document.Metadata
        var title: Int?
        /// The files that go with it.
        var attachments: [PageNotes.Attachment] = []

        /// The texts of the blocks that no reason was found to remove.
        package var keptTexts: [String] { candidates.lazy.filter(\.isKept).map(\.text) }

        /// A document that another reader has judged.
        ///
        /// - Parameters:
        ///   - blocks: In reading order, those left out included.
        ///   - removals: By a block's index, what it is and why it is no part of the text.
        package init(
            blocks: [Block], lines: [Int], removals: [Int: (kind: RemovedBlock.Kind, reason: String)],
            metadata: Document.Metadata
        ) {
            candidates = zip(blocks, lines).map { Candidate(block: $0, line: $1) }
            for (index, removal) in removals { candidates[index].remove(removal.kind, removal.reason) }
            self.metadata = metadata
            title = nil
        }

        init(candidates: [Candidate], metadata: Document.Metadata, title: Int?) {
            self.candidates = candidates
            self.metadata = metadata
            self.title = title
        }

        /// Leaves everything out that is not left out already.
        package mutating func removeAll(_ kind: RemovedBlock.Kind, _ reason: String) {
            for index in candidates.indices { candidates[index].remove(kind, reason) }
        }

        /// Appends a page that stands behind this one in the same document.
        ///
        /// - Parameter offset: Where its text begins in the text of the whole, in UTF-8 bytes.
        package mutating func append(_ other: Page, at offset: Int) {
            candidates += other.candidates.map { candidate in
                var candidate = candidate
                candidate.block = candidate.block.moved(by: offset)
                return candidate
            }
            attachments += other.attachments
        }
    }

    /// Reads and judges text that was pasted from a page, or that was never part of one.
    ///
    /// - Complexity: O(bytes).
    package func page(text: String, lines: Document.LineMode) -> Page {
        let (page, isPage) = ruled(text: text, lines: lines)
        guard let judge, isPage else { return page }
        return judge.judging(page)
    }

    /// What the rules make of a text, and whether it was pasted from a page.
    func ruled(text: String, lines: Document.LineMode) -> (page: Page, isPage: Bool) {
        let candidates = ParagraphReader.paragraphs(of: text, mode: lines).map { Candidate($0) }
        var zones = ZoneCleaner(candidates: GluedControls.cut(candidates), recogniser: recogniser)
        zones.run()
        let isPage = PageEvidence.restoreRunningText(&zones.candidates)
        return (Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title), isPage)
    }

    /// What a page becomes once it is judged, alone or among the pages of its site.
    package func article(_ page: Page, id: String, language: Language?, isHTML: Bool) -> Article {
        var blocks: [Block] = []
        var removed: [RemovedBlock] = []
        for (index, candidate) in page.candidates.enumerated() {
            if let removal = removal(of: candidate) {
                removed.append(
                    RemovedBlock(
                        text: candidate.text, kind: removal.kind, reason: removal.reason, line: candidate.line,
                        range: candidate.block.range))
            } else if index == page.title, !options.keepsAll {
                blocks.insert(candidate.block, at: 0)
            } else {
                blocks += TableRow.cells(of: candidate.block)
            }
        }
        let language = language ?? LanguageIdentifier.identify(blocks: blocks.map(\.text))
        let document = Document(id: id, language: language, metadata: page.metadata, blocks: blocks)
        var notes = PageNotes()
        notes.attachments = page.attachments
        notes.signature = SignatureFinder.find(in: page.candidates, title: page.title)
        return Article(document: document, removed: removed, isHTML: isHTML, notes: notes)
    }

    /// Why a block is left out, by what it is and by the options.
    private func removal(of candidate: Candidate) -> Candidate.Removal? {
        if let removal = candidate.removal { return options.keeps(removal.kind) ? nil : removal }
        guard !options.keepsAll else { return nil }
        let kind: RemovedBlock.Kind? =
            switch candidate.block.kind {
            case .caption: .caption
            case .releaseBoilerplate: .boilerplate
            default: nil
            }
        guard let kind, options.dropped.contains(kind) else { return nil }
        return Candidate.Removal(kind: kind, reason: "text of this kind is to be left out")
    }
}
