/// What question marks, exclamation marks, quotation marks, colons and the ends of sentences say.
public struct PunctuationEvidence: BeadEvidence {
    private let source: [PunctuationProfile]
    private let target: [PunctuationProfile]

    public init(pair: DocumentPair) {
        source = pair.source.texts.map(PunctuationProfile.init)
        target = pair.target.texts.map(PunctuationProfile.init)
    }

    public let featureNames = [
        "punctuation.questions", "punctuation.exclamations", "punctuation.quotations", "punctuation.colons",
        "punctuation.ending", "punctuation.closingQuotation", "punctuation.openingQuotation",
    ]

    public func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>) {
        guard !bead.isNull else {
            for _ in featureNames { features.append(0) }
            return
        }
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
        features.append(-Float(min(3, abs(questions))))
        features.append(exclamations.source == exclamations.target ? 0 : -1)
        features.append(-Float(abs(quotations)) / 2)
        features.append(-Float(min(3, abs(colons))) / 2)
        features.append(last.0.ending == last.1.ending ? 0 : -1)
        features.append(last.0.endsWithQuotation == last.1.endsWithQuotation ? 0 : -1)
        features.append(first.0.opensWithQuotation == first.1.opensWithQuotation ? 0 : -1)
    }
}
