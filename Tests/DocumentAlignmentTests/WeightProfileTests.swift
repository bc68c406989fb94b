import DocumentAlignment
import SentenceAlignment
import Testing

@Suite struct WeightProfileTests {
    @Test(arguments: [false, true], [false, true]) func everyProfileHasWeights(encoder: Bool, dictionary: Bool) throws {
        for alphabets in [false, true] {
            let profile = WeightProfile(
                hasEncoder: encoder, hasDictionary: dictionary, joinsAlphabets: alphabets)
            #expect(try profile.weights.name == profile.name)
        }
    }
}
