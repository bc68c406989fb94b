/// The formats in which a corpus can be kept.
public enum CorpusFormat: String, CaseIterable, Sendable {
    /// Translation Memory eXchange 1.4b (read: 1.1 to 1.4b).
    case tmx
    /// Columns separated by tabs.
    case tsv
    /// Columns separated by commas, RFC 4180.
    case csv
    /// One JSON object a line.
    case jsonl
    /// An Excel workbook.
    case xlsx
    /// The bilingual tables of a Word document or of one in Rich Text Format, as Trados Studio and memoQ write them for review;
    /// they are read only.
    case docx
    /// XLIFF 2.1 (read: 1.2 also).
    case xliff
    /// Two files, line by line.
    case moses
    /// hunalign's text: source TAB target TAB score, sentences joined by ` ~~~ `.
    case hunalign
    /// hunalign's ladder: source TAB target TAB score, rungs from `0 0` to the two lengths.
    case ladder
    /// `[0, 1]:[0]:0.9731`: sentence numbers and probability.
    case beads
    /// The same with a cost in place of the probability (Vecalign, Bertalign).
    case vecalign
    /// OPUS' stand-off alignment, XCES `cesAlign`.
    case xces
    /// A page of its own, to look at and to correct; it is written only.
    case html

    /// The format that a file's name tells, `.gz` disregarded; nil for a name that tells none.
    public init?(path: String) {
        var name = path.lowercased()[...]
        if name.hasSuffix(".gz") { name = name.dropLast(3) }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...] {
        case "tmx": self = .tmx
        case "tsv", "tab": self = .tsv
        case "csv": self = .csv
        case "jsonl", "ndjson": self = .jsonl
        case "xlsx": self = .xlsx
        case "docx", "rtf": self = .docx
        case "xliff", "xlf", "sdlxliff", "mqxliff", "mxliff": self = .xliff
        case "ladder": self = .ladder
        case "beads", "gold": self = .beads
        case "vecalign", "bertalign": self = .vecalign
        case "xces", "ces": self = .xces
        case "hunalign": self = .hunalign
        case "html", "htm": self = .html
        default: return nil
        }
    }

    /// Whether a file of this format holds sentence numbers and no text.
    public var holdsNumbersOnly: Bool {
        switch self {
        case .ladder, .beads, .vecalign, .xces: true
        default: false
        }
    }
}
