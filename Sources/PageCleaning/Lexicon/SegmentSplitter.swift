import TextFacts

/// Cuts a line into the pieces between bars, bullets, arrows, brackets, tabs and wide gaps.
enum SegmentSplitter {
    enum Separator: Sendable { case none, bar, arrow, gap, bracket }

    struct Segment: Sendable {
        var text: Substring
        /// What follows the segment.
        var separator: Separator
    }

    static func split(_ text: String) -> [Segment] {
        var segments: [Segment] = []
        let scalars = text.unicodeScalars
        var start = text.startIndex
        var index = text.startIndex
        func close(_ end: String.Index, _ separator: Separator) {
            let piece = text[start..<end]
            if piece.unicodeScalars.contains(where: { CharacterFolding.fold($0) != " " }) {
                segments.append(Segment(text: piece, separator: separator))
            } else if let last = segments.indices.last, segments[last].separator == .gap || separator == .arrow {
                segments[last].separator = separator
            }
        }
        while index < text.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            var separator = Separator.none
            switch scalar {
            case "|", "｜", "丨", "¦", "│", "·", "•", "∣": separator = .bar
            case ">", "»", "›", "＞", "→": separator = .arrow
            case "【", "】", "[", "]", "［", "］", "〖", "〗": separator = .bracket
            case "\t", "\u{3000}": separator = .gap
            case " ", "\u{A0}":
                if next < text.endIndex, CharacterFolding.fold(scalars[next]) == " " { separator = .gap }
            default: break
            }
            if separator != .none {
                close(index, separator)
                start = next
            }
            index = next
        }
        close(text.endIndex, .none)
        return segments
    }
}
