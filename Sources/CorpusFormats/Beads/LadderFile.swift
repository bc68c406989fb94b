import BitextModel
import FileAccess
import TextFacts

/// hunalign's ladder: each line is a rung, `source TAB target TAB score`, from `0 0` to the lengths of both documents.
///
/// What lies between two rungs is one bead, and the score stands on the rung where it begins. A ladder cannot hold
/// beads that cross.
enum LadderFile {
    /// - Throws: `FileError`; `CorpusFormatError.badBead` with the line.
    static func read(_ path: String) throws -> [Bead] {
        var lines = try LineReader(path)
        var beads: [Bead] = []
        var last: (source: Int, target: Int, score: Double?)?
        while let line = try lines.nextText() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            let parts = line.split(whereSeparator: \.isWhitespace)
            guard parts.count >= 2, let source = SentenceNumber.number(parts[0]),
                let target = SentenceNumber.number(parts[1])
            else {
                throw CorpusFormatError.badBead(
                    path, line: lines.line,
                    reason: "a rung is two sentence numbers up to \(SentenceNumber.greatest) and a score")
            }
            if let last {
                guard source >= last.source, target >= last.target else {
                    throw CorpusFormatError.badBead(path, line: lines.line, reason: "the rung is not above the last")
                }
                guard max(source - last.source, target - last.target) <= SentenceNumber.mostInBead else {
                    throw CorpusFormatError.badBead(
                        path, line: lines.line,
                        reason: "the rung is more than \(SentenceNumber.mostInBead) sentences above the last")
                }
                if source > last.source || target > last.target {
                    beads.append(
                        Bead(
                            source: Array(last.source..<source), target: Array(last.target..<target),
                            confidence: last.score))
                }
            }
            last = (source, target, parts.count > 2 ? Decimals.probability(parts[2]) : nil)
        }
        return beads
    }

    /// Sentences in no bead get a rung of their own.
    ///
    /// - Throws: `CorpusFormatError.crossingBeads`.
    static func write(_ beads: [Bead], to output: OutputFile) throws {
        let sink = ByteSink(output)
        var place = (source: 0, target: 0)
        var skipped = 0
        for bead in ordered(beads) {
            guard let source = range(bead.source, from: place.source),
                let target = range(bead.target, from: place.target)
            else { throw CorpusFormatError.crossingBeads(output.path, bead: BeadFile.line(bead)) }
            skipped += source.lowerBound - place.source + target.lowerBound - place.target
            guard skipped <= mostSkipped else {
                throw CorpusFormatError.skippedSentences(output.path, bead: BeadFile.line(bead), most: mostSkipped)
            }
            while place.source < source.lowerBound {
                rung(place, nil, to: sink)
                place.source += 1
            }
            while place.target < target.lowerBound {
                rung(place, nil, to: sink)
                place.target += 1
            }
            rung(place, bead.confidence, to: sink)
            place = (source.upperBound, target.upperBound)
            try sink.drain()
        }
        rung(place, nil, to: sink)
        try sink.finish()
    }

    /// Sentences in no bead that a ladder spends rungs on: more than any text leaves out, and no great file.
    private static let mostSkipped = 100_000

    /// The range of a bead's sentences, if they follow each other and do not begin before a place.
    private static func range(_ numbers: [Int], from place: Int) -> Range<Int>? {
        guard let first = numbers.first else { return place..<place }
        guard first >= place, zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 }) else { return nil }
        return first..<first + numbers.count
    }

    private static func rung(_ place: (source: Int, target: Int), _ score: Double?, to sink: ByteSink) {
        sink.write("\(place.source)\t\(place.target)\t\(score.map { Decimals.string($0, places: 4) } ?? "0")\n")
    }

    /// By source; null beads before what follows them on the other side.
    private static func ordered(_ beads: [Bead]) -> [Bead] {
        let isOrdered = zip(beads, beads.dropFirst()).allSatisfy { one, next in
            (one.source.last ?? -1) <= (next.source.first ?? .max)
                && (one.target.last ?? -1) <= (next.target.first ?? .max)
        }
        if isOrdered { return beads }
        return beads.enumerated().sorted { left, right in
            let one = left.element.source.first.map { ($0, left.element.target.first ?? 0) }
            let other = right.element.source.first.map { ($0, right.element.target.first ?? 0) }
            if let one, let other { return one < other }
            if let a = left.element.target.first, let b = right.element.target.first { return a < b }
            return left.offset < right.offset
        }.map(\.element)
    }
}
