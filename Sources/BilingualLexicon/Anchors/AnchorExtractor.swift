package import BitextModel

/// Finds the anchors of a sentence: numbers in all forms, dates, money, Latin tokens, acronyms, names, addresses.
///
/// What is found by the text alone is found here. Names in Han characters need the other language's text to be told from
/// other words; `PairedAnchors` finds them.
package struct AnchorExtractor: Sendable {
    private var reader: AnchorReader

    /// Opens the tables of a language (shared, made once).
    package init(language: Language) { reader = AnchorReader(language: language) }

    /// The anchors in the order in which they end. Linear in the sentence's length.
    package func anchors(in sentence: String) -> [Anchor] {
        var extractor = self
        return extractor.read(sentence)
    }

    /// The same, keeping the working memory and what was read for `hints`.
    package mutating func read(_ sentence: String) -> [Anchor] {
        reader.read(sentence)
        var anchors: [Anchor] = []
        anchors.reserveCapacity(reader.output.found.count)
        for found in reader.output.found where found.anchor.kind != .sameWord { anchors.append(found.anchor) }
        return anchors
    }

    /// What the words of a sentence, the one that was read last, may say of numbers besides, for those who ask whether a number
    /// of the other side is said here. Linear in the sentence's length.
    package func hints(of sentence: String) -> NumberHints { HintReader.hints(of: sentence, readBy: reader) }
}
