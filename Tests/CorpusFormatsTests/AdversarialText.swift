import BitextModel
import Foundation
import TestSupport
import TextFacts

@testable import CorpusFormats

/// Texts that break careless writers and readers.
struct AdversarialText {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let pieces = [
        "The bureau", " released ", "数据。", "，增长12%", "<b>", "</seg>", "]]>", "&amp;", "&", "&#0;", "\"", "'",
        "\u{1F600}",
        "👩‍👩‍👧", "\u{20000}", "e\u{301}", "\t", "\n", "\r\n", "\r", "  ", "\u{0B}", "\u{0}", "\u{1F}", "\u{FFFE}",
        "\u{FFFF}",
        "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "=1+1", ",", ";", " ~~~ ", "\\", "\\n", "{", "}", "[0]:[0]", "#",
        "\u{202E}",
        "１２３", "“引号”", "<!--", "-->", "<![CDATA[", "%s", "\u{E000}", "𝐀",
    ]

    mutating func next() -> String {
        let count = Int.random(in: 1...12, using: &random)
        var text = "x"
        for _ in 0..<count { text += Self.pieces.randomElement(using: &random)! }
        return text
    }

    /// A unit with everything a unit can have.
    mutating func unit(_ number: Int) -> TranslationUnit {
        func side(_ language: Language, _ name: String) -> TranslationUnit.Side {
            let sentences = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                next().trimmingCharacters(in: .whitespacesAndNewlines)
            }
            let start = Int.random(in: 0...500, using: &random)
            return TranslationUnit.Side(
                text: SentenceJoiner.join(sentences, language: language), language: language, sentences: sentences,
                sentenceNumbers: Array(number * 4..<number * 4 + sentences.count),
                document: "\(name) <\(number / 10)>.html",
                range: Document.SourceRange(start, start + 50),
                properties: [.init(name: "x-own", value: next())])
        }
        let source = side(.americanEnglish, "english")
        let target = side(.mainlandChinese, "中文")
        var unit = TranslationUnit(
            id: "unit-\(number)", source: source, target: target,
            confidence: Double(Int.random(in: 0...10_000, using: &random)) / 10_000,
            type: Bead.Kind(source.sentences.count, target.sentences.count),
            properties: [.init(name: "x-check", value: next()), .init(name: "note", value: next())])
        unit.isMoved = Bool.random(using: &random)
        return unit
    }

    /// A unit as XML can hold it: what it does not allow is gone from every text, a vertical tab or form feed is a space.
    static func withoutForbidden(_ unit: TranslationUnit) -> TranslationUnit {
        func clean(_ text: String) -> String {
            var scalars = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                let isSpace = scalar == "\u{B}" || scalar == "\u{C}"
                if isSpace || XMLEscaping.allows(scalar) { scalars.append(isSpace ? " " : scalar) }
            }
            return String(scalars)
        }
        func clean(_ side: TranslationUnit.Side) -> TranslationUnit.Side {
            var side = side
            side.text = clean(side.text)
            side.sentences = side.sentences.map { clean($0) }
            side.properties = side.properties.map { .init(name: $0.name, value: clean($0.value)) }
            return side
        }
        var unit = unit
        unit.source = clean(unit.source)
        unit.target = clean(unit.target)
        unit.properties = unit.properties.map { .init(name: $0.name, value: clean($0.value)) }
        return unit
    }
}
