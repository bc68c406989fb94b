import BitextModel
import ICUText

/// Rules that look at the characters of a side, or of both.
enum SurfaceRules {
    // MARK: Brackets and quotation marks

    private static let brackets: [(open: Set<Unicode.Scalar>, close: Set<Unicode.Scalar>)] = [
        (["(", "（", "﹙"], [")", "）", "﹚"]), (["[", "［", "【", "〔"], ["]", "］", "】", "〕"]), (["{", "｛"], ["}", "｝"]),
    ]

    /// How many brackets stay open and how many close nothing; the mark of a list item (`1)`, `iv)`, `（a）`) is let pass.
    static func openBrackets(_ text: String) -> (open: Int, closing: Int) {
        var open = 0
        var closing = 0
        // The mark of a list item is one letter, or numerals.
        var head = 0
        var isHead = true
        for scalar in text.unicodeScalars {
            for kind in brackets {
                if kind.open.contains(scalar) {
                    open += 1
                } else if kind.close.contains(scalar) {
                    if open > 0 { open -= 1 } else if !isHead { closing += 1 }
                }
            }
            if isHead {
                if scalar.properties.isWhitespace {
                    isHead = head == 0
                } else {
                    head += 1
                    isHead = isNumeral(scalar) || head == 1 && scalar.isASCII && scalar.properties.isAlphabetic
                }
            }
        }
        return (open, closing)
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil || "一二三四五六七八九十ivxIVX".unicodeScalars.contains(scalar)
    }

    /// How many more quotation marks open than close; straight ones pair with each other.
    static func openQuotes(_ text: String) -> Int {
        var balance = 0
        var straight = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "“", "«", "「", "『", "„": balance += 1
            case "”", "»", "」", "』": balance -= 1
            case "\"", "＂": straight += 1
            default: break
            }
        }
        return balance + straight % 2
    }

    // MARK: Ends

    /// Whether a text ends as a question.
    static func isQuestion(_ text: String) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case "?", "？", "؟": return true
            case "\"", "”", "’", "'", "」", "』", ")", "）", "»", "!", "！", ".", "。", "…": continue
            default: if scalar.properties.isWhitespace { continue } else { return false }
            }
        }
        return false
    }

    // MARK: Boilerplate

    private static let owners = [
        "all rights reserved", "copyright ©", "© copyright", "copyright(c)", "copyright (c)", "版权所有", "版權所有", "未经授权",
        "未經授權",
        "icp备", "公网安备", "responsible editor:", "责任编辑", "責任編輯",
    ]

    /// A line that belongs to the page and not to the text.
    static func boilerplate(_ text: String) -> String? {
        let folded = text.lowercased()
        if folded.utf8.count < 300, let mark = owners.first(where: { folded.contains($0) }) { return "'\(mark)'" }
        for separator in [" > ", " › ", " » ", " >> ", "｜", " | ", ">", "›", "»"] {
            let parts = text.split(separator: separator)
            guard parts.count >= (separator.utf8.count == 1 ? 4 : 3) else { continue }
            let areShort = parts.allSatisfy { $0.unicodeScalars.count <= 25 && !$0.contains { ".。！!？?".contains($0) } }
            if areShort { return "\(parts.count) short parts between '\(separator.filter { $0 != " " })'" }
        }
        return nil
    }

    // MARK: Repetition

    /// The phrase of one to four words that most often follows itself, and how often it stands there.
    static func repetition(_ words: [Substring]) -> (phrase: String, times: Int) {
        var best = (phrase: "", times: 1)
        for length in 1...4 where words.count >= length * 2 {
            var run = 0
            for index in length..<words.count {
                if words[index] == words[index - length], words[index].contains(where: \.isLetter) {
                    run += 1
                    let times = run / length + 1
                    if times > best.times {
                        best = (words[(index - length + 1)...index].joined(separator: " "), times)
                    }
                } else {
                    run = 0
                }
            }
        }
        return best
    }

    // MARK: Mojibake

    /// What UTF-8 looks like when read as Windows-1252 or GBK, and what GBK looks like after U+FFFD was written in it.
    private static let garbled = [
        "Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤", "Ã±", "Ã§", "Ã¡", "Ã³", "Ã­", "Ã ", "â€™", "â€œ", "â€\u{9D}", "â€“", "â€”", "â€¦",
        "Â ", "Â·", "Â»", "Â«", "ï»¿",
        "ï¼Œ", "ã€‚", "锟斤拷", "锟斤", "烫烫烫", "屯屯屯", "鈥", "銆", "锛�", "涓€", "鐨勪", "浜嗙", "â‚¬",
    ]

    static func mojibake(_ profile: TextProfile) -> String? {
        if profile.isReplaced { return "U+FFFD" }
        // Plain ASCII and plain Chinese make up most of a corpus, and cannot be garbled in the first way.
        return garbled.first { profile.text.contains($0) }.map { "'\($0)'" }
    }

    // MARK: Untranslated

    /// The share of the words of the shorter side that stand on the other side as they are; nil where there are too
    /// few to tell. Numbers do not count.
    static func sharedWords(_ source: TextProfile, _ target: TextProfile) -> Double? {
        func words(_ profile: TextProfile) -> [String] {
            profile.words.filter { $0.contains(where: \.isLetter) }.map { $0.lowercased() }
        }
        let one = words(source)
        let other = words(target)
        let (short, long) = one.count <= other.count ? (one, Set(other)) : (other, Set(one))
        guard short.count >= 4, Double(short.count) >= 0.4 * Double(max(one.count, other.count)) else { return nil }
        return Double(short.count { long.contains($0) }) / Double(short.count)
    }
}
