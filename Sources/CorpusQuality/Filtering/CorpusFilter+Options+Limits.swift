import BitextModel

/// A limit that no filter can have.
struct FilterLimitError: BitextError {
    let option: String
    let value: String
    let range: String

    var code: String { "E-FILTER-01" }
    var problem: String { "\(option) \(value) is no limit that a filter can have" }
    var location: ErrorLocation? { nil }
    var remedy: String { "Give \(range)" }
    var exitStatus: ExitStatus { .usage }
}

extension CorpusFilter.Options {
    /// The same, if every limit is one that can be: shares from 0 to 1, lengths from 0 on and in order.
    ///
    /// - Throws: `BitextError`, by the name of the command's option.
    public func checked() throws -> CorpusFilter.Options {
        for (option, value) in [
            ("--script-share", scriptShare), ("--mismatch", mismatch), ("--untranslated-share", untranslatedShare),
            ("--min-confidence", minimumConfidence), ("--max-loss", maximumLoss),
            ("--min-similarity", minimumSimilarity ?? 0), ("--min-quality", minimumQuality ?? 0),
        ] where !(0...1).contains(value) {
            throw FilterLimitError(option: option, value: "\(value)", range: "a share from 0 to 1")
        }
        for (option, value) in [
            ("--min-length", minimumLength), ("--max-length", maximumLength), ("--repetitions", repetitions),
        ] where value < 0 {
            throw FilterLimitError(option: option, value: "\(value)", range: "a number from 0 on")
        }
        guard minimumLength <= maximumLength else {
            throw FilterLimitError(
                option: "--min-length", value: "\(minimumLength)", range: "no more than --max-length \(maximumLength)")
        }
        guard lengthRatio >= 0, lengthRatio.isFinite else {
            throw FilterLimitError(option: "--length-ratio", value: "\(lengthRatio)", range: "a number from 0 on")
        }
        return self
    }
}
