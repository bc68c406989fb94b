/// Rules about `...`, `…` and `. . .`.
enum EllipsisRules {
    static func decide(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isEllipsis else { return nil }
        return lowerCase(seam) ?? stammer(seam) ?? spacedBeforeI(seam) ?? citation(seam) ?? symbol(seam)
            ?? .end(LatinRules.ruleOfOrigin(seam.candidate.origin))
    }

    static func lowerCase(_ seam: Seam) -> BoundaryDecision? {
        seam.nextIsLower ? .goOn(.ellipsisGoesOn) : nil
    }

    /// `I... I don't know`
    static func stammer(_ seam: Seam) -> BoundaryDecision? {
        guard !seam.next.isEmpty else { return nil }
        let before = seam.wordEnding(at: seam.text.skippingSpaces(backFrom: seam.mark.lowerBound))
        guard before.count == seam.next.count else { return nil }
        return seam.text.bytes[before].elementsEqual(seam.text.bytes[seam.next]) ? .goOn(.ellipsisGoesOn) : nil
    }

    /// `see . . . I mean`: "I" is a capital anywhere.
    static func spacedBeforeI(_ seam: Seam) -> BoundaryDecision? {
        let dots = seam.text.bytes[seam.mark].count { $0 == UInt8(ascii: ".") }
        guard dots == 3, seam.mark.count > 3, seam.text[seam.next.lowerBound] == UInt8(ascii: "I") else { return nil }
        let second = seam.text[seam.next.lowerBound + 1]
        return seam.next.count == 1 || second == UInt8(ascii: "'") || second >= 0x80 ? .goOn(.ellipsisGoesOn) : nil
    }

    /// `parallel stairways [...]" (Smith 55)`
    static func citation(_ seam: Seam) -> BoundaryDecision? {
        !seam.closers.isEmpty && seam.text[seam.openers.lowerBound] == UInt8(ascii: "(")
            ? .goOn(.ellipsisGoesOn) : nil
    }

    /// `1, 2, ... 10`, `a ... = b`
    static func symbol(_ seam: Seam) -> BoundaryDecision? {
        if seam.nextClass.isAny([.digit, .currency]) { return .goOn(.ellipsisGoesOn) }
        return switch seam.text[seam.openers.upperBound] {
        case UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"),
            UInt8(ascii: "%"):
            .goOn(.ellipsisGoesOn)
        default: nil
        }
    }
}
