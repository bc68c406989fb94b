/// Counts the letters of a text by script.
struct ScriptCensus {
    enum Kind: Int, CaseIterable { case han, kana, hangul, latin, cyrillic, arabic, thai, greek, hebrew, devanagari }

    private var counts = [Int](repeating: 0, count: Self.kinds.count)

    /// A list that is made once: `allCases` makes one whenever it is asked.
    private static let kinds = Kind.allCases

    var han: Int { self[.han] }
    var kana: Int { self[.kana] }

    init(of scalars: [Unicode.Scalar]) {
        for scalar in scalars {
            if let kind = Self.kind(of: scalar) { counts[kind.rawValue] += 1 }
        }
    }

    subscript(kind: Kind) -> Int { counts[kind.rawValue] }

    /// The script of most of the content. A Chinese character says as much as some three letters of an alphabet, so
    /// the counts are weighed.
    var dominant: Kind? {
        let best = Self.kinds.max { weight($0) < weight($1) }
        guard let best, weight(best) > 0 else { return nil }
        // Japanese is never written without kana for long; Chinese quotes a の now and then.
        return best == .han ? (kana * 12 > han ? .kana : .han) : best
    }

    private func weight(_ kind: Kind) -> Int {
        switch kind {
        case .han: 6 * (han + kana)
        case .kana: 0
        case .hangul: 5 * self[.hangul]
        default: 2 * self[kind]
        }
    }

    static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
        case 0x900...0x97F: .devanagari
        case 0xE00...0xE7F: .thai
        case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .han
        default: nil
        }
    }
}
