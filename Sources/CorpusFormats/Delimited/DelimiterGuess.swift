/// Which sign parts the columns of a table: the one that gives the first rows the same number of columns, two at least.
enum DelimiterGuess {
    /// - Parameters:
    ///   - head: the beginning of the table, in UTF-8.
    ///   - named: what the file's name says; it wins where nothing speaks against it.
    static func delimiter(of head: ArraySlice<UInt8>, named: Delimiter) -> Delimiter {
        let candidates: [Delimiter] =
            switch named {
            case .comma, .semicolon: [.comma, .semicolon, .quotedTab]
            case .tab: [.tab]
            case .quotedTab: [.quotedTab]
            }
        var best = (delimiter: named, score: 0)
        for candidate in candidates {
            let columns = counts(head, candidate)
            guard let first = columns.first, first >= 2 else { continue }
            // Rows as long as the first; a text with a sign more in it does not count against it as much as it would for.
            let score = columns.count { $0 == first } * 2 - columns.count
            if score > best.score { best = (candidate, score) }
        }
        return best.delimiter
    }

    /// The columns of the first rows.
    private static func counts(_ head: ArraySlice<UInt8>, _ delimiter: Delimiter) -> [Int] {
        var counts: [Int] = []
        var columns = 1
        var inQuotes = false
        var isStart = true
        for byte in head {
            switch byte {
            case UInt8(ascii: "\"") where inQuotes || isStart: inQuotes.toggle()
            case 0x0A where !inQuotes:
                counts.append(columns)
                columns = 1
                if counts.count == 50 { return counts }
            case delimiter.byte where !inQuotes: columns += 1
            default: break
            }
            // A quotation mark within a quoted field is doubled, which opens it again.
            isStart = byte == delimiter.byte || byte == 0x0A || byte == UInt8(ascii: "\"")
        }
        if columns > 1 { counts.append(columns) }
        return counts
    }
}
