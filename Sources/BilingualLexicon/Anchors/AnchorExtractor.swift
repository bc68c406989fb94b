package import BitextModel

/// Finds the anchors of a sentence: numbers in all forms, dates, money, Latin tokens, acronyms, names, addresses.
///
/// What is found by the text alone is found here. Names in Han characters need the other language's text to be told from
/// other words; `PairedAnchors` finds them.
package struct AnchorExtractor: Sendable {
    private let reader: AnchorReader

    /// Opens the tables of a language (shared, made once).
    package init(language: Language) { reader = AnchorReader(language: language) }

    /// The anchors in the order in which they end. Linear in the sentence's length.
    package func anchors(in sentence: String) -> [Anchor] {
        var reader = reader
        reader.read(sentence)
        return reader.output.found.map(\.anchor).filter { $0.kind != .sameWord }
    }
}
