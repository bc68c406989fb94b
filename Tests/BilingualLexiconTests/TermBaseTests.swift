import BilingualLexicon
import BitextModel
import Foundation
import Testing

@Suite("TBX files")
struct TermBaseTests {
    private func covered(_ lexicon: Lexicon, _ english: String, _ chinese: String) -> Int {
        let filler = (0..<20).map { _ in "" }
        let words = PairedWords(
            source: [english] + filler, sourceLanguage: .english, target: [chinese] + filler, targetLanguage: .chinese,
            lexica: [lexicon])
        return words.source[0].filter { !words.source.translations(of: $0).isEmpty }.count
    }

    private let older = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><text><body>
          <termEntry id="1">
            <descrip type="subjectField">physics</descrip>
            <langSet xml:lang="en-US"><tig><term>flux <hi>capacitor</hi></term></tig>
              <ntig><termGrp><term>flux condenser</term></termGrp></ntig></langSet>
            <langSet xml:lang="zh-CN"><tig><term> 通量电容器 </term></tig></langSet>
            <langSet xml:lang="fr"><tig><term>convecteur</term></tig></langSet>
          </termEntry>
          <termEntry id="2"><langSet xml:lang="en"><tig><term>orphan</term></tig></langSet></termEntry>
        </body></text></martif>
        """

    private let newer = """
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
          <conceptEntry id="1">
            <langSec xml:lang="zh"><termSec><term>通量电容器</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>flux capacitor</term></termSec></langSec>
          </conceptEntry>
        </body></text></tbx>
        """

    @Test("Both dialects, several terms a concept, other languages left alone")
    func dialects() throws {
        let old = try Lexicon(name: "a.tbx", termBase: Array(older.utf8), source: .english, target: .chinese)
        #expect(old.count == 2)
        #expect(covered(old, "The flux capacitor hums.", "通量电容器嗡嗡响。") == 2)
        let new = try Lexicon(name: "b.tbx", termBase: Array(newer.utf8), source: .english, target: .chinese)
        #expect(new.count == 1)
        #expect(covered(new, "The flux capacitor hums.", "通量电容器嗡嗡响。") == 2)
        let french = try Lexicon(name: "a.tbx", termBase: Array(older.utf8), source: .french, target: .english)
        #expect(french.count == 2)
    }

    @Test("UTF-16 with a byte order mark")
    func utf16() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in newer.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let lexicon = try Lexicon(name: "c.tbx", termBase: bytes, source: .english, target: .chinese)
        #expect(lexicon.count == 1)
    }

    @Test("Faults are told with their line")
    func faults() {
        let broken = #expect(throws: LexiconError.self) {
            try Lexicon(
                name: "d.tbx", termBase: Array("<martif>\n<text>\n</martif>".utf8), source: .english, target: .chinese)
        }
        #expect(broken?.code == "E-LEXICON-06")
        #expect(broken?.location?.line == 3)
        let none = #expect(throws: LexiconError.self) {
            try Lexicon(name: "a.tbx", termBase: Array(older.utf8), source: .english, target: .german)
        }
        #expect(none?.code == "E-LEXICON-07")
        let empty = #expect(throws: LexiconError.self) {
            try Lexicon(
                name: "a.tbx", termBase: Array("<martif><langSet xml:lang=''/></martif>".utf8), source: .english,
                target: .german)
        }
        #expect(empty?.code == "E-LEXICON-07")
        let bomb = """
            <!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
            <martif><text><body><termEntry><langSet xml:lang="en"><tig><term>&b;</term></tig></langSet></termEntry></body></text></martif>
            """
        #expect(throws: LexiconError.self) {
            try Lexicon(name: "e.tbx", termBase: Array(bomb.utf8), source: .english, target: .chinese)
        }
        #expect(throws: LexiconError.self) {
            try Lexicon(name: "f.tbx", termBase: [], source: .english, target: .chinese)
        }
    }

    @Test("Files are told apart by name and by content")
    func files() throws {
        let folder = NSTemporaryDirectory() + "bitext-lexicon-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let contents = [
            ("a.tbx", newer), ("b.txt", newer), ("c.tsv", "flux capacitor\t通量电容器\n"), ("d", "flux capacitor\t通量电容器\n"),
            ("e.u8", "通量電容器 通量电容器 [tong1] /flux capacitor/\n"),
            ("f.txt", "# c\n通量電容器 通量电容器 [tong1] /flux capacitor/\n"),
        ]
        for (name, text) in contents {
            let path = "\(folder)/\(name)"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let lexicon = try Lexicon(file: path, source: .english, target: .chinese)
            #expect(lexicon.count == 1, "\(name)")
            #expect(covered(lexicon, "The flux capacitor hums.", "通量电容器嗡嗡响。") == 2, "\(name)")
        }
        #expect(throws: (any Error).self) { try Lexicon(file: folder, source: .english, target: .chinese) }
        #expect(throws: (any Error).self) { try Lexicon(file: folder + "/none", source: .english, target: .chinese) }
    }
}
