import BitextModel
import ICUText
import Synchronization
import TextFacts

/// The countries and regions of ICU's data by their names in one language.
struct PlaceNames: Sendable {
    /// The place's code (as the key of its letters) by the key of its name: letters without spaces, or Han characters.
    private var codes = KeyTable<UInt64>()
    /// The keys of first words, or of the first two Han characters, so that most places in a text cost one look-up.
    private var beginnings = KeyTable<Bool>()
    private var longest = 0

    private static let made = Mutex<[String: PlaceNames]>([:])

    /// Made once a language: about a millisecond.
    static func table(_ language: Language) -> PlaceNames {
        made.withLock { made in
            if let names = made[language.primary] { return names }
            let names = make(language)
            made[language.primary] = names
            return names
        }
    }

    private static func make(_ language: Language) -> PlaceNames {
        var names = PlaceNames()
        var locales = [language.primary]
        if language.primary == "zh" { locales = ["zh", "zh-Hant", "zh-HK"] }
        for locale in locales {
            for (code, name) in LocaleNames.all(.countries, locale: locale) { names.add(name, code: code) }
        }
        return names
    }

    private mutating func add(_ name: String, code: String) {
        guard code.utf8.count == 2 else { return }
        // "Myanmar (Burma)" has two names; "Hong Kong SAR China" is called Hong Kong.
        // Splitting by characters is slow, and few names have two parts: the brackets begin with these bytes.
        let isPlain = !name.utf8.contains { $0 == 0x28 || $0 == 0x29 || $0 == 0xEF }
        for part in isPlain ? [name[...]] : name.split(whereSeparator: { "()（）".contains($0) }) {
            var plain = String(part)
            for ending in [" SAR China", "特别行政区", "特別行政區"] where plain.hasSuffix(ending) {
                plain.removeLast(ending.count)
                if plain.hasPrefix("中国") || plain.hasPrefix("中國") { plain.removeFirst(2) }
            }
            insert(plain, TextKey(code).value)
        }
    }

    private mutating func insert(_ name: String, _ code: UInt64) {
        var scanner = SentenceScanner(style: NumberStyle(.english))
        scanner.scan(name)
        let tokens = scanner.tokens.filter { $0.category == .word || $0.category == .han }
        guard let first = tokens.first, tokens.count > 1 || first.length > 3 else { return }
        var key = TextKey()
        if first.category == .han {
            for (position, token) in tokens.enumerated() {
                key.append(token.key)
                if position == 1 { beginnings.insert(key.value, true) }
            }
        } else {
            for token in tokens { key.append(TextKey(value: token.key, power: token.power)) }
            beginnings.insert(first.key, true)
        }
        codes.insert(key.value, code)
        longest = max(longest, tokens.count)
    }

    /// The longest name in words that begins at a token; adds it and returns the token after it.
    func match(words tokens: [TextToken], at start: Int, into output: inout FoundAnchors) -> Int? {
        guard beginnings.contains(tokens[start].key) else { return nil }
        var key = TextKey()
        var index = start
        var best: (end: Int, code: UInt64)?
        var words = 0
        while index < tokens.count, words < longest {
            if tokens[index].category == .symbol {
                guard words > 0, tokens[index].key == 0x2D || tokens[index].key == 0x26 || tokens[index].key == 0x27
                else { break }
                index += 1
                continue
            }
            guard tokens[index].category == .word else { break }
            key.append(TextKey(value: tokens[index].key, power: tokens[index].power))
            words += 1
            index += 1
            if let code = codes[key.value] { best = (index, code) }
        }
        return best.map { add($0, tokens, start, to: &output) }
    }

    /// The longest name in Han characters that begins at a token.
    func match(han tokens: [TextToken], at start: Int, into output: inout FoundAnchors) -> Int? {
        guard start + 1 < tokens.count, tokens[start + 1].category == .han else { return nil }
        var key = TextKey()
        key.append(tokens[start].key)
        key.append(tokens[start + 1].key)
        guard beginnings.contains(key.value) else { return nil }
        var index = start + 2
        var best: (end: Int, code: UInt64)? = codes[key.value].map { (index, $0) }
        while index < tokens.count, index - start < longest, tokens[index].category == .han {
            key.append(tokens[index].key)
            index += 1
            if let code = codes[key.value] { best = (index, code) }
        }
        return best.map { add($0, tokens, start, to: &output) }
    }

    /// - Returns: the token after the name.
    private func add(
        _ name: (end: Int, code: UInt64), _ tokens: [TextToken], _ start: Int, to output: inout FoundAnchors
    ) -> Int {
        output.add(
            .place, AnchorKey.of(.place, name.code), from: tokens[start].start, to: tokens[name.end - 1].end,
            isFirm: false)
        return name.end
    }
}
