import BitextModel
import LanguageIdentification
import PageCleaning

/// What the columns of a bilingual table hold.
struct BilingualTableColumns {
    var source: Int32
    var target: Int32
    /// A second column for the target, in which a reviewer writes what is to be changed.
    var revision: Int32?
    var identifier: Int32?
    var status: Int32?
    /// Those that become properties, by the properties' names.
    var properties: [(column: Int32, name: String)] = []
    /// What the columns' names, or the texts of columns without names, say.
    var languages: (source: Language, target: Language)?
    /// The index of the row that names the columns.
    var heading: Int?

    /// The first rows of a tool's table tell what it is, before one that names the columns.
    private static let mostBeforeHeading = 5

    /// Nil for a table that is not bilingual: no row names two languages or sides, and no two columns are in two languages.
    ///
    /// - Parameters:
    ///   - found: the document's tables whose columns are two languages by their text.
    ///   - wanted: the languages asked for.
    init?(
        _ table: DocumentTable, found: BilingualTables, wanted: (source: Language, target: Language)?
    ) {
        let columns = table.columns
        for (index, row) in table.rows.prefix(Self.mostBeforeHeading + 1).enumerated() {
            let cells = columns.map { row[$0] }
            guard let names = ColumnNames(cells, wanted: wanted), let sides = Self.sides(names) else { continue }
            self.init(
                source: columns[sides.source], target: columns[sides.target], languages: names.languages, heading: index
            )
            // Of two languages the left one is what was translated, whichever is asked for first: an empty cell beside it is a
            // translation that is missing. Units are turned round as a whole.
            if source > target, let named = ColumnNames(cells, wanted: nil).flatMap({ Self.sides($0) }),
                named.source < named.target
            {
                swap(&source, &target)
                languages = languages.map { ($0.target, $0.source) }
            }
            addOthers(Array(zip(columns, names.names)), of: row)
            return
        }
        guard let (first, second) = found.columns(of: table.number) else { return nil }
        let heading = found.heading(of: table.number).flatMap { number in
            table.rows.firstIndex { $0.number == number }
        }
        let texts = table.rows.dropFirst(heading.map { $0 + 1 } ?? 0)
        func language(_ column: Int32) -> Language {
            LanguageIdentifier.identify(blocks: texts.map { $0[column] }).withUsualRegion
        }
        self.init(source: first, target: second, languages: (language(first), language(second)), heading: heading)
    }

    private init(source: Int32, target: Int32, languages: (source: Language, target: Language)?, heading: Int?) {
        (self.source, self.target, self.languages, self.heading) = (source, target, languages, heading)
    }

    /// Where the two sides stand among a table's columns.
    private static func sides(_ names: ColumnNames) -> (source: Int, target: Int)? {
        guard let source = names.names.firstIndex(of: Column.source.rawValue),
            let target = names.names.firstIndex(of: Column.target.rawValue)
        else { return nil }
        return (source, target)
    }

    /// What the columns beside the two are for, by their names as `ColumnNames` has them.
    private mutating func addOthers(_ names: [(column: Int32, name: String)], of row: DocumentTable.Row) {
        for (column, name) in names where column != source && column != target && !name.isEmpty {
            if identifier == nil, Self.identifiers.contains(name) {
                identifier = column
            } else if status == nil, Self.statuses.contains(name) {
                status = column
            } else if revision == nil, column > target, row[column] == row[target] {
                revision = column
            } else {
                properties.append((column, Self.comments.contains(name) ? "comment" : name))
            }
        }
    }

    private static let identifiers: Set = ["id", "segment_id", "no", "no.", "nr", "nr.", "#", "序号", "编号", "句段_id"]
    private static let statuses: Set = ["status", "segment_status", "state", "状态", "句段状态"]
    private static let comments: Set = [
        "comment", "comments", "remark", "remarks", "note", "notes", "备注", "评论", "批注", "kommentar", "kommentare",
    ]
}
