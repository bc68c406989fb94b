package import BitextModel
import LanguageIdentification
import TextFacts

/// Finds the tables of a document in which two columns are two languages: a translator's table, a sheet of terms.
package struct BilingualTables {
    /// What a column of a table holds.
    private struct Column {
        var language: String
        var units: Double
        var cells: Set<Int32>
    }

    private typealias PlacedColumn = (place: Int32, column: Column)

    /// Less text in a column is no language.
    private static let leastUnits = 10.0
    /// The share of the rows with text in one of the two columns that have it in both.
    private static let leastShared = 0.5

    /// Of each bilingual table, the languages by their columns.
    private var languages: [Int32: [Int32: String]] = [:]
    /// The rows that name the columns.
    private var headings: [Int32: Int32] = [:]
    /// How much text there is in each language, in bilingual tables.
    private(set) var weights: [String: Double] = [:]

    var isEmpty: Bool { languages.isEmpty }

    /// - Complexity: O(bytes).
    package init(_ blocks: [Block]) {
        var texts: [Int32: [Int32: [(row: Int32, text: String)]]] = [:]
        for block in blocks {
            guard case .cell(let table, let row, let column) = block.position else { continue }
            texts[table, default: [:]][column, default: []].append((row, block.text))
        }
        for (table, cells) in texts.sorted(by: { $0.key < $1.key }) { read(table, cells) }
    }

    private mutating func read(_ table: Int32, _ cells: [Int32: [(row: Int32, text: String)]]) {
        var columns: [PlacedColumn] = []
        for (place, cells) in cells.sorted(by: { $0.key < $1.key }) {
            let found = LanguageIdentifier.identify(blocks: cells.lazy.map { $0.text })
            let units = cells.reduce(0) { $0 + TextShape($1.text).units }
            guard found != .undetermined, units >= Self.leastUnits else { continue }
            columns.append((place, Column(language: found.primary, units: units, cells: Set(cells.map(\.row)))))
        }
        // The two that their names tell, beside numbers and states of segments; else the two with most text, in two languages.
        let top = cells.values.joined().map { $0.row }.min() ?? 0
        func name(_ place: Int32) -> String? { cells[place]?.first { $0.row == top }?.text }
        let named = columns.filter { name($0.place).map(Self.isName) == true }
        guard let (first, second) = (named.count == 2 ? Self.pair(named) : nil) ?? Self.pair(columns) else { return }
        let shared = first.column.cells.intersection(second.column.cells).count
        let all = first.column.cells.union(second.column.cells).count
        guard Double(shared) >= Self.leastShared * Double(all) else { return }
        languages[table] = [first.place: first.column.language, second.place: second.column.language]
        for one in [first, second] { weights[one.column.language, default: 0] += one.column.units }
        let names = [first, second].compactMap { name($0.place) }
        if names.count == 2, names.allSatisfy(Self.isName) { headings[table] = top }
    }

    /// The two columns with most text, in two languages.
    private static func pair(_ columns: [PlacedColumn]) -> (PlacedColumn, PlacedColumn)? {
        let ranked = columns.sorted { ($0.column.units, $1.place) > ($1.column.units, $0.place) }
        guard let first = ranked.first,
            let second = ranked.first(where: { $0.column.language != first.column.language })
        else { return nil }
        return (first, second)
    }

    /// The columns of a table that are the two languages, in their order; nil for a table that is not bilingual.
    package func columns(of table: Int32) -> (first: Int32, second: Int32)? {
        let places = languages[table]?.keys.sorted() ?? []
        return places.count == 2 ? (places[0], places[1]) : nil
    }

    /// The row that names a table's columns.
    package func heading(of table: Int32) -> Int32? { headings[table] }

    /// What becomes of a block.
    enum Place: Hashable {
        /// It is no part of a bilingual table.
        case outside
        case language(String)
        /// It stands beside the two languages.
        case beside
    }

    func place(of block: Block) -> Place {
        guard case .cell(let table, let row, let column) = block.position, let columns = languages[table] else {
            return .outside
        }
        guard headings[table] != row else { return .beside }
        return columns[column].map { .language($0) } ?? .beside
    }

    /// Whether a cell names the language of its column, or its part in a translation.
    private static func isName(_ text: String) -> Bool {
        let name = String(text.lowercased().filter { $0.isLetter })
        return names.contains(name)
    }

    private static let names: Set = [
        "source", "target", "sourcetext", "targettext", "original", "translation", "sourcesegment", "targetsegment",
        "原文", "译文", "譯文", "源文", "目标", "源语言", "目标语言", "中文", "英文", "英语", "汉语", "漢語", "英語", "中文原文", "英文译文", "英文原文",
        "中文译文", "简体中文", "繁体中文", "繁體中文", "english", "chinese", "simplifiedchinese", "traditionalchinese", "german",
        "deutsch", "french", "français", "japanese", "日本語", "日文", "日语", "korean", "한국어", "spanish", "español",
        "italian",
        "italiano", "russian", "русский", "portuguese", "português", "en", "enus", "engb", "zh", "zhcn", "zhtw",
        "zhhans",
        "zhhant", "de", "fr", "ja", "dede", "frfr", "jajp",
    ]
}
