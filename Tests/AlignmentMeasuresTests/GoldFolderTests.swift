import AlignmentMeasures
import BitextModel
import Foundation
import TestSupport
import Testing

@Suite struct GoldFolderTests {
    /// Reads a folder with two source and two target sentences and this gold.
    private func read(_ gold: String, languages: String = "en zh") throws -> GoldFolder {
        let folder = NSTemporaryDirectory() + "gold-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, text) in [
            ("a.src.txt", "One.\nTwo.\n"), ("a.tgt.txt", "一。\n二。\n"), ("a.gold", gold), ("LANGS", languages),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        return try GoldFolder(path: folder)
    }

    @Test func goldIsReadAsItStands() throws {
        let document = try #require(try read("[0]:[0]\n\n[1]:[1]\n").documents.first)
        #expect(document.gold == [Bead(source: [0], target: [0]), Bead(source: [1], target: [1])])
        #expect(document.source == ["One.", "Two."] && document.target == ["一。", "二。"])
    }

    @Test(arguments: [
        // Counted from 1: the commonest mistake there is.
        ("[1]:[1]\n[2]:[2]\n", ":2: E-EVAL-04", "from 0"), ("[0]:[0]\n\n[1]:[2]\n", ":3: E-EVAL-04", "0 to 1"),
        ("[9223372036854775807]:[0]\n", ":1: E-BEADS-01", "greater"),
        ("[0]:[0]\n[0, 1]:[1]\n", ":2: E-EVAL-05", "line 1"),
        ("[0]:[0]\n[1]:[0]\n", ":2: E-EVAL-05", "line 1"), ("[0]:[0]\nnonsense\n", ":2: E-BEADS-01", "missing"),
        ("[0]:[-1]\n", ":1: E-BEADS-01", "no sentence number"),
    ])
    func wrongGoldIsRefusedWithItsLine(gold: String, place: String, word: String) {
        #expect {
            _ = try read(gold)
        } throws: { "\($0)".contains("a.gold\(place)") && "\($0)".contains(word) }
    }

    @Test(arguments: ["", "en", "en zh de", "? !"]) func wrongLanguagesAreRefused(languages: String) {
        #expect { _ = try read("[0]:[0]\n", languages: languages) } throws: { "\($0)".contains("E-EVAL-02") }
    }

    @Test func whateverStandsInGoldThereIsAnAnswer() {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<150 {
            let gold = (0..<Int.random(in: 0...3, using: &random))
                .map { _ in
                    String((0..<12).map { _ in "[]:,012 \t!-9\u{0}é".randomElement(using: &random)! })
                }
                .joined(separator: "\n")
            do {
                let beads = try read(gold).documents.flatMap(\.gold)
                #expect(beads.allSatisfy { $0.source.allSatisfy { $0 < 2 } && $0.target.allSatisfy { $0 < 2 } })
            } catch { #expect(error is any BitextError) }
        }
    }
}
