public import BitextModel
import ICUText
import LanguageIdentification
import TextFacts

/// Judges the units of a corpus, one by one, by rules whose names it gives as reasons.
///
///     var filter = CorpusFilter(source: .english, target: .chinese, lengthsOf: units)
///     let rejections = filter.rejections(of: unit)
public struct CorpusFilter: Sendable {
    /// The rules, and their limits.
    public let options: CorpusFilter.Options
    package let lengths: LengthModel
    private let source: WritingSystem
    private let target: WritingSystem
    private let rules: RuleSet
    private var anchors: AnchorConsistency?
    private var repetitions: RepeatedUnits

    /// A filter for the units of one corpus.
    ///
    /// - Parameters:
    ///   - options: the rules, and their limits.
    ///   - source, target: the languages of units that name none.
    ///   - units: of this corpus, which tell what lengths go together in it; fewer than 20 give what is usual.
    /// - Complexity: O(bytes of the units).
    public init(
        options: CorpusFilter.Options = .default, source: Language, target: Language,
        lengthsOf units: some Sequence<TranslationUnit>
    ) {
        let lengths = LengthModel(
            fitting: units.map { (source: $0.source.text.utf8.count, target: $0.target.text.utf8.count) })
        self.init(options: options, source: source, target: target, lengths: lengths)
    }

    /// - Parameter lengths: fitted on units of this corpus, see `LengthModel.init(fitting:)`.
    package init(
        options: CorpusFilter.Options = .default, source: Language, target: Language, lengths: LengthModel = .usual
    ) {
        self.options = options
        rules = RuleSet(options.rules)
        repetitions = RepeatedUnits(rules: options.rules)
        self.source = WritingSystem(source)
        self.target = WritingSystem(target)
        self.lengths = lengths
        let needsAnchors = !options.rules.isDisjoint(with: [.numbers, .dates, .money, .addresses])
        anchors = needsAnchors ? AnchorConsistency(source: source, target: target) : nil
    }

    /// Every reason to reject a unit, in the order of the rules; none for one that is to be kept.
    ///
    /// The rules on duplicates and conflicts compare with the units kept so far: a unit counts as seen unless another
    /// rule rejects it.
    public mutating func rejections(of unit: TranslationUnit) -> [Rejection] {
        // Taken out, so that its working memory is not copied.
        var anchors = self.anchors
        self.anchors = nil
        let found = examine(unit, &anchors)
        self.anchors = anchors
        if found.isEmpty, let repeated = repetitions.rejection(of: unit) { return [repeated] }
        return found
    }

    /// What all rules but those on repeated units say of each unit, for `RepeatedUnits` to add what these say.
    ///
    /// - Parameter scores: of each unit, for the rules `similarity` and `quality`; nil for none.
    package func rejectionsAlone(of units: [TranslationUnit], scores: [Score]? = nil) -> [[Rejection]] {
        var anchors = self.anchors
        return units.indices.map { examine(units[$0], &anchors, score: scores?[$0]) }
    }

    /// What all rules but those on repeated units say of a unit.
    private func examine(
        _ unit: TranslationUnit, _ anchors: inout AnchorConsistency?, score: Score? = nil
    ) -> [Rejection] {
        var found: [Rejection] = []
        func reject(_ reason: CorpusFilter.Reason, _ detail: @autoclosure () -> String = "") {
            found.append(Rejection(reason: reason, detail: detail()))
        }
        func has(_ rule: CorpusFilter.Reason) -> Bool { rules.contains(rule) }
        let one = TextProfile(unit.source.text, writing: writing(unit.source, source))
        let other = TextProfile(unit.target.text, writing: writing(unit.target, target))
        if has(.empty), one.content == 0 || other.content == 0 {
            // The other rules would only say the same in other words.
            reject(.empty)
            return found
        }
        let shortest = min(one.words.count, other.words.count)
        if has(.tooShort), shortest < options.minimumLength { reject(.tooShort, "\(shortest)") }
        let longest = max(one.words.count, other.words.count)
        if has(.tooLong), longest > options.maximumLength { reject(.tooLong, "\(longest)") }
        if has(.lengthRatio) {
            let score = lengths.score(source: one.text.utf8.count, target: other.text.utf8.count)
            if abs(score) > options.lengthRatio {
                reject(
                    .lengthRatio,
                    "\(score > 0 ? "target" : "source") too long by \(Decimals.string(abs(score), places: 2)) deviations"
                )
            }
        }
        if has(.identical), one.letters > 0, one.words.count > 1, Self.isSame(one, other) {
            reject(.identical)
        } else if has(.untranslated), let share = SurfaceRules.sharedWords(one, other),
            share > options.untranslatedShare
        {
            reject(.untranslated, "\(Decimals.string(share * 100, places: 0)) % of the words")
        }
        func judgeLanguage(_ side: TextProfile, besides opposite: TextProfile) {
            let share = has(.script) ? side.scriptShare(besides: opposite) : 1
            if side.letters >= 4, share < options.scriptShare {
                reject(.script, "\(Decimals.string(share * 100, places: 0)) % of the letters are of \(side.language)")
            } else if has(.language), let name = Self.otherLanguage(side, besides: opposite) {
                reject(.language, "\(name) in place of \(side.language)")
            }
        }
        judgeLanguage(one, besides: other)
        judgeLanguage(other, besides: one)
        consistency(anchors?.compare(one.text, other.text), reject: { reject($0, $1) })
        surface(one, other, reject: { reject($0, $1) })
        if has(.confidence), let confidence = unit.confidence, confidence < options.minimumConfidence {
            reject(.confidence, Decimals.string(confidence, places: 2))
        }
        for (rule, value, limit) in [
            (CorpusFilter.Reason.similarity, score?.similarity, options.minimumSimilarity),
            (.quality, score?.quality, options.minimumQuality),
        ] {
            if has(rule), let value, let limit, value < limit { reject(rule, Decimals.string(value, places: 4)) }
        }
        return found
    }

    /// Whether two texts differ in case and width at most.
    private static func isSame(_ one: TextProfile, _ other: TextProfile) -> Bool {
        // No character before U+2E80 becomes a Han one, nor does a Han one become another sort of character.
        if one.han > 0 && other.highest < 0x2E80 || other.han > 0 && one.highest < 0x2E80 { return false }
        return ComparisonKey.fold(one.text) == ComparisonKey.fold(other.text)
    }

    private func writing(_ side: TranslationUnit.Side, _ usual: WritingSystem) -> WritingSystem {
        side.language == .undetermined || side.language == usual.language ? usual : WritingSystem(side.language)
    }

    private func consistency(_ report: AnchorConsistency.Report?, reject: (CorpusFilter.Reason, String) -> Void) {
        guard let report else { return }
        for (reason, mismatch, most) in [
            (CorpusFilter.Reason.numbers, report.numbers, options.mismatch), (.dates, report.dates, options.mismatch),
            (.money, report.money, 0), (.addresses, report.addresses, 0),
        ] {
            if let mismatch, rules.contains(reason), mismatch.share > most {
                reject(reason, mismatch.description)
            }
        }
    }

    private func surface(_ one: TextProfile, _ other: TextProfile, reject: (CorpusFilter.Reason, String) -> Void) {
        func has(_ rule: CorpusFilter.Reason) -> Bool { rules.contains(rule) }
        if has(.brackets) {
            let left = SurfaceRules.openBrackets(one.text)
            let right = SurfaceRules.openBrackets(other.text)
            if left != right, left != (0, 0) || right != (0, 0) { reject(.brackets, "") }
        }
        if has(.quotes), SurfaceRules.openQuotes(one.text) != SurfaceRules.openQuotes(other.text) {
            reject(.quotes, "")
        }
        if has(.punctuation), SurfaceRules.isQuestion(one.text) != SurfaceRules.isQuestion(other.text) {
            reject(.punctuation, "")
        }
        if has(.boilerplate), let detail = SurfaceRules.boilerplate(one.text) ?? SurfaceRules.boilerplate(other.text) {
            reject(.boilerplate, detail)
        }
        if has(.repetition) {
            let (left, right) = (SurfaceRules.repetition(one), SurfaceRules.repetition(other))
            let worst = right.times > left.times ? right : left
            if worst.times > options.repetitions {
                reject(.repetition, "'\(worst.phrase)' \(worst.times) times")
            }
        }
        if has(.mojibake), let detail = SurfaceRules.mojibake(one) ?? SurfaceRules.mojibake(other) {
            reject(.mojibake, detail)
        }
        if has(.controlCharacters), let scalar = one.strange ?? other.strange {
            reject(.controlCharacters, "U+\(String(scalar.value, radix: 16, uppercase: true))")
        }
        if has(.mixedChinese), one.writing.isChinese || other.writing.isChinese {
            let census = ChineseCharacterCensus(of: one.writing.isChinese ? one.text : other.text)
            let least = min(census.simplified, census.traditional)
            if least >= 2, least * 5 >= census.simplified + census.traditional {
                reject(.mixedChinese, "\(census.simplified) simplified, \(census.traditional) traditional")
            }
        }
    }

    /// The language that a side is written in, if it is surely another than it says. Short texts are not judged; among
    /// languages of one script both halves of the text must say the same, since one word may point anywhere.
    private static func otherLanguage(_ side: TextProfile, besides opposite: TextProfile) -> Language? {
        guard side.letters >= (side.han > 0 ? 12 : 40) else { return nil }
        // What is in the script of its language, and short, is let pass whatever it is; so is Chinese in Han.
        let isOwn = side.ownScript * 10 >= side.letters * 9
        if isOwn, side.letters < 80 || side.writing.isChinese { return nil }
        func other(_ text: some StringProtocol) -> Language? {
            let found = LanguageIdentifier.identify(text)
            let isSame = found == .undetermined || found == side.language || family(found) == family(side.language)
            return isSame ? nil : found
        }
        guard let found = other(side.text) else { return nil }
        if WritingSystem.scripts(of: found).isDisjoint(with: side.writing.scripts) {
            // A short sentence with a long name or address in it is still in its language.
            return side.scriptShare(besides: opposite) < 0.4 ? found : nil
        }
        guard side.letters >= 80, side.words.count >= 10, LanguageIdentifier.tells(side.language) else { return nil }
        let utf8 = side.text.utf8
        let middle = utf8.index(utf8.startIndex, offsetBy: side.words[side.words.count / 2].start)
        guard other(side.text[..<middle]) == found, other(side.text[middle...]) == found else { return nil }
        return found
    }

    /// Written Cantonese, Wu and Chinese are not told apart here.
    private static func family(_ language: Language) -> String {
        ["yue", "wuu"].contains(language.primary) ? "zh" : language.primary
    }
}
