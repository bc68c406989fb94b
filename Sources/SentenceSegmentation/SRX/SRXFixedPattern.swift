import TextLines

/// A pattern of a fixed number of characters, such as `\bDr\.` or `(?i)\su\.\sa\.`, matched backwards from a place.
struct SRXFixedPattern: Hashable {
    private enum Atom: Hashable {
        case scalar(UInt32)
        /// `\s`
        case space
        /// `\b`
        case wordBoundary
        /// `\d`
        case digit
        /// `^`
        case start
    }

    private var atoms: [Atom] = []
    private var ignoresCase = false

    /// The alternatives that a pattern stands for (`\b(Dr|Mr)\.` is two); nil if it has anything else in it.
    static func alternatives(of pattern: String) -> [SRXFixedPattern]? {
        var scalars = Substring(pattern).unicodeScalars
        var first = SRXFixedPattern()
        if pattern.hasPrefix("(?i)") {
            first.ignoresCase = true
            scalars = scalars.dropFirst(4)
        }
        var found = [first]
        var remaining = Array(scalars)[...]
        while let scalar = remaining.first {
            remaining.removeFirst()
            if scalar == "(" {
                guard let close = remaining.firstIndex(of: ")") else { return nil }
                let inside = remaining[..<close]
                remaining = remaining[(close + 1)...]
                let parts = inside.split(separator: "|", omittingEmptySubsequences: false)
                guard parts.count * found.count <= 256, inside.first != "?" else { return nil }
                var grown: [SRXFixedPattern] = []
                for part in parts {
                    guard let atoms = atoms(of: part) else { return nil }
                    grown += found.map { pattern in
                        var pattern = pattern
                        pattern.atoms += atoms
                        return pattern
                    }
                }
                found = grown
            } else {
                var piece: ArraySlice<Unicode.Scalar> = [scalar]
                if scalar == "\\" {
                    guard let escaped = remaining.popFirst() else { return nil }
                    piece.append(escaped)
                }
                guard let atoms = atoms(of: piece) else { return nil }
                for index in found.indices { found[index].atoms += atoms }
            }
            if let next = remaining.first, "*+?{".unicodeScalars.contains(next) { return nil }
        }
        return found.allSatisfy { !$0.atoms.isEmpty } ? found : nil
    }

    private static func atoms(of piece: ArraySlice<Unicode.Scalar>) -> [Atom]? {
        var result: [Atom] = []
        var rest = piece
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                switch escaped {
                case "s": result.append(.space)
                case "b": result.append(.wordBoundary)
                case "d": result.append(.digit)
                case _ where escaped.properties.isAlphabetic || escaped.properties.numericType != nil: return nil
                default: result.append(.scalar(escaped.value))
                }
            case "^": result.append(.start)
            case "[", "]", "(", ")", "{", "}", "*", "+", "?", "|", "$", ".": return nil
            default: result.append(.scalar(scalar.value))
            }
        }
        return result
    }

    /// Whether the text before a place ends in the pattern.
    func matches(before place: Int, in text: ParagraphText) -> Bool {
        var offset = place
        for atom in atoms.reversed() {
            let (value, length) = text.scalar(before: offset)
            switch atom {
            case .wordBoundary:
                guard Self.isWord(value) != Self.isWord(text.scalar(at: offset).value) else { return false }
                continue
            case .start:
                guard offset == 0 else { return false }
                continue
            case .scalar(let wanted):
                guard length > 0, value == wanted || (ignoresCase && Self.folded(value) == Self.folded(wanted))
                else { return false }
            case .space: guard Self.isSpace(value) else { return false }
            case .digit: guard length > 0, CharacterClass(of: value).contains(.digit) else { return false }
            }
            offset -= length
        }
        return true
    }

    private static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        let lower = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
        return lower?.count == 1 ? lower?.first?.value ?? value : value
    }

    /// ICU's `\s`.
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// ICU's `\w`.
    private static func isWord(_ value: UInt32) -> Bool {
        if value < 0x80 { return CharacterClass(of: value).isAny(.word) || value == 0x5F }
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        if properties.isAlphabetic || value == 0x200C || value == 0x200D { return true }
        return switch properties.generalCategory {
        case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
