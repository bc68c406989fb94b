/// Where a document's quotations begin and end, over the borders of its sentences.
///
/// Translators keep what is said and what is told apart, however they cut sentences: a border inside a speech is a
/// border inside a speech in the other language too.
struct QuotationTrack: Sendable {
    /// Whether a quotation is open after so many sentences: `[sentences + 1]`.
    private(set) var isOpen: [Bool] = [false]
    /// Sums of the sentences' bytes inside speech: `[sentences + 1]`. A title or a word in quotation marks is no speech.
    private(set) var quotedBytes: [Double] = [0]

    /// A quotation that no mark ends for so many sentences was no quotation, or its end was lost.
    private static let longest = 40

    private var kind: QuotationKind?
    /// The sentence in which the open quotation began.
    private var opened = 0

    init(_ texts: [String]) {
        isOpen.reserveCapacity(texts.count + 1)
        quotedBytes.reserveCapacity(texts.count + 1)
        for (sentence, text) in texts.enumerated() {
            if kind != nil, sentence - opened > Self.longest { forget(through: sentence) }
            quotedBytes.append(quotedBytes[sentence] + Double(read(text, sentence)))
            isOpen.append(kind != nil)
        }
        if kind != nil, texts.count - opened > Self.longest { forget(through: texts.count) }
    }

    var hasQuotations: Bool { quotedBytes[quotedBytes.count - 1] > 0 }

    /// Takes the open quotation back.
    private mutating func forget(through sentence: Int) {
        for index in (opened + 1)...sentence {
            isOpen[index] = false
            quotedBytes[index] = quotedBytes[opened]
        }
        kind = nil
    }

    /// - Returns: the bytes of the sentence that stand inside speech.
    private mutating func read(_ text: String, _ sentence: Int) -> Int {
        var spoken = 0
        // Of the quotation at hand, not known yet to be speech.
        var quoted = 0
        var before: Unicode.Scalar?
        // French sets a space before the mark.
        var lastSeen: Unicode.Scalar?
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            defer {
                before = scalar
                if scalar != " ", scalar != "\u{A0}", scalar != "\u{202F}" { lastSeen = scalar }
            }
            guard let mark = QuotationKind.mark(scalar) else {
                if kind != nil { quoted += UTF8.width(scalar) }
                continue
            }
            let next = scalars.index(after: index)
            let after = next < scalars.endIndex ? scalars[next] : nil
            if let open = kind {
                if open == mark.kind, closes(mark, scalar, before, after, isFresh: opened == sentence) {
                    kind = nil
                    if opened < sentence || Self.endsClause(lastSeen) || after == "," { spoken += quoted }
                    quoted = 0
                }
            } else if opens(mark, scalar, before, after) {
                kind = mark.kind
                opened = sentence
            }
        }
        return spoken + quoted
    }

    /// Speech is a clause at least: a mark stands before its end (or in German a comma behind it).
    private static func endsClause(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return ".,!?…—-。，！？、；：;:".unicodeScalars.contains(scalar)
    }

    private func opens(
        _ mark: (kind: QuotationKind, direction: QuotationKind.Direction), _ scalar: Unicode.Scalar,
        _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> Bool {
        switch mark.direction {
        case .opening: return true
        case .closing: return false
        case .either:
            guard let after, !after.properties.isWhitespace || scalar == "«" else { return false }
            guard mark.kind == .single else { return true }
            // An apostrophe stands inside or behind a word, or before a number ('98).
            return !(before?.properties.isAlphabetic ?? false) && !Self.isNumber(before) && !Self.isNumber(after)
                && scalar != "’"
        }
    }

    private func closes(
        _ mark: (kind: QuotationKind, direction: QuotationKind.Direction), _ scalar: Unicode.Scalar,
        _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, isFresh: Bool
    ) -> Bool {
        guard let before else { return false }  // at the start of a sentence it opens anew
        switch mark.direction {
        case .opening: return false
        case .closing: return true
        case .either:
            let isBesideSpace = after.map { $0.properties.isWhitespace } ?? true
            if before.properties.isWhitespace, !isBesideSpace { return false }
            guard mark.kind == .single else { return true }
            if let after, after.properties.isAlphabetic || Self.isNumber(after) { return false }
            // "the boys' room": behind an s it closes only what this sentence has opened.
            return isFresh || (before != "s" && before != "S")
        }
    }

    private static func isNumber(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ("0"..."9").contains($0) } ?? false
    }
}
