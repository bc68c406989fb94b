package import BilingualLexicon
import SentenceAlignment

extension TokenMatches {
    /// Anchors that both documents have; equal identifiers match. What only one side has says nothing about where its
    /// sentence belongs.
    package init(_ anchors: PairedAnchors) {
        func rows(_ table: AnchorTable) -> TokenRows {
            TokenRows(sentences: table.sentenceCount) { sentence, append in
                for anchor in table[sentence]
                where anchors.isShared[Int(anchor)] && anchors.weights[Int(anchor)] > 0 {
                    append(anchor, anchors.weights[Int(anchor)])
                }
            }
        }
        let same = TypeMatches.identity(anchors.kinds.count)
        self.init(source: rows(anchors.source), target: rows(anchors.target), forward: same, backward: same)
    }
}
