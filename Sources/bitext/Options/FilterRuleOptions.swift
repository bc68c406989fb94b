import ArgumentParser
import Bitext

/// Which rules a filter has, and their limits.
struct FilterRuleOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Begin with no rules, the default ones, or all: none, default, strict."))
    var rules: RuleSet = .default

    @Option(name: .customLong("with"), help: ArgumentHelp("Further rules, separated by commas.", valueName: "RULES"))
    var with: [String] = []

    @Option(name: .customLong("without"), help: ArgumentHelp("Rules to leave out.", valueName: "RULES"))
    var without: [String] = []

    @Option(name: .long, help: "The fewest words (characters of Chinese) a side may have.")
    var minLength = CorpusFilter.Options.default.minimumLength

    @Option(name: .long, help: "The most words (characters of Chinese) a side may have.")
    var maxLength = CorpusFilter.Options.default.maximumLength

    @Option(name: .long, help: "How far the lengths may be apart, in standard deviations of the corpus, or 1%.")
    var lengthRatio = Limit(value: CorpusFilter.Options.default.lengthRatio, isShare: false)

    @Option(name: .long, help: "The least share of letters in the language's script.")
    var scriptShare = CorpusFilter.Options.default.scriptShare

    @Option(name: .long, help: "The greatest share of numbers or dates that one side may lack.")
    var mismatch = CorpusFilter.Options.default.mismatch

    @Option(name: .long, help: "The greatest share of words that may stand on the other side as they are.")
    var untranslatedShare = CorpusFilter.Options.default.untranslatedShare

    @Option(name: .long, help: "How often a phrase may follow itself.")
    var repetitions = CorpusFilter.Options.default.repetitions

    @Option(name: .long, help: "The least confidence of an alignment, or 5%; adds the rule confidence.")
    var minConfidence: Limit?

    @Option(
        name: .long,
        help: ArgumentHelp(
            """
            The share of good pairs that the rules quality and similarity may each lose, by what is usual; adds the rule \
            quality where neither was asked for.
            """, valueName: "SHARE"))
    var maxLoss: Limit?

    @Option(name: .long, help: "The least quality, 0 to 1, in place of what --max-loss gives; adds the rule quality.")
    var minQuality: Double?

    @Option(
        name: .long, help: "The least similarity, 0 to 1, in place of what --max-loss gives; adds the rule similarity.")
    var minSimilarity: Double?

    enum RuleSet: String, ExpressibleByArgument, CaseIterable { case none, `default`, strict }

    /// A number, or a share of the corpus.
    struct Limit: ExpressibleByArgument, CustomStringConvertible {
        var value: Double
        var isShare: Bool
        /// The value, if it is a share.
        var share: Double? { isShare ? value : nil }

        init(value: Double, isShare: Bool) {
            self.value = value
            self.isShare = isShare
        }

        init?(argument: String) {
            let isShare = argument.hasSuffix("%")
            guard let number = Double(isShare ? String(argument.dropLast()) : argument), number >= 0,
                !isShare || number <= 100
            else { return nil }
            self.init(value: isShare ? number / 100 : number, isShare: isShare)
        }

        var description: String { isShare ? "\(value * 100)%" : "\(value)" }
    }

    var needsShares: Bool { lengthRatio.isShare || minConfidence?.isShare == true }

    func validate() throws {
        let options = try options()
        do { _ = try options.checked() } catch { throw ValidationError("\(error)") }
    }

    /// The rules and limits as given; limits that are shares are still to be measured.
    func options() throws -> CorpusFilter.Options {
        var options =
            switch rules {
            case .none: CorpusFilter.Options(rules: [])
            case .default: CorpusFilter.Options.default
            case .strict: CorpusFilter.Options.strict
            }
        for name in try names(with) { options.rules.insert(name) }
        if minConfidence != nil { options.rules.insert(.confidence) }
        if minQuality != nil { options.rules.insert(.quality) }
        if minSimilarity != nil { options.rules.insert(.similarity) }
        if maxLoss != nil, !options.needsScores { options.rules.insert(.quality) }
        for name in try names(without) { options.rules.remove(name) }
        options.minimumLength = minLength
        options.maximumLength = maxLength
        options.lengthRatio = lengthRatio.value
        options.scriptShare = scriptShare
        options.mismatch = mismatch
        options.untranslatedShare = untranslatedShare
        options.repetitions = repetitions
        if let minConfidence { options.minimumConfidence = minConfidence.value }
        if let maxLoss { options.maximumLoss = maxLoss.value }
        options.minimumQuality = minQuality
        options.minimumSimilarity = minSimilarity
        return options
    }

    private func names(_ lists: [String]) throws -> [CorpusFilter.Reason] {
        try lists.flatMap { $0.split(separator: ",") }.map { name in
            guard let reason = CorpusFilter.Reason(rawValue: String(name)) else {
                let known = CorpusFilter.Reason.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("there is no rule '\(name)'; the rules are \(known)")
            }
            return reason
        }
    }
}
