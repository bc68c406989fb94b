import BitextModel
import ICUText

/// Languages as people and translation tools write them out: `English`, 中文, `Dutch (Netherlands)`,
/// `Chinese (Simplified, PRC)`, `German (de-DE)`.
enum LanguageName {
    /// The language that a text names, nothing else standing in it; nil for any other text, codes among them.
    ///
    /// Of a country and a script in brackets the country says enough in Chinese (`zh-CN`); words in brackets that name neither
    /// (`International Sort`) are passed over.
    ///
    /// - Complexity: O(text), once the names are known.
    static func language(_ text: String) -> Language? {
        let name = folded(text)
        if let known = usual[name] { return Language(known) }
        guard let bracket = name.firstIndex(of: "("), name.hasSuffix(")") else {
            // Most texts are no names: those that hardly can be are not looked for in every language.
            return (english[name] ?? (name.utf8.allSatisfy { $0 < 0x80 } ? nil : others[name])).flatMap { Language($0) }
        }
        let head = folded(String(name[..<bracket]))
        guard let language = usual[head] ?? english[head] ?? others[head] else { return nil }
        if language.contains("-") { return Language(language) }
        var (script, region): (String?, String?)
        for part in name[name.index(after: bracket)...].dropLast().split(separator: ",") {
            let part = folded(String(part))
            if let code = Language(part), part.contains("-"), code.primary == language { return code }
            if let found = scripts[part] {
                script = script ?? found
            } else {
                region = region ?? regions[part] ?? regionCode(part)
            }
        }
        if language == "zh", let script, region == nil { region = script == "Hant" ? "TW" : "CN" }
        if language == "zh" { script = nil }
        return Language([language, script, region].compactMap { $0 }.joined(separator: "-"))
    }

    /// `GB`.
    private static func regionCode(_ text: String) -> String? {
        regionCodes.contains(text.uppercased()) ? text.uppercased() : nil
    }

    private static func folded(_ text: String) -> String {
        let plain = text.lowercased().replacing("（", with: "(").replacing("）", with: ")").replacing("，", with: ",")
            .replacing("_", with: " ")
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Those of the interfaces of translation tools that most tables come from, beside English.
    private static let locales = ["zh", "de", "fr", "es", "ja"]

    /// Languages of two letters: of the others many have names that are words.
    private static let english = names(.languages, ["en"]) { $0.count == 2 ? $0 : nil }
    private static let others = names(.languages, locales) { $0.count == 2 ? $0 : nil }
    private static let regions = names(.countries, ["en"] + locales) { $0 }.merging(
        [
            "prc": "CN", "people's republic of china": "CN", "mainland china": "CN", "hong kong": "HK",
            "hong kong sar": "HK", "hong kong s.a.r.": "HK", "macao sar": "MO", "macao s.a.r.": "MO", "macau sar": "MO",
            "macau": "MO", "uk": "GB", "us": "US", "usa": "US", "香港": "HK", "澳门": "MO", "latin america": "419",
        ]) { $1 }
    private static let regionCodes = Set(regions.values)
    private static let scripts = [
        "simplified": "Hans", "简体": "Hans", "簡體": "Hans", "vereinfacht": "Hans", "traditional": "Hant", "繁体": "Hant",
        "繁體": "Hant", "traditionell": "Hant", "latin": "Latn", "cyrillic": "Cyrl",
    ]

    private static func names(
        _ kind: LocaleNames.Kind, _ locales: [String], _ code: (String) -> String?
    ) -> [String: String] {
        var names: [String: String] = [:]
        for locale in locales {
            for (found, name) in LocaleNames.all(kind, locale: locale) {
                if let code = code(found), names[folded(name)] == nil { names[folded(name)] = code }
            }
        }
        return names
    }

    /// Names that no locale has or has for more than one language, and those that languages give themselves.
    private static let usual: [String: String] = [
        "英": "en", "英文": "en", "英语": "en", "英語": "en", "chinese": "zh", "中": "zh", "中文": "zh", "汉语": "zh", "漢語": "zh",
        "simplified chinese": "zh-CN", "简体中文": "zh-CN", "简体": "zh-CN", "中文简体": "zh-CN", "traditional chinese": "zh-TW",
        "繁体中文": "zh-TW", "繁體中文": "zh-TW", "正體中文": "zh-TW", "繁体": "zh-TW", "繁體": "zh-TW", "德文": "de", "法文": "fr",
        "日文": "ja", "韩文": "ko", "韩语": "ko", "西班牙文": "es", "俄文": "ru", "한국어": "ko", "русский": "ru", "deutsch": "de",
        "français": "fr", "español": "es", "italiano": "it",
        "português": "pt",
    ]
}
