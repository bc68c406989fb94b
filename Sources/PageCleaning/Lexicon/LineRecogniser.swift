import TextFacts

/// Recognises a line as chrome: as a whole, or because all its segments are.
///
/// Words are never deleted inside a line: 相关, 更多, 来源 and 分享 are everywhere in running text, but next to never
/// stand alone there.
struct LineRecogniser: Sendable {
    let lexicon: ChromeLexicon

    func recognise(_ text: String, shape: TextShape) -> ChromeMatch? {
        if shape.scalars == 0 { return nil }
        if isRule(text) { return ChromeMatch(kind: .rule, place: .anywhere, reason: "nothing but marks") }
        if text.utf8.count > 2000 { return nil }
        if isMarkup(text) { return ChromeMatch(kind: "template", place: .anywhere, reason: "markup, not text") }
        if let entry = lexicon.line(text), !contradicts(entry, shape, text) {
            // A sentence may speak of licences and rights: inside the text it does.
            let speaks =
                !entry.opensSentence && entry.place == .anywhere && shape.isProse
                && shape.endsSentence
                && shape.digits < 6
            return ChromeMatch(
                kind: entry.kind, place: speaks ? .outside : entry.place, reason: "the form “\(entry.form)”")
        }
        if shape.isProse, shape.units > 12 { return nil }
        let segments = SegmentSplitter.split(text)
        if let match = all(segments.map(\.text)) { return match }
        if segments.count >= 2, let path = breadcrumb(segments, text: text) { return path }
        if let match = channels(segments) { return match }
        return bySpaces(text, shape: shape)
    }

    /// A sentence that only contains a form's words: 版权所有人可以依法授权他人使用。
    private func contradicts(_ entry: ChromeEntry, _ shape: TextShape, _ text: String) -> Bool {
        guard shape.isProse, !entry.opensSentence else { return false }
        if entry.place != .anywhere { return shape.units > 16 && (shape.sentenceEnds > 0 || entry.kind != "copyright") }
        switch entry.kind {
        case "registration", "copyright", "template", "consent":
            return shape.units > 120 && !(entry.form.hasSuffix("*") && !entry.form.hasPrefix("*"))
        default: return shape.units > 16 && shape.sentenceEnds > 0
        }
    }

    private func isRule(_ text: String) -> Bool {
        var marks = 0
        for scalar in text.unicodeScalars {
            let folded = CharacterFolding.fold(scalar)
            if folded == " " || folded.value == 0x200B { continue }
            marks += 1
            guard
                FoldedText.isOrnament(folded) || folded == "-" || folded == "+" || folded == "¦" || folded == "×"
                    || folded == "─" || folded == "━" || folded == "═" || folded == "¯"
            else { return false }
        }
        // A lone question or quotation mark may be an answer.
        return marks > 0 && !["?", "？", "!", "！", "……", "…"].contains(text)
    }

    /// A tag that a script's author meant to be written later: <img height="1" …>.
    private func isMarkup(_ text: String) -> Bool {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return false }
        return ["<img ", "<iframe ", "<script", "<div ", "<a ", "<noscript", "</"].contains { text.hasPrefix($0) }
    }

    private func all(_ segments: [Substring]) -> ChromeMatch? {
        var place = ChromeEntry.Place.outside
        var first: ChromeEntry?
        var matched = 0
        for segment in segments {
            if FoldedText(segment, trimming: true).scalars.isEmpty { continue }
            guard let entry = lexicon.segment(segment) else { return nil }
            matched += 1
            if first == nil || (entry.place == .anywhere && place != .anywhere) { first = entry }
            if entry.place == .anywhere { place = .anywhere }
            if entry.place == .tail, matched == 1, segments.count == 1 { place = .tail }
        }
        guard let first else { return nil }
        return ChromeMatch(kind: first.kind, place: place, reason: "the form “\(first.form)”")
    }

    /// 首页 > 新闻中心 > 要闻 > 正文, Home > Press Room >
    private func breadcrumb(_ segments: [SegmentSplitter.Segment], text: String) -> ChromeMatch? {
        let arrows = segments.filter { $0.separator == .arrow }.count
        guard arrows > 0, text.unicodeScalars.count <= 120 else { return nil }
        let short = segments.allSatisfy { $0.text.unicodeScalars.count <= 30 }
        guard short || lexicon.segment(segments[0].text) != nil else { return nil }
        let known = segments.filter { lexicon.segment($0.text) != nil }.count
        guard known > 0 || arrows >= 2 else { return nil }
        return ChromeMatch(kind: .breadcrumb, place: .outside, reason: "a path of sections")
    }

    /// 直通屏山|福建|时评|大学城|台海: many short pieces between bars.
    private func channels(_ segments: [SegmentSplitter.Segment]) -> ChromeMatch? {
        let filled = segments.filter { !$0.text.allSatisfy(\.isWhitespace) }
        guard filled.count >= 3 else { return nil }
        let shapes = filled.map { TextShape($0.text) }
        let known = filled.filter { lexicon.segment($0.text) != nil }.count
        let bars = filled.filter { $0.separator == .bar }.count
        let short = shapes.allSatisfy { $0.units <= 9 && $0.sentenceEnds == 0 && $0.digits <= 4 }
        if short, bars >= 4 || known * 2 >= filled.count, known > 0 || bars >= 5 {
            return ChromeMatch(kind: .navigation, place: .outside, reason: "a row of short items")
        }
        return nil
    }

    /// 簡體版 英文版 寄給朋友 政府新聞網; Share to: Facebook Twitter WeChat: known items with spaces between them.
    private func bySpaces(_ text: String, shape: TextShape) -> ChromeMatch? {
        guard shape.units <= 40 else { return nil }
        let pieces = text.unicodeScalars.split { scalar in
            CharacterFolding.fold(scalar) == " " || CharacterFolding.fold(scalar) == ":"
                || CharacterFolding.fold(scalar) == "|"
        }
        guard (2...24).contains(pieces.count) else { return nil }
        var first: ChromeEntry?
        var unmistakable = false
        var index = 0
        while index < pieces.count {
            // The longest known phrase of up to five words that starts here.
            var end = min(pieces.count, index + 5)
            var found: ChromeEntry?
            while end > index, found == nil {
                found = lexicon.segment(Substring(text[pieces[index].startIndex..<pieces[end - 1].endIndex]))
                if found == nil { end -= 1 }
            }
            guard let found else {
                guard
                    isAddress(Substring(pieces[index]))
                        || FoldedText(Substring(pieces[index]), trimming: true).scalars.isEmpty
                else { return nil }
                index += 1
                continue
            }
            if first == nil { first = found }
            if found.place == .anywhere, shape.ideographs > 0 { unmistakable = true }
            index = end
        }
        guard let first else { return nil }
        return ChromeMatch(
            kind: first.kind, place: unmistakable ? .anywhere : .outside,
            reason: "the form “\(first.form)” among others")
    }

    /// news.gov.hk, www.example.com
    private func isAddress(_ piece: Substring) -> Bool {
        piece.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && piece.contains(".") && piece.last != "."
            && piece.contains { $0.isLetter }
    }
}
