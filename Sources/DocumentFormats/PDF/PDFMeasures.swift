/// What is usual in a document: the size of its text and the distance of its lines.
struct PDFMeasures {
    /// The height of most of the text, in points.
    var height: Double
    /// From one line's top to the next one's inside a paragraph, in heights of the text.
    var leading: Double

    /// Which of the distances of lines is that inside paragraphs, as a share of them: where most paragraphs are a line long most
    /// distances are those of paragraphs.
    private static let narrow = 0.15

    /// How much higher than the text a heading's letters are, and a title's.
    static let heading = 1.12
    static let title = 1.3
    /// How high a note's letters are at most.
    static let note = 0.93

    init(_ pages: [PDFPage]) {
        var heights: [(value: Double, weight: Int)] = []
        for place in PDFPlace.all(in: pages) {
            let line = place.line(in: pages)
            heights.append((line.height, line.text.utf8.count))
        }
        let usual = Self.value(at: 0.5, of: heights) ?? 10
        height = usual
        var distances: [(value: Double, weight: Int)] = []
        for place in PDFPlace.all(in: pages) where pages[place.page].cells[place.block] == nil {
            let line = place.line(in: pages)
            // Notes and tables may be set closer.
            guard abs(line.height - usual) <= 0.12 * usual else { continue }
            if place.line > 0, line.height > 0 {
                let above = pages[place.page].blocks[place.block][place.line - 1]
                let distance = (line.top - above.top) / line.height
                if distance > 0.5, distance < 4 { distances.append((distance, 1)) }
            }
        }
        leading = Self.value(at: Self.narrow, of: distances) ?? 1.3
    }

    /// The value below which a share of the weight stands.
    private static func value(at share: Double, of values: [(value: Double, weight: Int)]) -> Double? {
        let sorted = values.sorted { $0.value < $1.value }
        let limit = share * Double(sorted.reduce(0) { $0 + $1.weight })
        var sum = 0
        for (value, weight) in sorted {
            sum += weight
            if Double(sum) > limit { return value }
        }
        return nil
    }
}
