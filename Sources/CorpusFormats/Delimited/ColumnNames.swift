import BitextModel

/// What a table's first row says: the column of each side, by any usual name.
struct ColumnNames {
    /// The columns by name; those of the sides are called `source` and `target`.
    var names: [String]
    /// The languages of the two sides, where the names say them.
    var languages: (source: Language, target: Language)?

    /// Nil for a row that is no header.
    ///
    /// - Parameter wanted: the languages asked for: of several columns theirs are taken, in their order.
    init?(_ row: [String], wanted: (source: Language, target: Language)?) {
        let cells = row.map { Self.folded($0) }
        var names = cells
        let source = cells.firstIndex { Self.sources.contains(Self.withoutLanguage($0)) }
        let target = cells.firstIndex { Self.targets.contains(Self.withoutLanguage($0)) }
        if let source, let target {
            names[source] = Column.source.rawValue
            names[target] = Column.target.rawValue
            self.names = names
            if let one = Self.bracketedLanguage(row[source]), let other = Self.bracketedLanguage(row[target]) {
                languages = (one, other)
            }
            return
        }
        // A long cell is a text, whatever stands beside it.
        guard row.allSatisfy({ $0.unicodeScalars.count <= 40 }) else { return nil }
        let columns = row.map { Self.language($0) }
        var known = columns.indices.filter { columns[$0] != nil }
        // `id` is Indonesian only if there is no other pair.
        if known.count > 2 { known.removeAll { cells[$0] == "id" || cells[$0] == "no" } }
        guard known.count >= 2 else { return nil }
        var pair = (known[0], known[1])
        if let wanted {
            let asked = [wanted.source, wanted.target].compactMap { language in
                known.filter { columns[$0].map { LanguageMatch($0, wanted: language) > .none } ?? false }
                    .max {
                        LanguageMatch(columns[$0]!, wanted: language) < LanguageMatch(columns[$1]!, wanted: language)
                    }
            }
            if asked.count == 2, asked[0] != asked[1] { pair = (asked[0], asked[1]) }
        }
        guard let one = columns[pair.0], let other = columns[pair.1], one != other else { return nil }
        names[pair.0] = Column.source.rawValue
        names[pair.1] = Column.target.rawValue
        self.names = names
        languages = (one, other)
    }

    private static func folded(_ cell: String) -> String {
        cell.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "\u{FEFF}" }.joined(separator: "_")
    }

    /// `source (en-US)` without its language, as this program's workbooks have it.
    private static func withoutLanguage(_ folded: String) -> String {
        guard folded.hasSuffix(")"), let open = folded.firstRange(of: "_(") else { return folded }
        return String(folded[..<open.lowerBound])
    }

    private static func bracketedLanguage(_ cell: String) -> Language? {
        guard cell.hasSuffix(")"), let open = cell.lastIndex(of: "(") else { return nil }
        return Language(String(cell[cell.index(after: open)...].dropLast()))
    }

    /// A language as it stands over a column: `en`, `zh-CN`, `zh_tw`, English, 中文, `Dutch (Netherlands)`.
    private static func language(_ cell: String) -> Language? {
        if let known = LanguageName.language(cell) { return known }
        guard let language = Language(cell), language.primary.count == 2,
            cell.count == 2 || cell.contains("-") || cell.contains("_"), cell.first?.isLetter == true
        else { return nil }
        // `No` and `IT` begin sentences; codes are written small.
        return cell.count == 2 && cell.first?.isLowercase == false ? nil : language
    }

    private static let sources: Set<String> = [
        "source", "src", "source_text", "source_segment", "source_language_text", "source_sentence", "原文", "源文", "源",
        "源语", "源语言", "源文本", "源語言", "来源文本",
    ]
    private static let targets: Set<String> = [
        "target", "tgt", "trg", "translation", "target_text", "target_segment", "target_language_text",
        "target_sentence", "译文", "譯文", "目标", "目標", "目标语", "目标语言", "目標語言", "目标文本", "翻译", "翻譯",
    ]
}
