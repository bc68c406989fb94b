import BitextModel
package import FileAccess

/// What a page may share with others of its site: its lines, each as a number in which case, width and marks do not count.
package struct PageSketch: Hashable, Sendable {
    /// The distinct lines, rising.
    let lines: [UInt64]
    /// The title's line.
    let title: UInt64?
    /// All running text together, by which copies are told; nil where there is none.
    let prose: UInt64?

    /// - Complexity: O(bytes).
    package init(_ page: PageCleaner.Page) {
        var lines: Set<UInt64> = []
        var prose: Set<UInt64> = []
        for candidate in page.candidates {
            let line = Self.key(candidate.text)
            lines.insert(line)
            if candidate.shape.isProse { prose.insert(line) }
        }
        self.lines = lines.sorted()
        title = page.title.map { Self.key(page.candidates[$0].text) }
        self.prose = prose.isEmpty ? nil : Self.hash(prose.sorted())
    }

    /// Reads a sketch that was written; nil for anything else.
    package init?(_ reader: inout BinaryReader) {
        guard let lines = reader.numbers(UInt64.self), let optional = reader.numbers(UInt64.self),
            let marks = reader.number(UInt8.self), optional.count == 2, marks < 4
        else { return nil }
        self.lines = lines
        title = marks & 1 == 0 ? nil : optional[0]
        prose = marks & 2 == 0 ? nil : optional[1]
    }

    /// Writes the sketch.
    package func write(to writer: inout BinaryWriter) {
        writer.numbers(lines)
        writer.numbers([title ?? 0, prose ?? 0])
        writer.number(UInt8(title == nil ? 0 : 1) | (prose == nil ? 0 : 2))
    }

    /// The number of a line.
    static func key(_ text: String) -> UInt64 {
        StableHash.hash(FoldedText(text, trimming: true).string)
    }

    /// The number of several numbers.
    static func hash(_ keys: [UInt64]) -> UInt64 {
        var writer = BinaryWriter()
        for key in keys { writer.number(key) }
        return StableHash.hash(writer.bytes)
    }
}
