import TestSupport
import Testing

@testable import SentenceEncoding

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
struct LoneSentencesTests {
    let encoder: SentenceEncoder

    init() throws { encoder = try #require(InstalledModel.encoder) }

    private static let projection: TokenProjection = {
        var random = SeededGenerator(seed: 3)
        return TokenProjection(
            matrix: (0..<SentenceEncoder.featureWidth * 20).map { _ in Float.random(in: -0.05...0.05, using: &random) },
            columns: 20)
    }()

    private static let texts =
        ["", "Yes.", "The port is open.", "港口今天再次开放，渔船陆续返航。", "x"]
        + [String(repeating: "The boats came back one after the other. ", count: 60)]

    @Test func vectorsAreThoseOfTheEncoder() async throws {
        let lone = LoneSentences(Self.texts, encoder: encoder, projection: Self.projection)
        let encoded = lone.encode(0..<Self.texts.count)
        let vectors = try await encoder.encode(Self.texts)
        for index in Self.texts.indices {
            var sum: Float = 0
            for column in 0..<SentenceEncoder.width {
                sum +=
                    encoded.vectors[index * SentenceEncoder.width + column]
                    * vectors[index][vectors[index].startIndex + column]
            }
            #expect(index == 0 || sum > 0.9999, "\(index): \(sum)")
        }
    }

    @Test func tokensAreThoseOfADocument() async throws {
        let lone = LoneSentences(Self.texts, encoder: encoder, projection: Self.projection)
        let encoded = lone.encode(0..<Self.texts.count)
        var expected: [TokenVectors] = []
        _ = try await encoder.encodeDocument(
            Self.texts, projection: Self.projection, tokenVectors: { expected.append($1) })
        #expect(encoded.tokens.count == expected.count)
        for (one, other) in zip(encoded.tokens, expected) {
            #expect(one.count == other.count && one.count <= TokenVectors.mostTokens)
            for (value, wanted) in zip(one.elements, other.elements) { #expect(abs(value - wanted) < 1e-3) }
        }
        #expect(encoded.tokens[0].count == 0 && encoded.tokens[5].count == TokenVectors.mostTokens)
    }

    /// The same bytes whatever stands beside a sentence.
    @Test func companyDoesNotMatter() {
        let all = LoneSentences(Self.texts, encoder: encoder, projection: Self.projection)
        let encoded = all.encode(0..<Self.texts.count)
        for index in Self.texts.indices {
            let alone = LoneSentences([Self.texts[index]], encoder: encoder, projection: Self.projection).encode(0..<1)
            let width = SentenceEncoder.width
            #expect(alone.vectors == Array(encoded.vectors[index * width..<(index + 1) * width]), "\(index)")
            #expect(alone.tokens[0].elements == encoded.tokens[index].elements, "\(index)")
        }
    }
}
