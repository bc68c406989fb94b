import SentenceEncoding
import TestSupport
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.absence))
struct NetworkTests {
    let encoder: SentenceEncoder

    init() throws { encoder = try #require(InstalledModel.encoder) }

    @Test func sameVectorsAsTheReference() async throws {
        let sentences = try Fixtures.sentences().map(\.text)
        let adversarial = try Fixtures.adversarialTexts()
        let texts =
            stride(from: 0, to: sentences.count, by: 20).map { sentences[$0] }
            + stride(from: 0, to: adversarial.count, by: 10).map { adversarial[$0] }
        let expected = try Fixtures.vectors()
        #expect(texts.count == expected.count)
        let vectors = try await encoder.encode(texts)
        for (index, reference) in expected.enumerated() {
            let vector = vectors[index]
            #expect(abs(cosine(vector, vector) - 1) < 1e-5)
            #expect(cosine(vector, reference) / cosine(reference, reference).squareRoot() > 0.99999, "\(index)")
        }
    }

    @Test func aVectorDoesNotDependOnItsCompanyOrTheNumberOfThreads() async throws {
        var generator = SeededGenerator(seed: 7)
        let texts = try Fixtures.sentences().map(\.text).shuffled(using: &generator).prefix(120)
        let together = try await encoder.encode(Array(texts))
        let single = try SentenceEncoder.open(path: encoder.path, concurrency: 1)
        let reversed = try await single.encode(texts.reversed())
        for index in 0..<texts.count {
            #expect(together[index].elementsEqual(reversed[texts.count - 1 - index]))
        }
    }

    @Test(.enabled(if: SentenceEncoder.Precision.bf16.isAvailable, "the processor has no bf16"))
    func shortNumbersGiveNearlyTheSameVectors() async throws {
        let texts = try stride(from: 0, to: 400, by: 20).map { try Fixtures.sentences()[$0].text }
        let short = try SentenceEncoder.open(path: encoder.path, precision: .bf16)
        let (exact, near) = (try await encoder.encode(texts), try await short.encode(texts))
        #expect(exact.elements != near.elements)
        for index in texts.indices { #expect(cosine(exact[index], near[index]) > 0.9995, "\(index)") }
        let alone = try await short.encode([texts[3]])
        #expect(alone[0].elementsEqual(near[3]))
    }

    @Test func translationsAreNear() async throws {
        let vectors = try await encoder.encode([
            "The meeting will be held on Monday.", "会议将于星期一举行。", "今天的苹果很便宜。",
        ])
        #expect(vectors.cosine(0, 1) > 0.7)
        #expect(vectors.cosine(0, 2) < 0.3)
        #expect(vectors.cosine(0, 1) == vectors.dot(1, vectors, 0))
    }

    @Test func noTextsGiveNoVectors() async throws {
        let vectors = try await encoder.encode([])
        #expect(vectors.count == 0)
        #expect(vectors.elements.isEmpty)
    }

    @Test func stopsWhenCancelled() async throws {
        let texts = Array(repeating: "This will not be read to the end.", count: 5000)
        let encoder = encoder
        let task = Task { try await encoder.encode(texts) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

func cosine(_ one: some Collection<Float>, _ other: some Collection<Float>) -> Float {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
}
