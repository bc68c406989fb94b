import TextFacts

/// How anchors get their keys: a domain (what may match what) and a content.
enum AnchorKey {
    enum Domain: UInt64 {
        case number = 1
        case percentage, smallOrdinal, listNumber, listLetter, decade, monthDay, month, weekday, time, currency, place
        case latin, prefix, pinyin, familyName, address
    }

    @inline(__always)
    static func of(_ domain: Domain, _ content: UInt64) -> UInt64 {
        var mixed = content &+ domain.rawValue &* 0xA076_1D64_78BD_642F
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    @inline(__always)
    static func number(_ value: ExactNumber) -> UInt64 { of(.number, content(value)) }

    static func percentage(_ value: ExactNumber) -> UInt64 { of(.percentage, content(value)) }

    /// From 4 on an ordinal has the key of the number, since texts change between "Article 9" and "the ninth article";
    /// below, the ordinal is a thing of its own: "first" is not "one".
    static func ordinal(_ value: ExactNumber) -> UInt64 {
        value < 4 ? of(.smallOrdinal, content(value)) : number(value)
    }

    /// A value as the content of a key: equal for equal numbers.
    static func content(_ value: ExactNumber) -> UInt64 {
        if value.isWhole, let whole = value.wholePart { return UInt64(bitPattern: Int64(whole)) }
        return value.stableHash
    }
}
