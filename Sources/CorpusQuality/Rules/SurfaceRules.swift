import BitextModel
import CharacterDecoding
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
        "all rights reserved", "copyright ©", "© copyright", "copyright(c)", "copyright (c)", "版权所有", "版權所有", "未经授权不得",
        "未经授权，不得", "未经授权禁止", "未經授權不得", "未經授權，不得", "未經授權禁止",
        "icp备", "公网安备", "responsible editor:", "责任编辑", "責任編輯",
    ]

    /// A line that belongs to the page and not to the text.
    static func boilerplate(_ text: String) -> String? {
        var contiguous = text
        let (mayHaveOwner, bars) = contiguous.withUTF8 { signs($0) }
        if mayHaveOwner, text.utf8.count < 300 {
            let folded = text.lowercased()
            if let mark = owners.first(where: { folded.contains($0) }) { return "'\(mark)'" }
        }
        guard bars >= 2 else { return nil }
        for separator in [" > ", " › ", " » ", " >> ", "｜", " | ", ">", "›", "»"] {
            let parts = text.split(separator: separator)
            guard parts.count >= (separator.utf8.count == 1 ? 4 : 3) else { continue }
            let areShort = parts.allSatisfy { $0.unicodeScalars.count <= 25 && !$0.contains { ".。！!？?".contains($0) } }
            if areShort { return "\(parts.count) short parts between '\(separator.filter { $0 != " " })'" }
        }
        return nil
    }

    /// Whether bytes stand in a text without which none of `owners` can, and how many separators of menus: most texts have
    /// neither, and are looked at no more.
    private static func signs(_ bytes: UnsafeBufferPointer<UInt8>) -> (mayHaveOwner: Bool, bars: Int) {
        var mayHaveOwner = false
        var bars = 0
        func follows(_ index: Int, _ one: UInt8, _ other: UInt8) -> Bool {
            index + 2 < bytes.count && bytes[index + 1] == one && bytes[index + 2] == other
        }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: ">"), UInt8(ascii: "|"): bars += 1
            // »
            case 0xC2: if index + 1 < bytes.count, bytes[index + 1] == 0xBB { bars += 1 }
            // ›
            case 0xE2: if follows(index, 0x80, 0xBA) { bars += 1 }
            case 0xEF:
                // ｜
                if follows(index, 0xBD, 0x9C) { bars += 1 }
                // Ideographs of compatibility, which are equal to others: U+F900 to U+FAFF.
                if index + 1 < bytes.count, (0xA4...0xAB).contains(bytes[index + 1]) { mayHaveOwner = true }
            // U+2F800 and behind, the same.
            case 0xF0: if index + 1 < bytes.count, bytes[index + 1] == 0xAF { mayHaveOwner = true }
            case UInt8(ascii: "g"), UInt8(ascii: "G"):
                // "all rights reserved", "copyright"
                if hasWord("ights res", at: index - 1, bytes) || hasWord("opyright", at: index - 5, bytes) {
                    mayHaveOwner = true
                }
            // "responsible editor:"
            case UInt8(ascii: ":"): if hasWord("ditor", at: index - 5, bytes) { mayHaveOwner = true }
            // ICP备
            case UInt8(ascii: "p"), UInt8(ascii: "P"): if hasText("备", at: index + 1, bytes) { mayHaveOwner = true }
            case 0xE7:
                if hasText("版权所", at: index, bytes) || hasText("版權所", at: index, bytes) { mayHaveOwner = true }
            case 0xE6:
                if hasText("未经授", at: index, bytes) || hasText("未經授", at: index, bytes) { mayHaveOwner = true }
            case 0xE5: if hasText("公网安", at: index, bytes) { mayHaveOwner = true }
            case 0xE8:
                if hasText("责任编", at: index, bytes) || hasText("責任編", at: index, bytes) { mayHaveOwner = true }
            default: break
            }
        }
        return (mayHaveOwner, bars)
    }

    /// Whether letters of ASCII stand at an offset, small or capital; other signs of the word as they are.
    private static func hasWord(_ word: StaticString, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard start >= 0, start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[start + index] | 0x20 != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether a text stands at an offset.
    private static func hasText(_ text: StaticString, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }

    // MARK: Repetition

    /// The phrase of one to four words that most often follows itself, and how often it stands there.
    static func repetition(_ profile: TextProfile) -> (phrase: String, times: Int) {
        let words = profile.words
        var best = (range: 0..<0, times: 1)
        for length in 1...4 where words.count >= length * 2 {
            var run = 0
            for index in length..<words.count {
                if words[index].key == words[index - length].key, words[index].key != 0 {
                    run += 1
                    let times = run / length + 1
                    if times > best.times { best = ((index - length + 1)..<(index + 1), times) }
                } else {
                    run = 0
                }
            }
        }
        return (best.range.isEmpty ? "" : profile.string(best.range), best.times)
    }

    // MARK: Mojibake

    /// Whether characters were lost, or bytes read in the wrong charset; by undoing the mistake.
    static func mojibake(_ profile: TextProfile) -> String? {
        if profile.isReplaced { return "U+FFFD" }
        guard let found = Mojibake.find(in: profile.text, mayBeChinese: profile.language.isChinese) else { return nil }
        let better = found.repaired.map { "; it may have been '\($0.prefix(12))'" } ?? ""
        return "'\(found.example)': \(found.mistake)\(better)"
    }

    // MARK: Untranslated

    /// The share of all words that stand on the other side as they are; nil where there are too few to tell. Numbers do
    /// not count.
    static func sharedWords(_ source: TextProfile, _ target: TextProfile) -> Double? {
        // A word of one script can stand on a side of another only if that has some of it too.
        guard
            source.latin > 0 && target.latin > 0 || source.han > 0 && target.han > 0
                || source.otherLetters > 0
                    && target.otherLetters > 0
        else { return nil }
        let one = source.words.lazy.map(\.key).filter { $0 != 0 }
        let other = target.words.lazy.map(\.key).filter { $0 != 0 }
        let (first, second) = (Array(one), Array(other))
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        guard short.count >= 4, Double(short.count) >= 0.4 * Double(long.count) else { return nil }
        // Of both sides: a translation may name the original's term beside its own.
        let (inShort, inLong) = (Set(short), Set(long))
        let shared = short.count { inLong.contains($0) } + long.count { inShort.contains($0) }
        return Double(shared) / Double(short.count + long.count)
    }
}
