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

    /// German and French have weights of their own, English and Chinese those of the dictionary.
    @Test(arguments: [
        (false, false, false, "plain"), (false, false, true, "alphabets"), (false, true, false, "dictionary"),
        (false, true, true, "dictionary"), (true, false, false, "encoder"), (true, false, true, "encoder-alphabets"),
        (true, true, false, "encoder-dictionary"), (true, true, true, "encoder-dictionary"),
    ])
    func eachKindOfEvidenceHasItsOwn(encoder: Bool, dictionary: Bool, alphabets: Bool, name: String) {
        let profile = WeightProfile(hasEncoder: encoder, hasDictionary: dictionary, joinsAlphabets: alphabets)
        #expect(profile.name == name)
    }
}
