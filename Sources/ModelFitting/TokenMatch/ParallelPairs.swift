import FileAccess

/// Sentence pairs to learn from: lines of two tab-separated texts, more fields being left aside.
package struct ParallelPairs: Sendable {
    package var name: String
    package var pairs: [(one: String, other: String)]
    /// Lines that have not two texts.
    package var skippedLines: Int

    package init(name: String, pairs: [(one: String, other: String)]) {
        self.name = name
        self.pairs = pairs
        skippedLines = 0
    }

    /// - Throws: `FileError`; `FittingError.tooFewPairs` if the file has fewer than two pairs.
    package init(file path: String) throws {
        let bytes = try InputFile.read(path)
        self.init(name: path, pairs: [])
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard fields.count >= 2, Self.hasText(fields[0]), Self.hasText(fields[1]) else {
                skippedLines += 1
                continue
            }
            pairs.append((String(decoding: fields[0], as: UTF8.self), String(decoding: fields[1], as: UTF8.self)))
        }
        guard pairs.count >= 2 else { throw FittingError.tooFewPairs(path) }
    }

    private static func hasText(_ field: ArraySlice<UInt8>) -> Bool { field.contains { $0 > UInt8(ascii: " ") } }
}
