import BitextModel
import Foundation
import Testing

/// A gold document out of Samples, read without the code that is tested.
struct GoldSample: CustomTestStringConvertible, Sendable {
    let name: String
    let source: SegmentedDocument
    let target: SegmentedDocument
    let gold: [Bead]

    var testDescription: String { name }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Samples/gold").standardizedFileURL

    init(_ set: String, _ name: String) throws {
        self.name = "\(set)/\(name)"
        let folder = Self.folder.appendingPathComponent(set)
        func text(_ file: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        let languages = try text("LANGS").split(whereSeparator: \.isWhitespace).map { Language(String($0))! }
        func document(_ side: String, _ language: Language) throws -> SegmentedDocument {
            var lines = try text("\(name).\(side).txt").components(separatedBy: "\n")
            if lines.last == "" { lines.removeLast() }
            return SegmentedDocument(
                id: side, language: language,
                sentences: lines.map { Sentence(text: $0, range: Document.SourceRange(0, 0), block: 0) })
        }
        source = try document("src", languages[0])
        target = try document("tgt", languages[1])
        gold = try text("\(name).gold").split(separator: "\n").map { line in
            let sides = line.split(separator: ":").map { side in
                side.split(whereSeparator: { !$0.isNumber }).map { Int($0)! }
            }
            return Bead(source: sides[0], target: sides[1])
        }
    }

    /// The same read in the other direction.
    init(swapping sample: GoldSample) {
        name = sample.name + " swapped"
        source = sample.target
        target = sample.source
        gold = sample.gold.map(\.swapped)
    }

    /// Beads of gold that a person can fix: without confidence, of a type that the aligner knows.
    var fixable: [Bead] { gold.filter { $0.source.count + $0.target.count <= 3 } }

    static let some: [GoldSample] = {
        do {
            let samples = [
                try GoldSample("en-zh", "smart-port-forum-2021"), try GoldSample("literary-en-zh", "fox-and-moon-tale"),
                try GoldSample("agency-en-zh", "opening-speech-2018"), try GoldSample("de-fr", "hut-renovation-2022"),
            ]
            return samples + [GoldSample(swapping: samples[1])]
        } catch { preconditionFailure("Samples/gold: \(error)") }
    }()
}
