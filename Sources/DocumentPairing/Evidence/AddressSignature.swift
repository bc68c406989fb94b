import PageSources

/// What an address has in common with that of the other edition, and what it is like otherwise.
struct AddressSignature: Hashable, Sendable {
    /// Its words and numbers without those that name a language; empty where they say nothing.
    var words: String
    /// Its numbers alone; empty where they have fewer than four digits.
    var numbers: String
    /// The address with its numbers, and the words of its name, left open.
    var pattern: String

    private static let languages: Set<String> = [
        "en", "eng", "english", "e", "us", "gb", "uk", "zh", "cn", "chn", "chi", "chinese", "c", "ch", "sc", "tc",
        "chs",
        "cht", "hans", "hant", "tw", "hk", "gbk", "big5", "zhongwen", "yingwen", "yw", "zw", "de", "deu", "ger",
        "german",
        "deutsch", "fr", "fra", "fre", "french", "francais", "es", "spa", "spanish", "espanol", "ja", "jp", "jpn",
        "japanese", "ko", "kr", "kor", "korean", "ru", "rus", "russian", "it", "ita", "italian", "pt", "por", "nl",
        "ar",
        "pl", "tr", "th", "m", "www",
    ]

    /// - Complexity: O(length).
    init(_ address: String) {
        guard let parts = PageAddress.Parts(address) else {
            words = ""
            numbers = ""
            pattern = address
            return
        }
        var path = parts.path[...]
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        var ending: Substring = ""
        if let dot = path[slash...].lastIndex(of: "."), !path[dot...].contains("?") {
            ending = path[dot...]
            path = path[..<dot]
        }
        var words: [Substring] = []
        var numbers: [Substring] = []
        var pattern = parts.host
        for token in Self.tokens(path) {
            let text = token.text
            if token.isNumber {
                words.append(text)
                numbers.append(text)
                pattern += "/#"
            } else if Self.languages.contains(text.lowercased()) {
                pattern += "/" + text
            } else {
                words.append(text)
                pattern += text.startIndex > slash ? "/*" : "/" + text
            }
        }
        self.words = words.joined(separator: " ").lowercased()
        self.numbers = numbers.reduce(0) { $0 + $1.utf8.count } >= 4 ? numbers.joined(separator: " ") : ""
        self.pattern = pattern + ending
    }

    private static func tokens(_ path: Substring) -> [(text: Substring, isNumber: Bool)] {
        var tokens: [(text: Substring, isNumber: Bool)] = []
        var start = path.startIndex
        func kind(_ character: Character) -> Int { character.isNumber ? 1 : character.isLetter ? 2 : 0 }
        while start < path.endIndex {
            let first = kind(path[start])
            let end = path[start...].firstIndex { kind($0) != first } ?? path.endIndex
            if first > 0 { tokens.append((path[start..<end], first == 1)) }
            start = end
        }
        return tokens
    }
}
