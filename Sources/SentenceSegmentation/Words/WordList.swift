import FileAccess

/// Reads word lists into a table: `category TAB words`, or in a user's file a bare abbreviation a line.
enum WordList {
    /// Adds the program's own list of a language.
    static func addBundled(_ name: String, to table: inout WordTable) {
        for row in Table(bundled: name).rows {
            guard let category = WordCategory(name: row.fields[0]), row.fields.count > 1 else {
                preconditionFailure("\(name), line \(row.line)")
            }
            for word in row.fields[1].split(separator: " ") { add(word, category, to: &table) }
        }
    }

    /// The program's lists of the languages that have none of their own file, each over some words.
    static func bundledOthers(over words: WordTable) -> [String: WordTable] {
        let name = "segmentation-others.tsv"
        var tables: [String: WordTable] = [:]
        for row in Table(bundled: name).rows {
            guard row.fields.count == 3, let category = WordCategory(name: row.fields[1]) else {
                preconditionFailure("\(name), line \(row.line)")
            }
            for word in row.fields[2].split(separator: " ") {
                add(word, category, to: &tables[String(row.fields[0]), default: words])
            }
        }
        return tables
    }

    /// Adds a user's list. A line of one field is an abbreviation that never ends a sentence; a line of two is a
    /// category and words. A final dot is left out.
    static func add(userFile path: String, to table: inout WordTable) throws {
        for row in try Table(file: path).rows {
            if row.fields.count == 1 {
                add(withoutFinalDot(row.fields[0]), .never, to: &table)
                continue
            }
            guard let category = WordCategory(name: row.fields[0]) else {
                let known = WordCategory.names.map(\.name).joined(separator: ", ")
                throw FileError.badTable(
                    path, line: row.line,
                    reason: "\"\(row.fields[0])\" is no category of abbreviations (there are \(known))")
            }
            for word in row.fields[1].split(separator: " ") { add(withoutFinalDot(word), category, to: &table) }
        }
    }

    private static func withoutFinalDot(_ word: Substring) -> Substring {
        let trimmed = word.unicodeScalars.drop { $0.properties.isWhitespace }
        let end = trimmed.reversed().drop { $0.properties.isWhitespace || $0 == "." }.count
        return Substring(trimmed.prefix(end))
    }

    /// Adds a word in the forms in which its category is written: titles also in capitals, number prefixes in either
    /// case, continuations with a capital.
    private static func add(_ word: Substring, _ category: WordCategory, to table: inout WordTable) {
        table.insert(word.utf8, category)
        if category == .starter || (category == .title && word.count <= 4) {
            table.insert(word.uppercased().utf8, category)
        }
        if category.isAny([.numberPrefix, .continuation]) {
            table.insert((word.prefix(1).uppercased() + word.dropFirst()).utf8, category)
        }
        if category == .numberPrefix {
            table.insert(word.lowercased().utf8, category)
            table.insert(word.uppercased().utf8, category)
        }
    }
}
