extension SegmentedDocument {
    /// The document with sentences cut at joints of theirs; what is left of the other joints goes.
    ///
    /// - Parameter cuts: for each sentence to be cut the places of its joints in `joints`, rising.
    package func cut(at cuts: [Int: [Int]]) -> SegmentedDocument {
        var pieces: [Sentence] = []
        pieces.reserveCapacity(sentences.count + cuts.count)
        for (number, sentence) in sentences.enumerated() {
            guard let places = cuts[number], let known = joints[number] else {
                pieces.append(sentence)
                continue
            }
            let text = Array(sentence.text.utf8)
            var start = (text: 0, source: sentence.range.start)
            for joint in places.map({ known[$0] }) {
                pieces.append(
                    Sentence(
                        text: String(decoding: text[start.text..<joint.end], as: UTF8.self),
                        range: Document.SourceRange(start.source, joint.sourceEnd), block: sentence.block))
                start = (joint.start, joint.sourceStart)
            }
            pieces.append(
                Sentence(
                    text: String(decoding: text[start.text...], as: UTF8.self),
                    range: Document.SourceRange(start.source, sentence.range.end), block: sentence.block))
        }
        var cut = SegmentedDocument(id: id, language: language, metadata: metadata, sentences: pieces)
        cut.blocks = blocks
        return cut
    }
}
