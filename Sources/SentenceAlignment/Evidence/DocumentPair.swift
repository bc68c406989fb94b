import BitextModel
import TextFacts

/// Two documents, oriented for the model.
///
/// Weights know which side writes without spaces (1-2 beads are more frequent from Chinese to English than the other
/// way round), so that side is made the target; one weight file then serves both directions.
package struct DocumentPair: Sendable {
    package let source: SentenceSide
    package let target: SentenceSide
    /// Between the pair's numbers and those of the caller's source and target.
    package let numbering: Numbering
    /// Whether the two sides differ in kind, so that the model may treat them differently.
    package let isOriented: Bool
    /// Whether both sides are written with spaces between words.
    package let joinsAlphabets: Bool

    package init(source: SentenceSide, target: SentenceSide) {
        let spaceless = (source.language.isWrittenWithoutSpaces, target.language.isWrittenWithoutSpaces)
        let isSwapped = spaceless.0 && !spaceless.1
        isOriented = spaceless.0 != spaceless.1
        joinsAlphabets = !spaceless.0 && !spaceless.1
        self.source = isSwapped ? target : source
        self.target = isSwapped ? source : target
        numbering = Numbering(source: self.source.numbers, target: self.target.numbers, isSwapped: isSwapped)
    }
}
