import SentenceEncoding
import TestSupport
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
struct DocumentTests {
    let encoder: SentenceEncoder

    init() throws { encoder = try #require(InstalledModel.encoder) }

    private static func runs(_ count: Int) -> [SentenceRun] {
        (0..<count).flatMap { first in (1...7).map { SentenceRun(first: first, count: $0) } }
            .filter { $0.first + $0.count <= count }
    }

    /// Each run's cosine to its sentences encoded joined.
    private func cosines(_ sentences: [String]) async throws -> [(run: SentenceRun, cosine: Float)] {
        let document = try await encoder.encodeDocument(sentences)
        #expect(document.count == sentences.count)
        let runs = Self.runs(sentences.count)
        let vectors = try await document.vectors(of: runs)
        let joined = try await encoder.encode(
            runs.map { sentences[$0.first..<$0.first + $0.count].joined(separator: " ") })
        return runs.indices.map { (runs[$0], vectors.dot($0, joined, $0)) }
    }

    @Test(arguments: ["en", "zh-Hans", "de", "ja"])
    func everyRunIsAsGoodAsEncodedForReal(_ language: String) async throws {
        let sentences = try Fixtures.sentences().filter { $0.language == language }.prefix(10).map(\.text)
        for (run, cosine) in try await cosines(sentences) { #expect(cosine > 0.9999, "\(run)") }
    }

    @Test func shortEmptyAndLongSentencesAreNoExceptions() async throws {
        let long = String(repeating: "这是一个很长的句子，没有句号，", count: 180)
        let sentences = [
            "No.", "", "“是。”", "A", "我们昨天在车站等了三个小时，火车还是没有来。", "", "", "好", "?", "Yes, they do.", long,
            "", "1", "2", "3", "It was late in the evening when they came home at last.", "完", "   ", "End",
        ]
        for (run, cosine) in try await cosines(sentences) { #expect(cosine > 0.9999, "\(run)") }
    }

    @Test func theFirstAndTheLastSentenceMayBeShort() async throws {
        for sentences in [["a"], [""], ["", ""], ["a", "b"], ["Go on.", "b", "c c c c c c c c c"], []] {
            for (run, cosine) in try await cosines(sentences) { #expect(cosine > 0.9999, "\(sentences) \(run)") }
        }
    }

    @Test func theSameBytesForAnyNumberOfThreads() async throws {
        let sentences = try Fixtures.sentences().prefix(80).map(\.text)
        let single = try SentenceEncoder.open(path: encoder.path, concurrency: 1)
        let one = try await single.encodeDocument(sentences).sentenceVectors()
        let many = try await encoder.encodeDocument(sentences).sentenceVectors()
        #expect(one == many)
    }

    @Test func knownSentenceVectorsChangeNothing() async throws {
        let sentences = try Fixtures.sentences().prefix(30).map(\.text) + ["", "No.", "Yes."]
        let document = try await encoder.encodeDocument(sentences)
        let runs = Self.runs(sentences.count).reversed() as [SentenceRun]
        let vectors = try await document.vectors(of: runs)
        let sentenceVectors = try await document.sentenceVectors()
        #expect(try await document.vectors(of: runs, sentenceVectors: sentenceVectors) == vectors)
        // A sentence alone is encoded as `encode` does it.
        let alone = try await encoder.encode(sentences)
        for index in sentences.indices { #expect(sentenceVectors.dot(index, alone, index) > 0.999999) }
    }

    @Test func tokenVectorsAreThoseOfTheSentenceAlone() async throws {
        var generator = SeededGenerator(seed: 3)
        let columns = 5
        let matrix = (0..<SentenceEncoder.featureWidth * columns).map { _ in Float.random(in: -1...1, using: &generator)
        }
        let projection = TokenProjection(matrix: matrix, columns: columns)
        let sentences =
            try Fixtures.sentences().filter { ["en", "ko"].contains($0.language) }.prefix(12).map(\.text)
            + ["", "是。", "Yes", String(repeating: "一二三四五六七八九十，", count: 200)]
        func vectors(_ sentences: [String]) async throws -> [TokenVectors] {
            var received: [TokenVectors] = []
            _ = try await encoder.encodeDocument(
                sentences, projection: projection,
                tokenVectors: { sentence, vectors in
                    #expect(sentence == received.count)
                    received.append(vectors)
                })
            return received
        }
        let together = try await vectors(sentences)
        #expect(together.count == sentences.count)
        for (sentence, found) in zip(sentences, together) {
            let alone = try await vectors([sentence])[0]
            let pieces = encoder.pieces(of: sentence)
            #expect(found.count == (sentence.isEmpty ? 0 : min(pieces.count, TokenVectors.mostTokens)))
            #expect(found.count == alone.count && found.width == columns)
            for (one, other) in zip(found.elements, alone.elements) {
                #expect(abs(one - other) < 2e-3 * max(1, abs(one)))
            }
            #expect(found.count == 0 || found.elements.contains { $0 != 0 })
        }
    }
}
