import BilingualLexicon
import BitextModel
import Testing

@Suite("Faulty glossaries")
struct LexiconErrorTests {
    @Test(
        arguments: [
            ("one\t一\ntwo 二\n", "E-LEXICON-01", 2), ("one\t \n", "E-LEXICON-02", 1),
            ("# nothing\n", "E-LEXICON-05", nil),
            ("", "E-LEXICON-05", nil),
        ] as [(String, String, Int?)])
    func tabSeparated(text: String, code: String, line: Int?) {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(name: "terms.tsv", tabSeparated: Array(text.utf8))
        }
        #expect(error?.code == code)
        #expect(error?.location?.file == "terms.tsv")
        #expect(error?.location?.line == line)
        #expect(error?.exitStatus == .badData)
    }

    @Test("Bytes that are no UTF-8")
    func encoding() {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(name: "terms.tsv", tabSeparated: Array("a\tb\nc\t".utf8) + [0xD6, 0xD0])
        }
        #expect(error?.code == "E-LEXICON-03")
        #expect(error?.location?.line == 2)
        let other = #expect(throws: LexiconError.self) {
            try Lexicon(name: "d.u8", chineseDictionary: Array("x ".utf8) + [0xD6, 0xD0] + Array(" [a] /b/".utf8))
        }
        #expect(other?.code == "E-LEXICON-03")
    }

    @Test(arguments: ["traditional", "a b", "a b c /d/", "a b [c]", "a b [c] /", "\u{0}\u{1}\u{2}"])
    func dictionary(line: String) {
        let error = #expect(throws: LexiconError.self) {
            try Lexicon(name: "d.u8", chineseDictionary: Array("# head\n\(line)\n".utf8))
        }
        #expect(error?.code == "E-LEXICON-04")
        #expect(error?.location?.line == 2)
    }
}
