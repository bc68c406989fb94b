import BitextModel

/// Reads SubRip (SRT) and WebVTT (W3C, 2019) subtitles. A sentence that goes on in the next cue is one block with it; the two
/// voices of a cue, each behind a dash, are blocks of their own.
package enum SubtitleReader {
    /// How long a silence a sentence goes on over, in milliseconds.
    private static let pause = 3000

    /// Whether a text is of subtitles: it begins with the mark of WebVTT, or with a number and a line of two times.
    package static func recognises(_ text: String) -> Bool {
        let lines = text.prefix(600).split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).prefix(2)
            .map { trimmed($0) }
        guard let first = lines.first else { return false }
        if first == "WEBVTT" || first.hasPrefix("WEBVTT ") || first.hasPrefix("WEBVTT\t") { return true }
        return lines.count == 2 && Int(first) != nil && times(lines[1]) != nil
    }

    /// The blocks of subtitles.
    ///
    /// - Complexity: O(bytes).
    package static func read(_ text: String) -> StructuredDocument {
        var document = StructuredDocument()
        var open: (block: StructuredBlock, first: Int, end: Int)?
        func close() {
            if let open { document.blocks.append(open.block) }
            open = nil
        }
        let (cues, others) = parts(of: text)
        document.blocks = others
        for cue in cues {
            for (index, line) in voices(of: cue).enumerated() {
                if let last = open, index == 0, cue.start - last.end <= pause, goesOn(last.block.text, line) {
                    open?.block.text += "\n" + line
                    open?.block.place = "cues \(last.first) to \(cue.number)"
                    if case .cue(let start, _) = last.block.position {
                        open?.block.position = .cue(start: start, end: Int32(clamping: cue.end))
                    }
                    open?.end = cue.end
                } else {
                    close()
                    let position = BlockPosition.cue(start: Int32(clamping: cue.start), end: Int32(clamping: cue.end))
                    open = (
                        StructuredBlock(.paragraph, line, place: "cue \(cue.number)", position: position), cue.number,
                        cue.end
                    )
                }
            }
        }
        close()
        return document
    }

    /// The cues, in the file's order, and what is none: notes, styles and regions of WebVTT.
    private static func parts(of text: String) -> (cues: [SubtitleCue], others: [StructuredBlock]) {
        var cues: [SubtitleCue] = []
        var others: [StructuredBlock] = []
        var place = Place.between
        var number = 0
        // A line end in Windows' manner is one character.
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            let content = trimmed(line)
            if content.isEmpty {
                place = .between
            } else if place == .other {
                others[others.count - 1].text += "\n" + content
            } else if let (start, end) = times(content) {
                cues.append(SubtitleCue(number: cues.count + 1, start: start, end: end, lines: []))
                place = .cue
            } else if place == .cue {
                let shown = withoutMarkup(content)
                if !shown.isEmpty { cues[cues.count - 1].lines.append(shown) }
            } else if place == .between, let omission = omission(of: content) {
                others.append(StructuredBlock(.paragraph, content, place: "line \(number)", omission: omission))
                place = .other
            } else {
                // The number or the name of a cue, or the file's own mark.
                place = .named
            }
        }
        return (cues, others)
    }

    /// What a line of subtitles stands in.
    private enum Place { case between, named, cue, other }

    /// What a block is that begins with a line and is no cue.
    private static func omission(of line: String) -> Omission? {
        switch line.split(separator: " ").first {
        case "NOTE": .comment
        case "STYLE", "REGION": .code
        default: nil
        }
    }

    /// `00:01:02,500 --> 00:01:04,000`, hours left out or not, with a comma or a full stop.
    static func times(_ line: String) -> (start: Int, end: Int)? {
        guard let arrow = line.firstRange(of: "-->"), let start = time(line[..<arrow.lowerBound]),
            let end = time(line[arrow.upperBound...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
        else { return nil }
        return (start, end)
    }

    private static func time(_ text: Substring) -> Int? {
        let parts = text.split(whereSeparator: { ":.,".contains($0) }).map { trimmed($0) }
        guard (3...4).contains(parts.count) else { return nil }
        var value = 0
        for (part, scale) in zip(parts.reversed(), [1, 1000, 60_000, 3_600_000]) {
            guard part.count <= 4, let number = Int(part), number >= 0 else { return nil }
            value += number * scale
        }
        return value
    }

    /// What each voice of a cue says: lines that begin with a dash part, where the first does.
    private static func voices(of cue: SubtitleCue) -> [String] {
        var voices: [String] = []
        for line in cue.lines {
            let isVoice = line.first.map { "-–—‐".contains($0) } ?? false
            if isVoice || voices.isEmpty {
                voices.append(isVoice ? trimmed(line.dropFirst()) : line)
            } else {
                voices[voices.count - 1] += "\n" + line
            }
        }
        return voices.filter { !$0.isEmpty }
    }

    /// Whether a sentence goes on: it stopped at a comma, or the next cue begins with a small letter.
    private static func goesOn(_ text: String, _ next: String) -> Bool {
        guard let last = text.last else { return false }
        if ",，、;；".contains(last) { return true }
        if ".!?。！？…:：”\"』」♪".contains(last) { return false }
        return next.first?.isLowercase ?? false
    }

    /// Takes `<i>`, `<v Anna>`, `<00:01.000>`, `{\an8}` out, and WebVTT's entities.
    static func withoutMarkup(_ line: String) -> String {
        var result = ""
        var closing: Character?
        for (index, character) in zip(line.indices, line) {
            if let end = closing {
                if character == end { closing = nil }
                continue
            }
            let next = line.index(after: index)
            let opens = next < line.endIndex ? line[next] : " "
            if character == "<", opens.isLetter || opens == "/" || opens.isNumber, line[next...].contains(">") {
                closing = ">"
            } else if character == "{", opens == "\\", line[next...].contains("}") {
                closing = "}"
            } else {
                result.append(character)
            }
        }
        for (entity, mark) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
        ] where result.contains("&") {
            result = result.replacing(entity, with: mark)
        }
        return trimmed(result[...])
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
