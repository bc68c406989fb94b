import ICUText

/// A charset's bytes that were read as another's.
enum MojibakeMistake: String, CaseIterable {
    case utf8AsWindows1252 = "UTF-8 read as Windows-1252"
    case utf8AsGB18030 = "UTF-8 read as GB18030"
    case utf8AsBig5 = "UTF-8 read as Big5"
    case utf8AsWindows1251 = "UTF-8 read as Windows-1251"
    case gb18030AsWindows1252 = "GB18030 read as Windows-1252"
    case big5AsWindows1252 = "Big5 read as Windows-1252"
    case big5AsGB18030 = "Big5 read as GB18030"
    case gb18030AsBig5 = "GB18030 read as Big5"

    /// A text with a mistake undone.
    struct Undone {
        var scalars: [Unicode.Scalar]
        /// The first spoilt characters.
        var example: String
        /// Whether no byte is lost.
        var isComplete: Bool
    }

    /// The first mistake whose undoing gives better text.
    ///
    /// - Parameters:
    ///   - isAgain: whether a mistake was found in the text already: then less is enough.
    ///   - mayBeChinese: see `Mojibake.find`.
    static func first(
        in scalars: [Unicode.Scalar], isAgain: Bool, mayBeChinese: Bool
    ) -> (MojibakeMistake, Undone)? {
        for mistake in allCases where mayBeChinese || !mistake.isBetweenChineseCharsets {
            if let undone = mistake.undone(in: scalars, isAgain: isAgain) { return (mistake, undone) }
        }
        return nil
    }

    private var isBetweenChineseCharsets: Bool { self == .big5AsGB18030 || self == .gb18030AsBig5 }

    private func undone(in scalars: [Unicode.Scalar], isAgain: Bool) -> Undone? {
        switch self {
        case .utf8AsWindows1252:
            UTF8Stretches.undone(scalars, readAs: .windows1252) { Self.pointsOfLatin($1) >= (isAgain ? 1 : 2) }
        case .utf8AsGB18030: UTF8Stretches.undone(scalars, readAs: .gb18030, isBetter: Self.isBetterThanHan)
        case .utf8AsBig5: UTF8Stretches.undone(scalars, readAs: .big5, isBetter: Self.isBetterThanHan)
        case .utf8AsWindows1251:
            UTF8Stretches.undone(scalars, readAs: .windows1251, isBetter: Self.isBetterThanCyrillic)
        case .gb18030AsWindows1252: undoneRuns(scalars)
        case .big5AsWindows1252: undoneWhole(scalars, from: .windows1252, to: "Big5")
        case .big5AsGB18030: undoneWhole(scalars, from: .gb18030, to: "Big5")
        case .gb18030AsBig5: undoneWhole(scalars, from: .big5, to: "GB18030")
        }
    }

    // MARK: Better text

    /// `Ã©`, `â€™`, `æ¸¯å£`. One sequence of Han is none: "é »" with a no-break space has the bytes of one.
    private static func pointsOfLatin(_ text: [Unicode.Scalar]) -> Int {
        var points = 0
        for scalar in text {
            switch scalar.value {
            case 0x80...0x9F: return 0
            case 0xA0...0xFF, 0x2010...0x2044, 0x20AC, 0x2122, 0x3000...0x303F, 0xFF00...0xFF5E: points += 2
            case 0x3040...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: points += 1
            // Greek, Cyrillic and other letters of two bytes: three in a row are no accident.
            case 0x100...0x17F, 0x370...0x5FF: points += text.count >= 3 ? 1 : 0
            default: break
            }
        }
        return points
    }

    private static func isBetterThanHan(_ original: ArraySlice<Unicode.Scalar>, _ text: [Unicode.Scalar]) -> Bool {
        let (before, count) = HanCommonness.share(of: original)
        let (after, found) = HanCommonness.share(of: text)
        return count >= 3 && before <= 0.5 && found >= 2 && after >= 0.8 && found == text.count
    }

    private static func isBetterThanCyrillic(_ original: ArraySlice<Unicode.Scalar>, _ text: [Unicode.Scalar]) -> Bool {
        text.count >= 3
            && text.allSatisfy { (0x400...0x45F).contains($0.value) || (0x2010...0x2044).contains($0.value) }
    }

    // MARK: Charsets without a pattern of their own

    /// Runs of six and more letters and signs above ASCII, which no language of Europe has.
    private func undoneRuns(_ scalars: [Unicode.Scalar]) -> Undone? {
        var result: [Unicode.Scalar] = []
        var example: String?
        var index = 0
        while index < scalars.count {
            var bytes: [UInt8] = []
            var end = index
            while end < scalars.count, scalars[end].value >= 0x80,
                let code = LegacyEncoder.windows1252.code(scalars[end]),
                code >= 0x80
            {
                bytes.append(UInt8(code))
                end += 1
            }
            if bytes.count >= 6, let better = Self.decoded(bytes, "GB18030") {
                example = example ?? Self.string(scalars[index..<min(end, index + 8)])
                result += better
            } else {
                result += scalars[index..<max(end, index + 1)]
            }
            index = max(end, index + 1)
        }
        return example.map { Undone(scalars: result, example: $0, isComplete: true) }
    }

    /// A whole text in another charset, if all of it can be.
    private func undoneWhole(_ scalars: [Unicode.Scalar], from encoder: LegacyEncoder, to charset: String) -> Undone? {
        var bytes: [UInt8] = []
        var foreign = 0
        for scalar in scalars {
            guard let code = encoder.code(scalar) else { return nil }
            if code > 0xFF { bytes.append(UInt8(code >> 8)) }
            bytes.append(UInt8(code & 0xFF))
            if scalar.value >= 0x80 { foreign += 1 }
        }
        // In Latin text letters with accents are few.
        guard foreign >= 6, foreign * 10 >= scalars.count * 4 else { return nil }
        let before = HanCommonness.share(of: scalars)
        guard before.count == 0 || before.share <= 0.5, let better = Self.decoded(bytes, charset) else { return nil }
        return Undone(
            scalars: better, example: Self.string(scalars.drop { $0.value < 0x80 }.prefix(8)), isComplete: true)
    }

    private static func decoded(_ bytes: [UInt8], _ charset: String) -> [Unicode.Scalar]? {
        guard let decoded = CharsetDecoder.decode(bytes, charset: charset), decoded.malformed == 0 else { return nil }
        let scalars = Array(decoded.text.unicodeScalars)
        let (share, count) = HanCommonness.share(of: scalars)
        guard count >= 3, share >= 0.85, scalars.allSatisfy({ $0.value < 0x80 || $0.value >= 0x2000 }) else {
            return nil
        }
        return scalars
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
