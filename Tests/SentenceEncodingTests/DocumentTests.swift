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

    /// Sentences are taken from other versions of the document only where they have the same parts: all is as computed, but for the rounding
    /// of seams beside them.
    @Test func whatAnEarlierVersionHasIsNotComputedAgain() async throws {
        var generator = SeededGenerator(seed: 7)
        let matrix = (0..<SentenceEncoder.featureWidth * 3).map { _ in Float.random(in: -1...1, using: &generator) }
        let projection = TokenProjection(matrix: matrix, columns: 3)
        func encoded(
            _ sentences: [String], _ earlier: [DocumentEncoding]
        ) async throws -> (DocumentEncoding, [Int: [Float]]) {
            var tokens: [Int: [Float]] = [:]
            var order: [Int] = []
            let document = try await encoder.encodeDocument(
                sentences, earlier: earlier, projection: projection, taken: { sentence, _ in order.append(sentence) },
                tokenVectors: {
                    order.append($0)
                    tokens[$0] = $1.elements
                })
            #expect(order == Array(sentences.indices))
            return (document, tokens)
        }
        let long = try Fixtures.sentences().filter { $0.language == "en" || $0.language == "zh-Hans" }.map(\.text)
        let texts = long.prefix(40) + ["", "No.", "“是。”", "A", "", "Yes, they do.", "1", "好", "Go on."]
        var shares: [Double] = []
        for round in 0..<12 {
            var first = (0..<30).map { _ in texts.randomElement(using: &generator)! }
            if round % 3 == 0 { first += first.prefix(9) }
            // Another version: sentences cut, joined, gone and new.
            var second: [String] = []
            for sentence in first {
                switch Int.random(in: 0..<14, using: &generator) {
                case 0: second += sentence.split(separator: " ", maxSplits: 3).map(String.init)
                case 1: second[max(0, second.count - 1)..<second.count] = [(second.last ?? "") + " " + sentence]
                case 2: break
                case 3: second += [sentence, texts.randomElement(using: &generator)!]
                default: second.append(sentence)
                }
            }
            let (earlier, earlierTokens) = try await encoded(first, [])
            let (other, _) = try await encoded(Array(first.reversed()), [])
            let (fresh, freshTokens) = try await encoded(second, [])
            let (again, newTokens) = try await encoded(second, [other, earlier])
            let runs = Self.runs(second.count)
            let (wanted, found) = (try await fresh.vectors(of: runs), try await again.vectors(of: runs))
            #expect(zip(wanted.elements, found.elements).allSatisfy { abs($0 - $1) < 2e-5 })
            let earlierVectors = [try await other.sentenceVectors(), try await earlier.sentenceVectors()]
            #expect(try await fresh.sentenceVectors() == again.sentenceVectors(earlier: earlierVectors))
            #expect(fresh.origins.allSatisfy { $0 == nil })
            for (sentence, origin) in again.origins.enumerated() {
                guard let origin else {
                    #expect(newTokens[sentence] == freshTokens[sentence])
                    continue
                }
                #expect(newTokens[sentence] == nil)
                if origin.document == 1 { #expect(earlierTokens[origin.sentence] == freshTokens[sentence]) }
            }
            shares.append(Double(again.origins.count { $0 != nil }) / Double(second.count))
        }
        // Many sentences have kept their neighbours.
        #expect(shares.reduce(0, +) / Double(shares.count) > 0.3)
        // The same document: nothing is left to compute.
        let (document, _) = try await encoded(Array(texts), [])
        let (same, computed) = try await encoded(Array(texts), [document])
        #expect(computed.isEmpty && same.origins.allSatisfy { $0 != nil })
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
