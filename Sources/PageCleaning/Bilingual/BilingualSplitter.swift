import BitextModel
import LanguageIdentification
import TextFacts

/// Takes a page that holds a text in two languages apart into two documents.
///
/// The languages may alternate paragraph by paragraph, follow one another, or share a line (中文标题 English title).
/// A page counts as bilingual when its second language has an eighth of the text: columns that teach a language
/// translate every few sentences. Words quoted inside of lines count for the line's language. In a table whose columns are
/// the two languages the column decides, whatever a cell looks like, and each row says what belongs together.
package enum BilingualSplitter {
    /// Takes an article apart.
    ///
    /// Every block of the article is in exactly one of the documents, or stands in a bilingual table beside them; blocks
    /// without letters follow the block before.
    ///
    /// - Complexity: O(bytes).
    package static func split(_ article: Article) -> BilingualText {
        let document = article.document
        let tables = BilingualTables(document.blocks)
        let blocks = document.blocks.flatMap { tables.place(of: $0) == .outside ? cut($0) : [$0] }
        let places = blocks.map { tables.place(of: $0) }
        let languages = zip(blocks, places).map { block, place in
            place == .outside ? language(of: block.text)?.primary : nil
        }
        var weights = tables.weights
        for (block, language) in zip(blocks, languages) {
            if let language { weights[language, default: 0] += TextShape(block.text).units }
        }
        let total = weights.values.reduce(0, +)
        let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard ranked.count >= 2, ranked[1].value >= 0.125 * total, ranked[1].value >= 20 else {
            return BilingualText(documents: [document])
        }

        let known = Set(ranked.prefix(2).map(\.key))
        var sides: [(primary: String, blocks: [Block])] = []
        var current: Int?
        var waiting: [Block] = []
        var rows: [TableRowKey: BilingualText.Row] = [:]
        var leftOut: [Block] = []
        for (index, block) in blocks.enumerated() {
            var primary = languages[index]
            switch places[index] {
            case .outside: break
            case .beside:
                leftOut.append(block)
                continue
            case .language(let language):
                guard known.contains(language) else {
                    leftOut.append(block)
                    continue
                }
                primary = language
            }
            if let primary, known.contains(primary) {
                if let side = sides.firstIndex(where: { $0.primary == primary }) {
                    current = side
                } else {
                    sides.append((primary, waiting))
                    waiting = []
                    current = sides.count - 1
                }
            }
            guard let current else {
                waiting.append(block)
                continue
            }
            if places[index] != .outside, let key = TableRowKey(block) {
                let number = sides[current].blocks.count
                if current == 0 {
                    rows[key, default: BilingualText.Row(source: [], target: [])].source.append(number)
                } else {
                    rows[key, default: BilingualText.Row(source: [], target: [])].target.append(number)
                }
            }
            sides[current].blocks.append(block)
        }
        var text = BilingualText(documents: [], leftOut: leftOut)
        text.rows = rows.sorted { $0.key < $1.key }.map { $0.value }
        text.documents = sides.map { side in
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
        return text
    }

    /// A row of a table of the document, in the document's order.
    private struct TableRowKey: Hashable, Comparable {
        var table: Int32
        var row: Int32

        init?(_ block: Block) {
            guard case .cell(let table, let row, _) = block.position else { return nil }
            self.table = table
            self.row = row
        }

        static func < (one: TableRowKey, other: TableRowKey) -> Bool {
            (one.table, one.row) < (other.table, other.row)
        }
    }

    /// Each side's title: the given one where it stands there, else a first line that is no running text.
    private static func title(of blocks: inout [Block], given: String?) -> String? {
        if let block = blocks.first(where: { $0.kind == .title }) { return block.text == given ? given : block.text }
        guard let first = blocks.first, first.kind != .tableCell, !TextShape(first.text).isProse,
            TextShape(first.text).units <= 60
        else {
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
