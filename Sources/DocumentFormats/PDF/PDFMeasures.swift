/// What is usual in a document: the size of its text and the distance of its lines.
struct PDFMeasures {
    /// The height of most of the text, in points.
    var height: Double
    /// From one line's top to the next one's, in heights of the text.
    var leading: Double

    /// How much higher than the text a heading's letters are, and a title's.
    static let heading = 1.12
    static let title = 1.3
    /// How high a note's letters are at most.
    static let note = 0.93

    init(_ pages: [PDFPage]) {
        var heights: [(value: Double, weight: Int)] = []
        var distances: [(value: Double, weight: Int)] = []
        for place in PDFPlace.all(in: pages) {
            let line = place.line(in: pages)
            heights.append((line.height, line.text.utf8.count))
            if place.line > 0, line.height > 0 {
                let above = pages[place.page].blocks[place.block][place.line - 1]
                let distance = (line.top - above.top) / line.height
                if distance > 0.5, distance < 4 { distances.append((distance, 1)) }
            }
        }
        height = Self.median(heights) ?? 10
        leading = Self.median(distances) ?? 1.3
    }

    private static func median(_ values: [(value: Double, weight: Int)]) -> Double? {
        let sorted = values.sorted { $0.value < $1.value }
        let half = sorted.reduce(0) { $0 + $1.weight } / 2
        var sum = 0
        for (value, weight) in sorted {
            sum += weight
            if sum > half { return value }
        }
        return nil
    }
}
