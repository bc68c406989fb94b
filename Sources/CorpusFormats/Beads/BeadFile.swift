package import BitextModel
package import FileAccess
import TextFacts

/// Alignments as sentence numbers: one bead a line, `[0, 1]:[0]:0.9731`.
///
/// The first list holds the sentences of the first document, the second those of the second, counted from 0, `[]` for
/// a side without any; the third field is the posterior probability with four decimals. Gold files leave it out.
package enum BeadFile {
    /// What the third field of a line means.
    package enum ThirdField: Sendable {
        /// A probability from 0 to 1.
        case probability
        /// A cost, as Vecalign and Bertalign write it: any number; it is not kept.
        case cost
    }

    /// The beads of a file in its order. Blank lines are passed over. Numbers stay in the order of the
    /// line: gold that says [654, 653] means a reversed pair, and scorers take it for another bead than [653, 654].
    ///
    /// - Throws: `FileError`; `CorpusFormatError.badBead` with the line.
    package static func read(_ path: String, thirdField: ThirdField = .probability) throws -> [Bead] {
        try readNumbered(path, thirdField: thirdField).map(\.bead)
    }

    /// The same, each bead with its line, counted from 1.
    ///
    /// - Throws: as `read`.
    package static func readNumbered(
        _ path: String, thirdField: ThirdField = .probability
    ) throws -> [(line: Int, bead: Bead)] {
        var lines = try LineReader(path)
        var beads: [(line: Int, bead: Bead)] = []
        while let line = try lines.nextText() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            do {
                beads.append((lines.line, try bead(line, thirdField: thirdField)))
            } catch {
                throw CorpusFormatError.badBead(path, line: lines.line, reason: error.reason)
            }
        }
        return beads
    }

    /// What is wrong with a line.
    package struct BadLine: Error, Hashable, Sendable {
        package var reason: String
    }

    /// The bead of one line.
    package static func bead(_ line: some StringProtocol, thirdField: ThirdField = .probability) throws(BadLine) -> Bead
    {
        var rest = Substring(line).drop { $0.isWhitespace }
        let source = try list(&rest)
        rest = rest.drop { $0.isWhitespace }
        guard rest.popFirst() == ":" else { throw BadLine(reason: "the two lists are not separated by a colon") }
        rest = rest.drop { $0.isWhitespace }
        let target = try list(&rest)
        rest = Substring(rest.trimmingSpaces)
        guard !source.isEmpty || !target.isEmpty else { throw BadLine(reason: "both sides of the bead are empty") }
        guard !rest.isEmpty else { return Bead(source: source, target: target) }
        guard rest.popFirst() == ":" else { throw BadLine(reason: "there is something after the second list") }
        guard let value = Double(rest.trimmingSpaces), value.isFinite else {
            throw BadLine(reason: "the third field '\(rest)' is not a number")
        }
        switch thirdField {
        case .cost: return Bead(source: source, target: target)
        case .probability:
            guard (0...1).contains(value) else {
                throw BadLine(reason: "the third field \(rest) is no probability (if it is a cost, read with vecalign)")
            }
            return Bead(source: source, target: target, confidence: value)
        }
    }

    /// One bead's line, without its end.
    package static func line(_ bead: Bead) -> String {
        let lists = "\(list(bead.source)):\(list(bead.target))"
        return bead.confidence.map { "\(lists):\(Decimals.string($0, places: 4))" } ?? lists
    }

    /// Writes beads; the file is still to be committed.
    ///
    /// - Throws: `FileError`.
    package static func write(_ beads: some Sequence<Bead>, to output: OutputFile) throws {
        let sink = ByteSink(output)
        for bead in beads {
            sink.write(line(bead))
            sink.write(UInt8(ascii: "\n"))
            try sink.drain()
        }
        try sink.finish()
    }

    private static func list(_ numbers: [Int]) -> String {
        "[" + numbers.map { String($0) }.joined(separator: ", ") + "]"
    }

    private static func list(_ rest: inout Substring) throws(BadLine) -> [Int] {
        guard rest.popFirst() == "[", let end = rest.firstIndex(of: "]") else {
            throw BadLine(reason: "a list of sentence numbers in brackets is missing")
        }
        let content = rest[..<end].trimmingSpaces
        rest = rest[rest.index(after: end)...]
        guard !content.isEmpty else { return [] }
        var numbers: [Int] = []
        for part in content.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = SentenceNumber.number(part.trimmingSpaces) else {
                let isGreat = part.trimmingSpaces.allSatisfy(\.isWholeNumber) && !part.trimmingSpaces.isEmpty
                throw BadLine(
                    reason: isGreat
                        ? "the sentence number \(part.trimmingSpaces) is greater than \(SentenceNumber.greatest)"
                        : "'\(part.trimmingSpaces)' is no sentence number")
            }
            numbers.append(number)
        }
        let sorted = numbers.sorted()
        for (one, next) in zip(sorted, sorted.dropFirst()) where one == next {
            throw BadLine(reason: "sentence \(one) stands twice in one list")
        }
        return numbers
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmingSpaces: SubSequence {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}
