import BilingualLexicon
import BitextModel
import Foundation
import TestSupport
import Testing

@Suite struct MutatedGlossaryTests {
    private static let samples = [
        ("tsv", "# terms\nwater gate\t水闸\nferry\t渡轮\tharbour\nnorth bank\t北岸\n"),
        ("u8", "# CC-CEDICT\n水閘 水闸 [shui3 zha2] /sluice/water gate/\n渡輪 渡轮 [du4 lun2] /ferry/CL:艘[sou1]/\n"),
        (
            "tbx",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <martif type="TBX" xml:lang="en">
            <text><body><termEntry id="1">
            <langSet xml:lang="en"><tig><term>water gate</term></tig></langSet>
            <langSet xml:lang="zh"><tig><term>水闸</term></tig></langSet>
            </termEntry></body></text>
            </martif>
            """
        ),
    ]

    /// A glossary that is merely wrong is refused with a message, or gives what it has.
    @Test(arguments: samples) func thereIsAlwaysAnAnswer(kind: String, text: String) throws {
        var random = SeededGenerator(seed: 41)
        let mutations = MutatedText(text)
        let path = NSTemporaryDirectory() + "glossary-\(UUID().uuidString).\(kind)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var read = 0
        for _ in 0..<150 {
            try Data(mutations.next(using: &random)).write(to: URL(fileURLWithPath: path))
            do {
                let lexicon = try Lexicon(file: path, source: .english, target: .chinese)
                _ = PairedWords(
                    source: ["The water gate and the ferry."], sourceLanguage: .english, target: ["水闸和渡轮。"],
                    targetLanguage: .chinese, lexica: [lexicon])
                read += 1
            } catch { #expect(error is any BitextError) }
        }
        #expect(read > 0)
    }
}
