/// Units cut off a file of TMX, with all that stands before the first one: a document of its own but for its end.
struct TMXPart: Sendable {
    /// The bytes of the file from its beginning to its first unit.
    var headBytes: Int
    /// How many elements are open behind the head.
    var headDepth: Int
    /// Line ends in the head.
    var headLines: Int
    /// The head, and from the end of one unit to that of another; to the end of the file in the last part.
    var bytes: [UInt8]
    /// Ends of units in it.
    var count: Int
    /// Units before this part.
    var numberBefore: Int
    /// Line ends before these units in the file.
    var linesBefore: Int
    /// Whether the file ends with this part.
    var isLast: Bool
    var origin: UTF8Source.Origin

    func events() throws -> XMLEventReader {
        // The head is read again, and its lines with it.
        let source = UTF8Source(part: bytes, of: origin, skippedLines: linesBefore - headLines)
        return try XMLEventReader(source, part: (head: headBytes, isOpenEnded: !isLast))
    }

    /// - Parameters:
    ///   - depth: elements that are open at the end.
    ///   - number: that of the last unit.
    /// - Throws: `PartFailure` where the part is none that could be read by itself.
    func checkWhole(depth: Int, number: Int) throws(PartFailure) {
        guard depth == (isLast ? 0 : headDepth), number == numberBefore + count else {
            throw PartFailure(reason: "the file was cut within a unit")
        }
    }
}
