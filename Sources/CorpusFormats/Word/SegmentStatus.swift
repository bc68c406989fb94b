/// What a translation tool's table says of how far a segment is: `Translated (95%)`, `Not started`.
struct SegmentStatus: Equatable {
    /// The state in the tool's words.
    var state: String
    /// How like the segment was to the memory's, behind the state: `95%`.
    var match: String?

    init(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace)
        if let last = words.last {
            let number = last.filter { !"()[]".contains($0) }
            if number.last == "%", number.count > 1, number.dropLast().allSatisfy(\.isNumber) {
                match = String(number)
                words.removeLast()
            }
        }
        state = words.joined(separator: " ")
    }

    /// Whether the tool says that nobody had translated the segment when it wrote the document.
    var isUntranslated: Bool { Self.untranslated.contains(state.lowercased()) }

    /// Of Trados and of memoQ.
    private static let untranslated: Set<String> = ["not translated", "not started", "未翻译", "未开始"]
}
