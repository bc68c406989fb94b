import SemanticEvidence
import TestSupport
import Testing

@Suite("The token match file")
struct TokenMatchModelTests {
    private static func model(seed: UInt64 = 1) -> TokenMatchModel {
        var random = SeededGenerator(seed: seed)
        func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &random) } }
        return TokenMatchModel(
            notes: ["made by a test", "two lines"],
            projection: numbers(TokenMatchModel.featureWidth * TokenMatchModel.width),
            bias: numbers(TokenMatchModel.width), weighting: numbers(TokenMatchModel.featureWidth), weightBias: 0.25,
            slope: 8.4, offset: 1.7)
    }

    private static func problem(_ bytes: [UInt8]) -> String? {
        do {
            _ = try TokenMatchModel(name: "x", bytes: bytes)
            return nil
        } catch { return error.problem }
    }

    @Test func readsWhatItWrites() throws {
        let model = Self.model()
        let bytes = model.fileBytes
        let read = try TokenMatchModel(name: "x", bytes: bytes)
        #expect(read.fileBytes == bytes)
        #expect(read.notes == model.notes)
        #expect(read.slope == model.slope && read.offset == model.offset && read.weightBias == model.weightBias)
        #expect(zip(read.projection, model.projection).allSatisfy { abs($0 - $1) < 0.0005 })
        #expect(zip(read.weighting, model.weighting).allSatisfy { abs($0 - $1) < 0.0005 })
    }

    @Test func tellsDamageApart() {
        let bytes = Self.model().fileBytes
        #expect(Self.problem(bytes) == nil)
        #expect(Self.problem([]) == "this is no token match file")
        #expect(Self.problem(Array("PK\u{3}\u{4}".utf8)) == "this is no token match file")
        #expect(Self.problem(Array("bitext token match 1".utf8)) == "the header does not end")
        #expect(Self.problem(Array(bytes.dropLast()))?.contains("bytes of numbers are wanted") == true)
        #expect(Self.problem(bytes + [0])?.contains("bytes of numbers are wanted") == true)
        var changed = bytes
        changed[bytes.count - 1000] ^= 1
        #expect(Self.problem(changed) == "the numbers do not have the checksum that the header gives")
        var newer = bytes
        newer["bitext token match ".utf8.count] = UInt8(ascii: "2")
        #expect(Self.problem(newer)?.contains("version") == true)
    }

    @Test func survivesAnyHeader() {
        let bytes = Self.model().fileBytes
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            var damaged = Array(bytes[..<300])
            damaged[Int.random(in: 0..<300, using: &random)] = UInt8.random(in: 0...255, using: &random)
            #expect(Self.problem(damaged) != nil)
        }
    }

    @Test func theBuiltInFileIsWhole() throws {
        let model = try TokenMatchModel.bundled()
        #expect(model.slope > 0)
        #expect(model.notes.contains { $0.contains("Tatoeba") })
        #expect(model.notes.contains { $0.contains("3AM") })
    }
}
