import BilingualLexicon
import BitextModel
import TestSupport
import Testing

@Suite("Anything may come in")
struct PropertyTests {
    private static let pieces = [
        "一", "二", "两", "十", "百", "千", "万", "亿", "兆", "零", "〇", "点", "分", "之", "年", "月", "日", "第", "成", "半", "周", "星期",
        "元",
        "民国", "多", "个", "廿", "中", "国", "周民", "1", "20", "3.5", "2020", "1,234", "007", "99999999999999999999999", "%",
        "％", ".",
        ",", "，", "、", "(", ")", "（", "）", "-", ":", "/", "@", "$", "€", " ", "\u{A0}", "\u{3000}", "'", "’", "a",
        "one", "twenty", "hundred",
        "million", "and", "third", "half", "past", "o'clock", "p.m.", "May", "November", "Chapter", "IV", "U.S.",
        "COVID", "http://",
        "www.", "Zhou", "Min", "Éa", "ß", "я", "한", "カ", "ไ", "\u{301}", "\u{200B}", "\u{FFFD}", "\u{0}", "😀",
        "\u{2028}", "½", "①",
    ]

    private func sentence(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            Self.pieces.randomElement(using: &generator)!
        }.joined()
    }

    @Test(
        "Anchors lie on character boundaries inside the sentence, and are the same each time",
        arguments: [
            "en", "zh", "zh-TW", "de", "fr", "ja", "ko", "ar", "ru", "th", "und",
        ])
    func anchorsAreInside(tag: String) throws {
        let language = try #require(Language(tag))
        let extractor = AnchorExtractor(language: language)
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<1500 {
            let text = sentence(&generator)
            let found = extractor.anchors(in: text)
            let bytes = Array(text.utf8)
            for anchor in found {
                #expect(anchor.start >= 0 && anchor.start < anchor.end && anchor.end <= bytes.count)
                let piece = bytes[anchor.start..<anchor.end]
                #expect(String(validating: piece, as: UTF8.self) != nil, "\(text)")
            }
            #expect(extractor.anchors(in: text) == found)
        }
    }

    @Test("Numbers written by either language are read back")
    func roundTrip() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            let value =
                Int.random(in: 11...99_999_999, using: &generator) / [1, 10, 1000].randomElement(using: &generator)!
            guard value > 10 else { continue }
            let written = "有\(chinese(value))个"
            #expect(anchors(written, .chinese) == ["number \(value)"], "\(written)")
            #expect(anchors("the \(english(value)) things", .english) == ["number \(value)"], "\(english(value))")
            #expect(match(written, .chinese, "the \(english(value)) things", .english))
        }
    }

    /// A plain writer of Chinese numerals below 10^8, for the test.
    private func chinese(_ value: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func section(_ value: Int) -> String {
            var text = ""
            var needsZero = false
            for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = value / unit % 10
                if digit == 0 {
                    needsZero = !text.isEmpty
                } else {
                    text += (needsZero ? "零" : "") + digits[digit] + name
                    needsZero = false
                }
            }
            return text
        }
        if value < 10_000 { return section(value) }
        let rest = value % 10_000
        return section(value / 10_000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + section(rest))
    }

    private func english(_ value: Int) -> String {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        if value < 20 { return small[value] }
        if value < 100 { return tens[value / 10] + (value % 10 == 0 ? "" : "-" + small[value % 10]) }
        for (unit, name) in [(1_000_000, "million"), (1000, "thousand"), (100, "hundred")] where value >= unit {
            let rest = value % unit
            let joint = unit == 100 || rest < 100 ? " and " : " "
            return english(value / unit) + " " + name + (rest == 0 ? "" : joint + english(rest))
        }
        return ""
    }

    @Test("Random texts pair without fault, in both directions alike")
    func pairs() {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<30 {
            let source = (0..<Int.random(in: 0...30, using: &generator)).map { _ in sentence(&generator) }
            let target = (0..<Int.random(in: 0...30, using: &generator)).map { _ in sentence(&generator) }
            let one = PairedAnchors(source: source, sourceLanguage: .english, target: target, targetLanguage: .chinese)
            let other = PairedAnchors(
                source: target, sourceLanguage: .chinese, target: source, targetLanguage: .english)
            #expect(one.source.sentenceCount == source.count && one.target.sentenceCount == target.count)
            #expect(one.kinds.count == other.kinds.count)
            #expect(one.weights.allSatisfy { $0 >= 0 && $0.isFinite })
            #expect(one.weights.sorted() == other.weights.sorted())
            let words = PairedWords(
                source: source, sourceLanguage: .english, target: target, targetLanguage: .chinese, lexica: [.agency])
            #expect(words.source.sentenceCount == source.count)
            #expect(words.source.translations.count == words.target.translations.count)
        }
    }

    @Test("Bytes that are no glossary end in an error or in entries, never in a crash")
    func junk() {
        var generator = SeededGenerator(seed: 99)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
                [0x09, 0x0A, 0x20, 0x2F, 0x5B, 0x5D, 0x3C, 0x3E, UInt8.random(in: 0...255, using: &generator)]
                    .randomElement(using: &generator)!
            }
            _ = try? Lexicon(name: "junk", tabSeparated: bytes)
            _ = try? Lexicon(name: "junk", termBase: bytes, source: .english, target: .chinese)
            if let dictionary = try? Lexicon(name: "junk", chineseDictionary: bytes) {
                _ = PairedWords(
                    source: [String(decoding: bytes, as: UTF8.self)], sourceLanguage: .chinese, target: ["junk"],
                    targetLanguage: .english, lexica: [dictionary])
            }
        }
    }
}
