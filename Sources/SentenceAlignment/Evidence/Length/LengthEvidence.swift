import Glibc

/// What the lengths of a bead's sides say (Gale and Church 1993, in bytes and with learned weights).
package struct LengthEvidence: BeadEvidence {
    private let source: RunLengths
    private let target: RunLengths

    /// - Parameter ratio: source bytes for each target byte, as estimated from the documents.
    package init(pair: DocumentPair, ratio: Double) {
        self.init(pair: pair, source: 0..<pair.source.count, target: 0..<pair.target.count, ratio: ratio)
    }

    /// Of some beads alone.
    init(pair: DocumentPair, candidates: [BeadSpan], ratio: Double) {
        func range(_ start: KeyPath<BeadSpan, Int>, _ end: KeyPath<BeadSpan, Int>) -> Range<Int> {
            let first = candidates.lazy.map { $0[keyPath: start] }.min() ?? 0
            return first..<(candidates.lazy.map { $0[keyPath: end] }.max() ?? first)
        }
        self.init(
            pair: pair, source: range(\.sourceStart, \.sourceEnd), target: range(\.targetStart, \.targetEnd),
            ratio: ratio)
    }

    private init(pair: DocumentPair, source: Range<Int>, target: Range<Int>, ratio: Double) {
        self.source = RunLengths(byteSums: pair.source.byteSums, sentences: source, ratio: 1)
        self.target = RunLengths(byteSums: pair.target.byteSums, sentences: target, ratio: ratio)
    }

    /// How the lengths of two sides compare.
    package struct Values: FeatureValues {
        /// See `LengthRatio`.
        package var ratio: Float = 0
        /// See `LengthDeviation`.
        package var deviation: Float = 0
        /// See `LengthDeviation.square`.
        package var square: Float = 0
        /// Of a null bead, see `SkippedLength`.
        package var skipped: Float = 0

        package init() {}
    }

    static let features = FeatureSet<Values>(
        .length, initial: [(\.ratio, -1), (\.deviation, 1), (\.skipped, 1)])

    package var features: FeatureSet<Values> { Self.features }

    @inline(__always)
    package func values(of bead: BeadSpan) -> Values {
        let x = source.length(bead.sourceStart, bead.sourceEnd)
        let y = target.length(bead.targetStart, bead.targetEnd)
        var values = Values()
        if bead.isNull {
            values.skipped = SkippedLength.value(x + y)
        } else {
            values.ratio = LengthRatio.value(
                source.logarithm(bead.sourceStart, bead.sourceEnd), target.logarithm(bead.targetStart, bead.targetEnd))
            values.deviation = LengthDeviation.value(x, y)
            values.square = LengthDeviation.square(x, y)
        }
        return values
    }

    /// Source bytes for each target byte over whole documents, or 1 if one of them is empty.
    package static func ratio(of pair: DocumentPair) -> Double {
        let source = pair.source.byteSums.last ?? 0
        let target = pair.target.byteSums.last ?? 0
        return source > 0 && target > 0 ? source / target : 1
    }

    /// The same over the beads of a rough alignment that have both sides: long untranslated stretches would bend it.
    static func ratio(of pair: DocumentPair, over beads: [BeadSpan]) -> Double {
        var source = 0.0
        var target = 0.0
        for bead in beads where !bead.isNull {
            source += pair.source.bytes(bead.sourceStart, bead.sourceEnd)
            target += pair.target.bytes(bead.targetStart, bead.targetEnd)
        }
        return source > 0 && target > 0 ? source / target : ratio(of: pair)
    }
}
