import BilingualLexicon
import BitextModel
import DocumentAlignment
import SentenceAlignment
import SentenceEncoding
import Testing

@Suite struct AlignmentResourcesTests {
    /// Which weights a pair gets.
    @Test(arguments: [
        ("en", "zh", false, "plain"), ("en", "zh", true, "dictionary"), ("zh-Hant", "en-US", true, "dictionary"),
        ("de", "fr", false, "alphabets"), ("de", "fr", true, "alphabets"), ("en", "de", true, "alphabets"),
        ("ja", "en", false, "plain"), ("ja", "en", true, "plain"), ("zh", "ja", true, "plain"),
    ])
    func weightsSuitThePair(source: String, target: String, hasDictionary: Bool, name: String) async throws {
        let resources = AlignmentResources(dictionary: hasDictionary ? .agency : nil)
        func side(_ code: String) throws -> SentenceSide {
            SentenceSide(texts: ["a"], language: try #require(Language(code)))
        }
        let pair = DocumentPair(source: try side(source), target: try side(target))
        #expect(try await resources.evidence(for: pair).weights.name == name)
    }

    /// What is computed in one precision is not taken for the other's.
    @Test(.enabled(if: SentenceEncoder.Precision.bf16.isAvailable, "the processor has no bf16"))
    func resourcesAreKnownByTheirPrecision() throws {
        var choices = EvidenceChoices()
        choices.dictionary = .off
        let single = try choices.open().identity()
        #expect(try choices.open().identity() == single)
        choices.precision = .bf16
        #expect(try choices.open().identity() != single)
    }

    @Test func weightsOfTheUsersAreTaken() async throws {
        var weights = try WeightProfile(hasEncoder: false, hasDictionary: true).weights
        weights.name = "mine"
        let pair = DocumentPair(
            source: SentenceSide(texts: ["a"], language: .german), target: SentenceSide(texts: ["b"], language: .french)
        )
        #expect(try await AlignmentResources(weights: weights).evidence(for: pair).weights.name == "mine")
    }

    /// Every feature of every built-in weight file has evidence, and all evidence has weights.
    @Test(arguments: [
        WeightProfile(hasEncoder: false, hasDictionary: false), WeightProfile(hasEncoder: true, hasDictionary: false),
        WeightProfile(hasEncoder: false, hasDictionary: true), WeightProfile(hasEncoder: true, hasDictionary: true),
        WeightProfile(hasEncoder: false, hasDictionary: false, joinsAlphabets: true),
        WeightProfile(hasEncoder: true, hasDictionary: false, joinsAlphabets: true),
    ])
    func weightsAndEvidenceSpeakOfTheSame(profile: WeightProfile) throws {
        let weights = try profile.weights
        let semantic = ["meaning", "tokens"]
        func names(_ features: [FeatureDeclaration]) -> Set<FeatureName> {
            Set(features.map(\.name).filter { profile.hasEncoder || !semantic.contains($0.kind.name) })
        }
        #expect(Set(weights.search.features.map(\.name)) == names(AlignmentResources.features.quick))
        #expect(Set(weights.final.features.map(\.name)) == names(AlignmentResources.features.full))
    }
}
