/// What a review can be written as, by its name in addresses and options.
package enum ExportFormat: String, Codable, Hashable, Sendable, CaseIterable {
    /// Translation memory.
    case tmx
    /// Tab-separated table.
    case tsv
    /// Comma-separated table.
    case csv
    /// Excel workbook, which `--apply` takes in again.
    case xlsx
    /// An object a line, all that is known.
    case jsonl
    /// XLIFF.
    case xliff
    /// Two texts of a sentence pair a line, in a tar archive.
    case moses
    /// Sentence numbers, with the sentences they count, in a tar archive.
    case beads
    /// A folder for `bitext fit`, in a tar archive.
    case gold
    /// A file for `bitext align --anchors`.
    case anchors
    /// A page of its own, without a server, whose corrections `--apply` takes.
    case html
}

extension ExportFormat {
    /// Of a file that holds it alone.
    package var fileExtension: String { self == .anchors ? "beads" : rawValue }

    /// As in HTTP.
    package var mediaType: String {
        switch self {
        case .tmx: "application/x-tmx+xml"
        case .tsv: "text/tab-separated-values; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .jsonl: "application/jsonl; charset=utf-8"
        case .xliff: "application/xliff+xml"
        case .moses, .beads, .gold: "application/x-tar"
        case .anchors: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }
}
