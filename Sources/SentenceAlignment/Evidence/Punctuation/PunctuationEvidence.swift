/// What question marks, exclamation marks, quotation marks, colons and the ends of sentences say.
package struct PunctuationEvidence: BeadEvidence {
    private let source: [PunctuationProfile]
    private let target: [PunctuationProfile]

    package init(pair: DocumentPair) {
        source = pair.source.texts.map(PunctuationProfile.init)
        target = pair.target.texts.map(PunctuationProfile.init)
    }

    /// Each 0 where both sides agree, and less where they do not.
    package struct Values: FeatureValues {
        package var questions: Float = 0
        package var exclamations: Float = 0
        package var quotations: Float = 0
        package var colons: Float = 0
        package var ending: Float = 0
        package var closingQuotation: Float = 0
        package var openingQuotation: Float = 0

        package init() {}
    }

    static let features = FeatureSet<Values>(.punctuation)

    package var features: FeatureSet<Values> { Self.features }

    package func values(of bead: BeadSpan) -> Values {
        var values = Values()
        guard !bead.isNull else { return values }
        var questions: Int16 = 0
        var exclamations = (source: false, target: false)
        var quotations: Int16 = 0
        var colons: Int16 = 0
        for sentence in bead.sourceStart..<bead.sourceEnd {
            questions += source[sentence].questions
            exclamations.source = exclamations.source || source[sentence].exclamations > 0
            quotations += source[sentence].quotations
            colons += source[sentence].colons
        }
        for sentence in bead.targetStart..<bead.targetEnd {
            questions -= target[sentence].questions
            exclamations.target = exclamations.target || target[sentence].exclamations > 0
            quotations -= target[sentence].quotations
            colons -= target[sentence].colons
        }
        let last = (source[bead.sourceEnd - 1], target[bead.targetEnd - 1])
        let first = (source[bead.sourceStart], target[bead.targetStart])
        values.questions = -Float(min(3, abs(questions)))
        values.exclamations = exclamations.source == exclamations.target ? 0 : -1
        values.quotations = -Float(abs(quotations)) / 2
        values.colons = -Float(min(3, abs(colons))) / 2
        values.ending = last.0.ending == last.1.ending ? 0 : -1
        values.closingQuotation = last.0.endsWithQuotation == last.1.endsWithQuotation ? 0 : -1
        values.openingQuotation = first.0.opensWithQuotation == first.1.opensWithQuotation ? 0 : -1
        return values
    }
}
