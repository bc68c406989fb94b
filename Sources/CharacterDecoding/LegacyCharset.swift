import BitextModel
import ICUText

/// Chooses among the charsets that are neither Unicode nor seven-bit.
enum LegacyCharset {
    private static let sample = 1 << 18

    /// - Parameter language: of the text, where it is known. Its own encoding is taken wherever it fits; without it a text
    ///   is Chinese from six characters on if they are of the common ones, which both Chinese charsets keep apart.
    static func choose(for bytes: [UInt8], declared: String?, language: Language?) -> String {
        let text = TextBytes.outsideTags(bytes, limit: sample)
        let own = language.map(charsets) ?? []
        // In a single-byte text most bytes above ASCII stand alone between letters; in a double-byte text they pair.
        let pairedShare = TextBytes.pairedShare(text)
        if own.isEmpty, pairedShare < 0.35 { return singleByte(text, declared: declared) }
        // Accented letters in UTF-8 are pairs of bytes too, and é, è and à would be 茅, 猫 and 脿, which are of the first
        // level; where most are as in UTF-8 the level says nothing.
        let census = UTF8Census(of: text)
        let levelTells = census.wellFormed < census.malformed * 2
        var best = (charset: "", score: 0.0)
        for (charset, prior) in [
            ("GB18030", 0.02), ("Big5-HKSCS", 0.01), ("windows-31j", 0), ("EUC-JP", 0), ("windows-949", 0),
        ] {
            guard let decoded = CharsetDecoder.decode(text, charset: charset) else { continue }
            let score =
                CommonCharacters.score(decoded.text, charset: charset, malformed: decoded.malformed) + prior
                + CommonLevel.score(
                    decoded.text, charset: charset, malformed: decoded.malformed,
                    pairedShare: levelTells ? pairedShare : 0)
                + (declared == charset ? 0.06 : 0)
                + (own.first == charset ? 0.3 : own.contains(charset) ? 0.15 : 0)
            if score > best.score { best = (charset, score) }
        }
        // What is known to be in a language of Europe is not Chinese for a few pairs of accented letters.
        if best.score >= (language != nil && own.isEmpty ? 0.3 : 0.12) { return best.charset }
        return singleByte(text, declared: declared)
    }

    /// The encodings that a language is written in beside Unicode, the likeliest first.
    private static func charsets(of language: Language) -> [String] {
        switch language.primary {
        case "zh", "yue": language.isTraditionalChinese ? ["Big5-HKSCS", "GB18030"] : ["GB18030", "Big5-HKSCS"]
        case "ja": ["windows-31j", "EUC-JP"]
        case "ko": ["windows-949"]
        default: []
        }
    }

    private static func singleByte(_ text: [UInt8], declared: String?) -> String {
        // An East Asian declaration is no help here: the bytes have just been found not to be of that kind.
        let eastAsian = ["UTF-8", "GB18030", "Big5-HKSCS", "windows-31j", "windows-949", "euc-jp", "iso-2022-jp"]
        if let declared, !eastAsian.contains(declared.contains("euc-jp") ? "euc-jp" : declared) { return declared }
        let guess = CharsetDetector.guesses(for: text).first { guess in
            !guess.charset.hasPrefix("UTF-") && !guess.charset.hasPrefix("IBM4") && !guess.charset.hasPrefix("ISO-2022")
        }
        guard let guess, guess.confidence >= 30 else { return declared.flatMap(multiByte) ?? "windows-1252" }
        // ISO-8859-1 is Windows-1252 in all that matters, and the latter has the quotation marks.
        return guess.charset == "ISO-8859-1" ? "windows-1252" : guess.charset
    }

    /// Too little text to judge: then the declaration of a multi-byte set is the best there is.
    private static func multiByte(_ declared: String) -> String? { declared == "UTF-8" ? nil : declared }
}
