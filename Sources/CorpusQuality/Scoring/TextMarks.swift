/// The marks by which a sentence ends and is divided.
enum TextMarks {
    /// Whether a text ends as a sentence does, marks that close brackets and quotations left out.
    static func isEnded(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", "。", "！", "？", "．", "؟", "۔", ":", "：", ";", "；": return true
            case "\"", "”", "’", "'", "」", "』", ")", "）", "»", "]", "】": continue
            default: if scalar.properties.isWhitespace { continue } else { return false }
            }
        }
        return false
    }

    /// How many marks divide clauses or end sentences; a point between digits is none.
    static func clauseMarks(_ text: String) -> Int {
        var count = 0
        var previous: Unicode.Scalar = " "
        var isOpen = false
        for scalar in text.unicodeScalars {
            // A mark of ASCII counts where a space follows it.
            if isOpen, scalar.properties.isWhitespace { count += 1 }
            isOpen = false
            switch scalar {
            case ",", ".", ";", ":", "!", "?": isOpen = previous != " "
            case "，", "。", "；", "：", "！", "？", "、", "…": count += 1
            default: break
            }
            previous = scalar
        }
        return isOpen ? count + 1 : count
    }
}
