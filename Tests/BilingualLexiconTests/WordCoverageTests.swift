import BitextModel
import Testing

@testable import BilingualLexicon

@Suite struct WordCoverageTests {
    private static let lexicon = Lexicon(
        name: "terms", terms: [("harbour", "港口"), ("fishing boat", "渔船"), ("return", "返回"), ("today", "今天")])

    private func coverage(_ english: String, _ chinese: String) -> WordCoverage {
        WordCoverage(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese,
            lexica: [Self.lexicon])
    }

    @Test func translatedWordsAreCovered() {
        let whole = coverage("Harbour, return today", "今天返回港口")
        #expect(whole.target.weight == 3 && whole.target.share == 0.75 && whole.target.gap == 0)
        let none = coverage("Harbour, return today", "老人下棋")
        #expect(none.source.share == 0 && none.source.gap == 0.75)
    }

    /// Of words without translation the longest stretch counts.
    @Test func gapsAreStretches() {
        let cut = coverage("Harbour today crane lamp rope return", "港口今天返回")
        let spread = coverage("Harbour crane today lamp return rope", "港口今天返回")
        #expect(cut.source.share == spread.source.share)
        #expect(cut.source.gap == 3 / 7 && spread.source.gap == 1 / 7)
    }

    @Test func charactersAloneCountLittle() {
        let found = coverage("Harbour", "港口的了")
        #expect(abs(found.target.weight - 1.6) < 1e-6)
    }

    @Test func emptyTextsHaveNone() {
        let found = coverage("", "")
        #expect(found.source == WordCoverage.Side() && found.target == WordCoverage.Side())
    }

    @Test func likenessCountsBetweenAlphabets() {
        let found = WordCoverage(
            source: "Die Temperatur der Region", sourceLanguage: .german, target: "La température de la région",
            targetLanguage: .french, lexica: [])
        #expect(found.source.share > 0.4)
    }
}
