import TextLines

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

    /// `I... I don't know`, `I... I've seen`
    static func stammer(_ seam: Seam) -> BoundaryDecision? {
        let text = seam.text
        let end = text.skippingSpaces(backFrom: seam.mark.lowerBound)
        let start = text.run(of: .word, endingAt: end)
        guard start < end else { return nil }
        let nextEnd = text.run(of: .word, from: seam.next.lowerBound)
        guard nextEnd - seam.next.lowerBound == end - start else { return nil }
        return text.bytes[start..<end].elementsEqual(text.bytes[seam.next.lowerBound..<nextEnd])
            ? .goOn(.ellipsisGoesOn) : nil
    }

    /// `somewhat . . . weakened compounds. . . . The practice`: in a quotation that leaves words out, four dots are
    /// a full stop and an omission, and the omission belongs to what follows.
    static func omission(_ seam: Seam) -> BoundaryDecision {
        var offset = seam.segmentStart
        while offset + 6 < seam.candidate.end {
            if seam.text[offset] == 0x20, seam.text.hasPrefix(" . . . ", at: offset),
                seam.text.characterClass(at: offset + 7).contains(.lower)
            {
                return .end(.omission)
            }
            offset += 1
        }
        return .goOn(.omission)
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
