package import BitextModel
import LanguageIdentification
import TextFacts

/// Takes a page that holds a text in two languages apart into two documents.
///
/// The languages may alternate paragraph by paragraph, follow one another, or share a line (中文标题 English title).
/// A page counts as bilingual when its second language has an eighth of the text: columns that teach a language
/// translate every few sentences. Words quoted inside of lines count for the line's language.
package enum BilingualSplitter {
    /// The documents of an article: two, in the order in which their languages first appear, or the one it is.
    ///
    /// Every block of the article is in exactly one of them; blocks without letters follow the block before.
    package static func documents(of article: Article) -> [Document] {
        let document = article.document
        let blocks = document.blocks.flatMap(cut)
        let languages = blocks.map { language(of: $0.text) }
        var weights: [String: Double] = [:]
        for (block, language) in zip(blocks, languages) {
            if let language { weights[language.primary, default: 0] += TextShape(block.text).units }
        }
        let total = weights.values.reduce(0, +)
        let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard ranked.count >= 2, ranked[1].value >= 0.125 * total, ranked[1].value >= 20 else { return [document] }

        let known = Set(ranked.prefix(2).map(\.key))
        var sides: [(primary: String, blocks: [Block])] = []
        var current: Int?
        var waiting: [Block] = []
        for (block, language) in zip(blocks, languages) {
            if let primary = language?.primary, known.contains(primary) {
                if let side = sides.firstIndex(where: { $0.primary == primary }) {
                    current = side
                } else {
                    sides.append((primary, waiting))
                    waiting = []
                    current = sides.count - 1
                }
            }
            if let current { sides[current].blocks.append(block) } else { waiting.append(block) }
        }
        return sides.map { side in
            let language = LanguageIdentifier.identify(blocks: side.blocks.map(\.text))
            var part = Document(
                id: "\(document.id)#\(side.primary)", language: language, metadata: document.metadata,
                blocks: side.blocks.map { block in
                    var block = block
                    block.language = language
                    return block
                })
            part.metadata.title = title(of: &part.blocks, given: document.metadata.title)
            return part
        }
    }

    /// Each side's title: the given one where it stands there, else a first line that is no running text.
    private static func title(of blocks: inout [Block], given: String?) -> String? {
        if let block = blocks.first(where: { $0.kind == .title }) { return block.text == given ? given : block.text }
        guard let first = blocks.first, !TextShape(first.text).isProse, TextShape(first.text).units <= 60 else {
            return nil
        }
        blocks[0].kind = .title
        return first.text
    }

    private static func language(of text: String) -> Language? {
        guard TextShape(text).units >= 2 else { return nil }
        let found = LanguageIdentifier.identify(text)
        return found == .undetermined ? nil : found
    }

    /// A line that turns once from Chinese to another language, or back, gives two blocks.
    private static func cut(_ block: Block) -> [Block] {
        let shape = TextShape(block.text)
        guard shape.ideographs >= 5, shape.words >= 4 else { return [block] }
        let scalars = Array(block.text.unicodeScalars)
        let lastIdeograph = scalars.lastIndex { TextShape.isIdeograph($0.value) } ?? 0
        let firstIdeograph = scalars.firstIndex { TextShape.isIdeograph($0.value) } ?? 0
        var place: Int?
        if let next = scalars[lastIdeograph...].firstIndex(where: { isLatin($0) }),
            scalars[lastIdeograph + 1..<next].contains(where: { isBreak($0) }),
            !scalars[..<lastIdeograph].contains(where: { isLatin($0) })
        {
            place = next
        } else if firstIdeograph > 0, isBreak(scalars[firstIdeograph - 1]),
            !scalars[firstIdeograph...].contains(where: { isLatin($0) })
        {
            place = firstIdeograph
        }
        guard let place else { return [block] }
        let head = String(String.UnicodeScalarView(scalars[..<place]))
        let tail = String(String.UnicodeScalarView(scalars[place...]))
        guard TextShape(head).units >= 5, TextShape(tail).units >= 5 else { return [block] }
        return GluedControls.split(Candidate(block: block, line: 1), at: head.utf8.count).map(\.block)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        CharacterFolding.fold(scalar) == " " || "。！？.!?／/|".unicodeScalars.contains(scalar)
    }
}
