/// A form with wildcards: `#` stands for a number or nothing, `*` for any text.
struct Wildcard: Sendable {
    private enum Element: Sendable {
        case literal(Unicode.Scalar)
        case number
        case any
    }

    private let elements: [Element]
    /// The literal part at the start and at the end, for a quick refusal.
    let start: [Unicode.Scalar]
    /// The last element where it is literal.
    private let end: Unicode.Scalar?

    init(folded: [Unicode.Scalar]) {
        elements = folded.map { scalar in
            switch scalar {
            case "#": .number
            case "*": .any
            default: .literal(scalar)
            }
        }
        start = Array(folded.prefix { $0 != "#" && $0 != "*" })
        end = folded.last.flatMap { $0 == "#" || $0 == "*" ? nil : $0 }
    }

    /// Whether the whole text matches.
    ///
    /// - Complexity: O(text × form) at worst (greedy matching with one place to go back to).
    func matches(_ text: [Unicode.Scalar]) -> Bool {
        if let end, text.last != end { return false }
        guard text.starts(with: start) else { return false }
        var position = 0
        var element = 0
        var starElement = -1
        var starPosition = 0
        while true {
            if element < elements.count {
                switch elements[element] {
                case .any:
                    starElement = element
                    starPosition = position
                    element += 1
                    continue
                case .number:
                    while position < text.count, Self.isNumeric(text[position]) { position += 1 }
                    element += 1
                    continue
                case .literal(let scalar):
                    if position < text.count, text[position] == scalar {
                        position += 1
                        element += 1
                        continue
                    }
                }
            } else if position == text.count {
                return true
            }
            guard starElement >= 0, starPosition < text.count else { return false }
            starPosition += 1
            position = starPosition
            element = starElement + 1
        }
    }

    private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", ",", ".", ":", "-", "/", " ", "(", ")", "+", "k", "万": true
        default: false
        }
    }
}
