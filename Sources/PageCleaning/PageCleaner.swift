import BitextModel
import FileAccess
import LanguageIdentification

/// Pages in, the release and nothing else out.
///
/// Takes HTML or text pasted from a page (told apart by content) and returns the title, the paragraphs, the metadata
/// and an account of everything removed. Every visible line of the page is in the one or the other.
public struct PageCleaner: Sendable {
    let options: CleaningOptions
    let recogniser: LineRecogniser

    /// - Throws: `FileError` when a chrome file of the options cannot be read.
    public init(options: CleaningOptions = CleaningOptions()) throws(FileError) {
        self.options = options
        var lexicon = ChromeLexicon.builtIn
        for path in options.chromeFiles { try lexicon.add(Table(file: path)) }
        recogniser = LineRecogniser(lexicon: lexicon)
    }

    /// All kinds that a removed block may be of, the user's own included, by name.
    public var kinds: [RemovalKind] { recogniser.lexicon.kinds.union(RemovalKind.own).sorted { $0.name < $1.name } }

    /// Cleans one page.
    ///
    /// - Parameters:
    ///   - text: The decoded page; all ranges are UTF-8 byte offsets in it.
    ///   - id: The document's name in outputs.
    public func clean(_ text: String, id: String) -> Article {
        let isHTML = HTMLSniffer.isHTML(text)
        var page = isHTML ? readHTML(text) : readText(text)
        restoreKept(&page.candidates)
        return article(page, id: id, isHTML: isHTML)
    }

    /// A page read and judged, before it becomes an article.
    struct Page: Sendable {
        var candidates: [Candidate]
        var metadata: DocumentMetadata
        var title: Int?
    }

    func readText(_ text: String) -> Page {
        let candidates = LineReader.candidates(of: text)
        if options.isClean { return Page(candidates: candidates, metadata: DocumentMetadata(), title: nil) }
        var zones = ZoneCleaner(candidates: GluedControls.cut(candidates), recogniser: recogniser)
        zones.run()
        return Page(candidates: zones.candidates, metadata: zones.metadata, title: zones.title)
    }

    func restoreKept(_ candidates: inout [Candidate]) {
        guard !options.kept.isEmpty else { return }
        for index in candidates.indices {
            if let kind = candidates[index].removal?.kind, options.kept.contains(kind) {
                candidates[index].removal = nil
            }
        }
    }

    func article(_ page: Page, id: String, isHTML: Bool) -> Article {
        var blocks: [Block] = []
        var removed: [RemovedBlock] = []
        for (index, candidate) in page.candidates.enumerated() {
            if let removal = candidate.removal {
                removed.append(
                    RemovedBlock(
                        text: candidate.text, kind: removal.kind, reason: removal.reason, line: candidate.line,
                        range: candidate.block.range))
            } else if index == page.title {
                blocks.insert(candidate.block, at: 0)
            } else {
                blocks.append(candidate.block)
            }
        }
        let language = options.language ?? LanguageIdentifier.identify(blocks: blocks.map(\.text))
        let document = Document(id: id, language: language, metadata: page.metadata, blocks: blocks)
        return Article(document: document, removed: removed, isHTML: isHTML)
    }
}
