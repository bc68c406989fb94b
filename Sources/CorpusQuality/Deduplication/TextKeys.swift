import BitextModel
import ICUText

/// Hashes by which units are compared. 64 bits: among ten million units the chance that any two distinct ones share a
/// key is under one in a hundred thousand.
enum TextKeys {
    /// Of the text as it is, but for white space at its ends.
    static func exact(_ text: String) -> UInt64 {
        var bytes = Array(text.utf8)[...]
        while let last = bytes.last, last == 0x20 || (0x09...0x0D).contains(last) { bytes = bytes.dropLast() }
        while let first = bytes.first, first == 0x20 || (0x09...0x0D).contains(first) { bytes = bytes.dropFirst() }
        return StableHash.hash(bytes)
    }

    /// Of the letters alone: case, width, punctuation, digits and spaces are gone. A text without any letter keeps
    /// its digits, so that numbers are not all one.
    static func near(_ text: String) -> UInt64 {
        let folded = ComparisonKey.fold(text)
        var letters = [UInt8]()
        letters.reserveCapacity(folded.utf8.count)
        for scalar in folded.unicodeScalars where isLetter(scalar) { letters.append(contentsOf: UTF8.encode(scalar)!) }
        return letters.isEmpty ? exact(folded) : StableHash.hash(letters)
    }

    /// The key of a pair.
    static func pair(_ source: UInt64, _ target: UInt64) -> UInt64 {
        let mixed = source &* 0x9E37_79B9_7F4A_7C15 ^ (target << 23 | target >> 41)
        return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x4E00...0x9FFF, 0x41...0x5A: true
        case 0..<0x80: false
        case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2000...0x206F: false
        default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
    }
}

/// What has been seen of a corpus, for the filter's rules on repeated units.
struct SeenUnits {
    private var pairs: Set<UInt64> = []
    private var nearPairs: Set<UInt64> = []
    private var targetOfSource: [UInt64: UInt64] = [:]
    private var sourceOfTarget: [UInt64: UInt64] = [:]

    /// Adds a pair, or tells why it should not be added.
    mutating func insert(_ source: String, _ target: String, rules: Set<RejectionReason>) -> RejectionReason? {
        guard !rules.isDisjoint(with: [.duplicate, .nearDuplicate, .sourceConflict, .targetConflict]) else {
            return nil
        }
        let one = TextKeys.exact(source)
        let other = TextKeys.exact(target)
        if rules.contains(.duplicate), !pairs.insert(TextKeys.pair(one, other)).inserted { return .duplicate }
        if rules.contains(.nearDuplicate),
            !nearPairs.insert(TextKeys.pair(TextKeys.near(source), TextKeys.near(target))).inserted
        {
            return .nearDuplicate
        }
        if rules.contains(.sourceConflict) {
            let known = targetOfSource[one]
            if let known, known != other { return .sourceConflict }
            targetOfSource[one] = other
        }
        if rules.contains(.targetConflict) {
            let known = sourceOfTarget[other]
            if let known, known != one { return .targetConflict }
            sourceOfTarget[other] = one
        }
        return nil
    }
}
