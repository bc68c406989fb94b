import FileAccess

/// The words and lines that stand around releases, by kind; a readable table that users can extend.
struct ChromeLexicon: Sendable {
    private var segments: [[Unicode.Scalar]: ChromeEntry] = [:]
    private var lines: [[Unicode.Scalar]: ChromeEntry] = [:]
    /// Forms with wildcards, by their first scalar; those that begin with a wildcard under nil.
    private var segmentPatterns: [Unicode.Scalar?: [Pattern]] = [:]
    private var linePatterns: [Unicode.Scalar?: [Pattern]] = [:]
    /// Of the forms without wildcards, in scalars.
    private var longestLine = 0
    private var longestSegment = 0

    private struct Pattern: Sendable {
        var wildcard: Wildcard
        var entry: ChromeEntry
        /// The form's characters: a text that lacks one of them needs no closer look.
        var characters: CharacterSketch
    }

    /// The kinds of its entries.
    private(set) var kinds: Set<RemovedBlock.Kind> = []

    /// The table that is compiled into the program.
    static let builtIn: ChromeLexicon = {
        var lexicon = ChromeLexicon()
        do {
            try lexicon.add(Table(bundled: "chrome.tsv"))
        } catch {
            preconditionFailure("\(error)")
        }
        return lexicon
    }()

    /// Adds the rows of a table; a form that is there already is replaced.
    ///
    /// - Throws: `FileError.badTable` with the line of a row that cannot be read.
    mutating func add(_ table: Table) throws(FileError) {
        for row in table.rows {
            guard row.fields.count >= 4 else {
                throw .badTable(
                    table.name, line: row.line,
                    reason: "a row of chrome needs four fields (kind, where, scope, form), not \(row.fields.count)")
            }
            guard let place = ChromeEntry.Place(rawValue: String(row.fields[1])) else {
                throw .badTable(
                    table.name, line: row.line,
                    reason: "the second field must be anywhere, outside or tail, not “\(row.fields[1])”")
            }
            guard let scope = ChromeEntry.Scope(rawValue: String(row.fields[2])) else {
                throw .badTable(
                    table.name, line: row.line,
                    reason: "the third field must be segment or line, not “\(row.fields[2])”")
            }
            let form = String(row.fields[3])
            let entry = ChromeEntry(
                kind: RemovedBlock.Kind(String(row.fields[0])), place: place, scope: scope, form: form)
            guard form.unicodeScalars.contains(where: { $0 != "*" && $0 != "#" && $0 != " " }), !row.fields[0].isEmpty
            else {
                throw .badTable(table.name, line: row.line, reason: "a row of chrome needs a kind and a form with text")
            }
            insert(entry)
        }
    }

    private mutating func insert(_ entry: ChromeEntry) {
        kinds.insert(entry.kind)
        let hasWildcard = entry.form.contains { $0 == "*" || $0 == "#" }
        guard hasWildcard else {
            let key = FoldedText(entry.form, trimming: true).scalars
            if entry.scope == .segment {
                segments[key] = entry
                longestSegment = max(longestSegment, key.count)
            } else {
                lines[key] = entry
                longestLine = max(longestLine, key.count)
            }
            return
        }
        let folded = FoldedText(entry.form, trimming: false).scalars
        let wildcard = Wildcard(folded: folded)
        let pattern = Pattern(
            wildcard: wildcard, entry: entry,
            characters: CharacterSketch(folded.lazy.filter { $0 != "*" && $0 != "#" }))
        if entry.scope == .segment {
            segmentPatterns[wildcard.start.first, default: []].append(pattern)
        } else {
            linePatterns[wildcard.start.first, default: []].append(pattern)
        }
    }

    /// The entry that a whole line is, if it is one.
    func line(_ text: some StringProtocol) -> ChromeEntry? {
        let whole = FoldedText(text, trimming: false)
        let trimmed = whole.trimmed.scalars
        if trimmed.count <= longestLine, let exact = lines[trimmed] { return exact }
        return Self.match(linePatterns, whole.scalars)
            ?? (trimmed.count == whole.scalars.count ? nil : Self.match(linePatterns, trimmed))
    }

    /// The entry that a segment is, if it is one.
    func segment(_ text: some StringProtocol) -> ChromeEntry? {
        let trimmed = FoldedText(text, trimming: true).scalars
        guard !trimmed.isEmpty, trimmed.count <= 60 else { return nil }
        if trimmed.count <= longestSegment, let exact = segments[trimmed] { return exact }
        return Self.match(segmentPatterns, trimmed)
    }

    private static func match(_ table: [Unicode.Scalar?: [Pattern]], _ text: [Unicode.Scalar]) -> ChromeEntry? {
        guard let first = text.first else { return nil }
        let characters = CharacterSketch(text)
        func search(_ patterns: [Pattern], where condition: (ChromeEntry) -> Bool) -> ChromeEntry? {
            for pattern in patterns
            where pattern.characters.isSubset(of: characters) && condition(pattern.entry)
                && pattern.wildcard.matches(text)
            {
                return pattern.entry
            }
            return nil
        }
        let found = table[first].flatMap { search($0) { _ in true } }
        // What is unmistakable is stronger: 版权所有 京ICP备… is a registration wherever it stands.
        if found?.place == .anywhere { return found }
        let open = table[nil].flatMap { search($0) { found == nil || $0.place == .anywhere } }
        return open ?? found
    }
}
