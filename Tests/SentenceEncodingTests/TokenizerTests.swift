import SentenceEncoding
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
struct TokenizerTests {
    let encoder: SentenceEncoder

    init() throws { encoder = try #require(InstalledModel.encoder) }

    @Test func samePiecesAsTheReferenceInSixteenLanguages() throws {
        let sentences = try Fixtures.sentences()
        let expected = try Fixtures.expectations("pieces.tsv")
        #expect(Set(sentences.map(\.language)).count == 16)
        #expect(sentences.count == expected.count)
        for (sentence, expectation) in zip(sentences, expected) {
            #expect(Fixtures.expectation(of: encoder.pieces(of: sentence.text)) == expectation, "\(sentence)")
        }
    }

    @Test func samePiecesAsTheReferenceOnAdversarialTexts() throws {
        let texts = try Fixtures.adversarialTexts()
        let expected = try Fixtures.expectations("adversarial-pieces.tsv")
        #expect(texts.count == expected.count)
        for (text, expectation) in zip(texts, expected) {
            let found = Fixtures.expectation(of: encoder.pieces(of: text))
            #expect(found == expectation, "\(text.unicodeScalars.prefix(40).map { String($0.value, radix: 16) })")
        }
    }

    @Test func nothingIsOneUnknownPiece() {
        #expect(encoder.pieces(of: "") == [0])
        #expect(encoder.pieces(of: " \u{3000}\t") == [0])
    }

    @Test func joiningSentencesWithASpaceJoinsTheirPieces() throws {
        let sentences = try Fixtures.sentences().map(\.text)
        for (one, other) in zip(sentences, sentences.dropFirst()) {
            #expect(encoder.pieces(of: one + " " + other) == encoder.pieces(of: one) + encoder.pieces(of: other))
        }
    }
}
