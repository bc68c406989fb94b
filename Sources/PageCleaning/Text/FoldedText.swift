import TextFacts

/// Text as the lexicon compares it: lower case, half width, no white space beside Han characters and single spaces
/// elsewhere, without bullets and marks at either end.
struct FoldedText: Hashable, Sendable {
    let scalars: [Unicode.Scalar]

    /// - Parameter trimming: Whether bullets, brackets and marks at the ends fall away, as they do for segments.
    init(_ text: some StringProtocol, trimming: Bool) {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count)
        var space = false
        for scalar in text.unicodeScalars {
            let mapped = CharacterFolding.fold(scalar)
            if mapped == " " {
                space = !folded.isEmpty
                continue
            }
            if mapped.value == 0x200B || mapped.value == 0xFEFF || mapped.value == 0x200E || mapped.value == 0x200F {
                continue
            }
            if space, let last = folded.last, Self.keepsSpace(last), Self.keepsSpace(mapped) { folded.append(" ") }
            space = false
            folded.append(mapped)
        }
        scalars = trimming ? Array(Self.trim(folded)) : folded
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// Without bullets, brackets and marks at the ends.
    var trimmed: FoldedText { FoldedText(scalars: Array(Self.trim(scalars))) }

    private static func trim(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var start = 0
        var end = scalars.count
        while start < end, isOrnament(scalars[start]) { start += 1 }
        while end > start, isOrnament(scalars[end - 1]) { end -= 1 }
        return scalars[start..<end]
    }

    var string: String { Self.string(scalars) }

    /// Without any space: `作 者` is 作者.
    var compact: String { Self.string(scalars.filter { $0 != " " }) }

    /// By way of bytes, since a view of scalars is ten times as slow to append to.
    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        String(decoding: scalars.utf8Bytes, as: UTF8.self)
    }

    /// Spaces count between letters and digits only.
    private static func keepsSpace(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value >= 0x30 && scalar.value <= 0x39) || CharacterFolding.isLetter(scalar)
    }

    /// What surrounds a label without being part of it. `+` and `-` stay: `A+` is a control.
    static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
        if CharacterFolding.isLetter(scalar) || TextShape.isIdeograph(scalar.value) { return false }
        return switch scalar {
        case ":", "|", "[", "]", "(", ")", "<", ">", "{", "}", "!", ",", ".", ";", "*", "#", "~", "_", "=", "\"", "'",
            "?",
            "·", "•", "▪", "●", "◆", "■", "□", "◇", "○", "★", "☆", "▶", "►", "▸", "▼", "▲", "△", "▽", "»", "«", "›",
            "‹",
            "【", "】", "〖", "〗", "「", "」", "『", "』", "《", "》", "〈", "〉", "、", "。", "…", "—", "–", "→", "←", "↑", "↓",
            "“", "”", "‘", "’", "¦", "/", "\\", "〔", "〕", "﹝", "﹞":
            true
        default: scalar.value >= 0xE000 && scalar.value <= 0xF8FF
        }
    }
}

extension Sequence<Unicode.Scalar> {
    /// As UTF-8.
    var utf8Bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(3 * underestimatedCount)
        for scalar in self {
            if scalar.value < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        return bytes
    }
}
