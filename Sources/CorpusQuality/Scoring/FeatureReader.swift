package import BilingualLexicon
package import BitextModel
import Glibc
import ICUText
import LanguageIdentification
import TextFacts

/// Reads the features of pairs of one pair of languages: every rule of the filter as a number, and how far words translate each
/// other.
package struct FeatureReader: Sendable {
    private let source: WritingSystem
    private let target: WritingSystem
    private let lengths: LengthModel
    private let anchors: AnchorConsistency
    private let lexica: [Lexicon]

    /// - Parameters:
    ///   - lengths: fitted on the corpus that the pairs are of.
    ///   - lexica: dictionaries and glossaries of the two languages.
    package init(source: Language, target: Language, lengths: LengthModel, lexica: [Lexicon]) {
        self.source = WritingSystem(source)
        self.target = WritingSystem(target)
        self.lengths = lengths
        anchors = AnchorConsistency(source: source, target: target)
        self.lexica = lexica
    }

    /// The features of a pair.
    ///
    /// - Complexity: O(bytes), and the lexica's entries for its words.
    package func features(source one: String, target other: String) -> PairFeatures {
        let sides = (TextProfile(one, writing: source), TextProfile(other, writing: target))
        let size = logf(1 + Float(min(sides.0.words.count, sides.1.words.count)))
        var values = lengthValues(sides)
        values += anchorValues(one, other)
        values += markValues(one, other)
        values += languageValues(sides)
        values += textValues(sides)
        values.append(size)
        values += wordValues(one, other)
        return PairFeatures(values: values, size: size)
    }

    private typealias Profiles = (TextProfile, TextProfile)

    private func lengthValues(_ sides: Profiles) -> [Float] {
        let sizes = (sides.0.text.utf8.count, sides.1.text.utf8.count)
        let difference = Float(min(6, abs(lengths.score(source: sizes.0, target: sizes.1))))
        let ratio = log(Double(sizes.1 + 5) / (Double(sizes.0) * lengths.ratio + 5))
        return [difference, difference * difference / 6, Float(min(2, abs(ratio)))]
    }

    private func anchorValues(_ one: String, _ other: String) -> [Float] {
        let (report, shared, lone) = anchors.counted(one, other)
        func isContradicted(_ mismatch: AnchorMismatch?) -> Float { Self.flag(mismatch?.opposite != nil) }
        func lacking(_ mismatch: AnchorMismatch?) -> Float {
            guard let mismatch, mismatch.opposite == nil else { return 0 }
            return Float(min(3, mismatch.missing))
        }
        let numbers = [
            // Contradictions of dates are too rare to be learned by themselves alone.
            max(isContradicted(report.numbers), isContradicted(report.dates)), lacking(report.numbers),
            Float(report.numbers?.share ?? 0),
        ]
        let dates = [isContradicted(report.dates), lacking(report.dates)]
        let rest = [Self.flag(report.money != nil), Self.flag(report.addresses != nil)]
        let counts = [logf(1 + Float(shared)), logf(1 + Float(lone))]
        return [numbers, dates, rest, counts].flatMap { $0 }
    }

    private static func flag(_ isSet: Bool) -> Float { isSet ? 1 : 0 }

    private func markValues(_ one: String, _ other: String) -> [Float] {
        let brackets = SurfaceRules.openBrackets(one) != SurfaceRules.openBrackets(other)
        let quotes = SurfaceRules.openQuotes(one) != SurfaceRules.openQuotes(other)
        let questions = SurfaceRules.isQuestion(one) != SurfaceRules.isQuestion(other)
        let ends = TextMarks.isEnded(one) != TextMarks.isEnded(other)
        let clauses = Float(abs(TextMarks.clauseMarks(one) - TextMarks.clauseMarks(other)))
        var values = [brackets, quotes, questions, ends].map { Self.flag($0) }
        values.append(min(4, clauses) / 4)
        return values
    }

    private func languageValues(_ sides: Profiles) -> [Float] {
        func foreign(_ side: TextProfile) -> Float {
            let all = side.ownScript + side.otherLetters
            return all == 0 ? 0 : Float(side.otherLetters) / Float(all)
        }
        let kept = SurfaceRules.sharedWords(sides.0, sides.1) ?? 0
        let isSame = ComparisonKey.fold(sides.0.text) == ComparisonKey.fold(sides.1.text)
        var other: Float = 0
        var half: Float = 0
        for (side, opposite) in [(sides.0, sides.1), (sides.1, sides.0)] {
            let halves = LanguageHalves(side)
            if halves.isWhole(of: opposite.language) { other = 1 }
            if halves.isPartly(of: opposite.language) { half = 1 }
        }
        let foreignShare = max(foreign(sides.0), foreign(sides.1))
        let strange = max(FunctionWordShare.lack(in: sides.0), FunctionWordShare.lack(in: sides.1))
        return [foreignShare, Float(kept), Self.flag(isSame), other, half, strange]
    }

    private func textValues(_ sides: Profiles) -> [Float] {
        let both = [sides.0, sides.1]
        func has(_ rule: (TextProfile) -> Bool) -> Float { Self.flag(both.contains(where: rule)) }
        let repeated = both.map { SurfaceRules.repetition($0).times }.max() ?? 1
        let variety = both.map { side in
            side.words.isEmpty ? 1 : Float(Set(side.words.lazy.map(\.key)).count) / Float(side.words.count)
        }
        let isMixed = both.contains { side in
            guard side.language.isChinese else { return false }
            let census = ChineseCharacterCensus(of: side.text)
            return min(census.simplified, census.traditional) >= 2
        }
        let boilerplate = has { SurfaceRules.boilerplate($0.text) != nil }
        let mojibake = has { SurfaceRules.mojibake($0) != nil }
        let control = has { $0.strange != nil }
        let repetition = logf(Float(min(repeated, 10)))
        return [
            boilerplate, repetition, abs(variety[0] - variety[1]), mojibake, control, Self.flag(isMixed),
        ]
    }

    private func wordValues(_ one: String, _ other: String) -> [Float] {
        let found = WordCoverage(
            source: one, sourceLanguage: source.language, target: other, targetLanguage: target.language,
            lexica: lexica)
        let shares = MeaningMatch.Sides(found.source.share, found.target.share)
        let gaps = MeaningMatch.Sides(found.source.gap, found.target.gap)
        return [shares.least, shares.most, gaps.least, gaps.most]
    }
}
