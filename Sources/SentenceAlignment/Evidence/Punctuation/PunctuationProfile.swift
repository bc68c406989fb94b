/// The marks of a sentence that translators carry over.
struct PunctuationProfile: Sendable {
    var questions: Int16 = 0
    var exclamations: Int16 = 0
    /// Opening quotation marks, of any kind, at most 2 a sentence.
    var quotations: Int16 = 0
    var opensWithQuotation = false
    var endsWithQuotation = false
    /// Colons and semicolons count together: one language's colon is the other's semicolon.
    var colons: Int16 = 0
    var ending = Ending.other

    enum Ending: UInt8, Sendable { case statement, question, exclamation, colon, comma, ellipsis, other }

    init(_ text: String) {
        var straight = 0
        var opening = 0
        var isFirst = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "?", "？", "؟": questions += 1
            case "!", "！": exclamations += 1
            case "“", "「", "『", "«", "„", "‹": opening += 1
            case "\"", "＂": straight += 1
            case ":", "：", ";", "；": colons += 1
            default: break
            }
            if isFirst {
                opensWithQuotation = Self.isQuotation(scalar)
                isFirst = false
            }
        }
        quotations = Int16(min(2, opening + (straight + 1) / 2))
        for scalar in text.unicodeScalars.reversed() {
            if Self.isQuotation(scalar) || scalar == ")" || scalar == "）" {
                endsWithQuotation = endsWithQuotation || Self.isQuotation(scalar)
                continue
            }
            switch scalar {
            case ".", "。", "．": ending = .statement
            case "?", "？", "؟": ending = .question
            case "!", "！": ending = .exclamation
            case ":", "：", ";", "；": ending = .colon
            case ",", "，", "、": ending = .comma
            case "…", "⋯", "—": ending = .ellipsis
            default: break
            }
            break
        }
    }

    private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "”", "「", "」", "『", "』", "«", "»", "‘", "’", "'", "＂", "„", "‹", "›": true
        default: false
        }
    }
}
