import BitextModel
import TextFacts

/// Controls of a page that were pasted without the space around them: `…13:44 Author:ZHOU LINBigMiddleSmall`.
///
/// Cut off only where unmistakable: strings that no text has.
enum GluedControls {
    private static let endings = ["BigMiddleSmall", "大中小", "A+A-", "A-A+", "【打印】【关闭】", "【打印本页】", "【关闭窗口】", "[打印][关闭]"]

    /// Each candidate that ends with a control gives two.
    static func cut(_ candidates: [Candidate]) -> [Candidate] {
        candidates.flatMap { candidate -> [Candidate] in
            let text = candidate.text
            for ending in endings where text.hasSuffix(ending) && text.utf8.count > ending.utf8.count {
                let head = text.dropLast(ending.count)
                // 大中小 may end a phrase (大中小学 does not end so, 大中小 企业规模…): only after a blank, a bracket or a colon.
                if ending == "大中小", let last = head.last, !" ：:　[【".contains(last) { continue }
                return split(candidate, at: head.utf8.count)
            }
            return [candidate]
        }
    }

    static func split(_ candidate: Candidate, at offset: Int) -> [Candidate] {
        let text = candidate.text
        let cut = text.utf8.index(text.startIndex, offsetBy: offset)
        let pieces = [(text[..<cut], 0), (text[cut...], offset)]
        return pieces.compactMap { piece, start in
            var trimmed = piece
            while let last = trimmed.unicodeScalars.last, CharacterFolding.fold(last) == " " {
                trimmed.unicodeScalars.removeLast()
            }
            guard !trimmed.isEmpty else { return nil }
            let range = candidate.block.offsets.sourceRange(from: start, to: start + trimmed.utf8.count)
            return Candidate(
                block: Block(
                    kind: candidate.block.kind, text: String(trimmed), range: range,
                    offsets: candidate.block.offsets.slice(from: start, to: start + trimmed.utf8.count)),
                line: candidate.line)
        }
    }
}
