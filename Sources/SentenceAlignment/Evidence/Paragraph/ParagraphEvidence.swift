/// What paragraph boundaries say. Evidence, not walls: translators split and merge paragraphs.
public struct ParagraphEvidence: BeadEvidence {
    private let source: [Bool]
    private let target: [Bool]

    /// Without effect unless both documents have more than one block.
    public init(pair: DocumentPair) {
        let isKnown = !pair.source.opensBlock.isEmpty && !pair.target.opensBlock.isEmpty
        source = isKnown ? pair.source.opensBlock : []
        target = isKnown ? pair.target.opensBlock : []
    }

    public let featureNames = ["paragraph.together", "paragraph.apart", "paragraph.crossed"]

    public var isSilent: Bool { source.isEmpty }

    public func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        guard !source.isEmpty else {
            for _ in featureNames { features.append(0) }
            return
        }
        var opens = (source: false, target: false)
        var crossed = 0
        for sentence in bead.sourceStart..<bead.sourceEnd where source[sentence] {
            if sentence == bead.sourceStart { opens.source = true } else { crossed += 1 }
        }
        for sentence in bead.targetStart..<bead.targetEnd where target[sentence] {
            if sentence == bead.targetStart { opens.target = true } else { crossed += 1 }
        }
        features.append(!bead.isNull && opens.source && opens.target ? 1 : 0)
        features.append(!bead.isNull && opens.source != opens.target ? -1 : 0)
        features.append(-Float(crossed))
    }

    public func values(of beads: [BeadSpan]) -> [Float] {
        guard !source.isEmpty else { return [Float](repeating: 0, count: beads.count * featureNames.count) }
        return [Float](capacity: beads.count * featureNames.count) { features in
            for bead in beads { append(bead, to: &features) }
        }
    }
}
