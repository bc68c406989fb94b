import Foundation
import SentenceEncoding
import Testing

/// The golden files, which `Tools/make-encoder-fixtures` makes by running the reference package.
enum Fixtures {
    struct Expectation: Equatable, Sendable {
        var count: Int
        var hash: String
    }

    private struct AdversarialCase: Decodable {
        var text: String
        var `repeat`: Int
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    static func lines(_ name: String) throws -> [Substring] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
    }

    /// Sentences of 16 languages: (language, sentence).
    static func sentences() throws -> [(language: String, text: String)] {
        try lines("sentences.tsv").map { line in
            let fields = line.split(separator: "\t", maxSplits: 1)
            return (String(fields[0]), String(fields[1]))
        }
    }

    static func adversarialTexts() throws -> [String] {
        try lines("adversarial.jsonl").map { line in
            let found = try JSONDecoder().decode(AdversarialCase.self, from: Data(line.utf8))
            return String(repeating: found.text, count: found.repeat)
        }
    }

    static func expectations(_ name: String) throws -> [Expectation] {
        try lines(name).map { line in
            let fields = line.split(separator: "\t")
            return Expectation(count: try #require(Int(fields[0])), hash: String(fields[1]))
        }
    }

    /// What the golden files say of a text's pieces.
    static func expectation(of pieces: [Int32]) -> Expectation {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for piece in pieces {
            for shift in [0, 8, 16, 24] {
                hash = (hash ^ UInt64((piece >> shift) & 0xFF)) &* 0x100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        return Expectation(count: pieces.count, hash: String(repeating: "0", count: 16 - digits.count) + digits)
    }

    /// The reference's vectors, a row each.
    static func vectors() throws -> [[Float]] {
        let data = try Data(contentsOf: folder.appendingPathComponent("vectors.f16"))
        let elements = stride(from: 0, to: data.count, by: 2).map { index in
            Float(Float16(bitPattern: UInt16(data[index]) | UInt16(data[index + 1]) << 8))
        }
        return stride(from: 0, to: elements.count, by: 512).map { Array(elements[$0..<$0 + 512]) }
    }
}
