import BilingualLexicon

extension TokenMatches {
    /// Anchors that both documents have; equal identifiers match. What only one side has says nothing about where its
    /// sentence belongs.
    public init(_ anchors: PairedAnchors) {
        func tokens(_ table: AnchorTable) -> [[Token]] {
            (0..<table.sentenceCount).map { sentence in
                table[sentence].filter { anchors.isShared[Int($0)] && anchors.weights[Int($0)] > 0 }
                    .map { Token(type: Int($0), weight: anchors.weights[Int($0)]) }
            }
        }
        self.init(
            source: tokens(anchors.source), target: tokens(anchors.target),
            translations: anchors.kinds.indices.map { [Match(type: $0, strength: 1)] })
    }
}
