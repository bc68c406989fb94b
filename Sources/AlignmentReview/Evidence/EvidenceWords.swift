import TextFacts

/// All that the review says of evidence, in the languages that it speaks.
struct EvidenceWords {
    let language: InterfaceLanguage

    private func say(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

    /// What one kind of evidence says of a row.
    ///
    /// - Parameters:
    ///   - evidence: as explanations call it.
    ///   - type: how many sentences the row has on each side: `1-2`.
    func contribution(_ evidence: String, speaksFor: Bool, type: String) -> String {
        switch evidence {
        case "type":
            return speaksFor
                ? say("rows of \(type) sentences are frequent", "\(type) 句的对应常见")
                : say("rows of \(type) sentences are rare", "\(type) 句的对应少见")
        case "sequence":
            return speaksFor
                ? say("usual after the row above", "承接上一行，常见") : say("unusual after the row above", "承接上一行，少见")
        case "length":
            return speaksFor
                ? say("the lengths go together", "长度相称") : say("the lengths do not go together", "长度不相称")
        case "punctuation":
            return speaksFor ? say("punctuation agrees", "标点一致") : say("punctuation differs", "标点不同")
        case "quotation":
            return speaksFor ? say("quotation marks agree", "引号一致") : say("quotation marks differ", "引号不同")
        case "paragraph":
            return speaksFor
                ? say("paragraphs begin together", "段落起止一致") : say("paragraphs begin apart", "段落起止不同")
        case "anchors":
            return speaksFor
                ? say("numbers and names meet", "数字和名称相符") : say("numbers and names do not meet", "数字和名称不相符")
        case "words":
            return speaksFor
                ? say("words translate each other", "词语互译") : say("few words translate each other", "互译的词语少")
        case "meaning":
            return speaksFor ? say("the meaning agrees", "意思相近") : say("the meaning differs", "意思不同")
        case "tokens":
            return speaksFor
                ? say("word by word the texts fit", "逐词相符") : say("word by word the texts do not fit", "逐词不相符")
        default:
            return speaksFor
                ? say("\(evidence) speaks for it", "\(evidence) 支持")
                : say("\(evidence) speaks against it", "\(evidence) 不支持")
        }
    }

    /// Numbers of each side that the other lacks.
    func numbersDiffer(_ source: [String], _ target: [String]) -> String {
        func list(_ numbers: [String]) -> String { numbers.isEmpty ? "–" : numbers.prefix(3).joined(separator: ", ") }
        return say("numbers differ", "数字不同") + say(": ", "：") + "\(list(source)) / \(list(target))"
    }

    /// Where the bead that came second stands, seen from the row.
    enum Other {
        case alone, withAbove, withBelow, split, above, below
    }

    /// What else is probable.
    func other(_ other: Other, confidence: Double) -> String {
        let words =
            switch other {
            case .alone: say("may have no counterpart", "也可能没有对应")
            case .withAbove: say("would also fit together with the row above", "也可与上一行合并")
            case .withBelow: say("would also fit together with the row below", "也可与下一行合并")
            case .split: say("would also fit split", "也可拆开")
            case .above: say("would also fit above", "也可与上面对应")
            case .below: say("would also fit below", "也可与下面对应")
            }
        return words + say(": ", "：") + Self.probability(confidence)
    }

    /// `.31`.
    static func probability(_ value: Double) -> String {
        let text = Decimals.string(value, places: 2)
        return text.hasPrefix("0") ? String(text.dropFirst()) : text
    }
}
