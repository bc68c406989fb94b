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
            guard let names = ColumnNames(columns.map { row[$0] }, wanted: wanted),
                let source = names.names.firstIndex(of: Column.source.rawValue),
                let target = names.names.firstIndex(of: Column.target.rawValue)
            else { continue }
            self.init(
                source: columns[source], target: columns[target], languages: names.languages, heading: index)
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
