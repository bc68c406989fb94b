import BilingualLexicon
import BitextModel
import Testing

@Suite("Words of two texts")
struct PairedWordsTests {
    /// Which words of the source sentence have a translation in the target sentence, as they stand.
    private func covered(_ words: PairedWords, _ source: [String], _ sentence: Int, _ other: Int) -> [String] {
        let present = Set(words.target[other])
        return words.source[sentence].filter { word in
            words.source.translations(of: word).contains { present.contains($0) }
        }.map { word in
            let place = words.source.places[Int(word)]
            let bytes = Array(source[Int(place.sentence)].utf8)[Int(place.start)..<Int(place.end)]
            return String(decoding: bytes, as: UTF8.self)
        }.sorted()
    }

    private func dictionary(_ lines: String) throws -> Lexicon {
        try Lexicon(name: "test.u8", chineseDictionary: Array(lines.utf8))
    }

    /// Sentences to make the words of the first ones rare.
    private let filler = (0..<20).map { _ in "" }

    @Test("A dictionary's words, by the longest headword, with forms reduced")
    func dictionaryWords() throws {
        let dictionary = try dictionary(
            """
            # comment
            經濟 经济 [jing1 ji4] /economy/economic/
            經濟學家 经济学家 [jing1 ji4 xue2 jia1] /economist/
            研究 研究 [yan2 jiu1] /research/to study/CL:項|项[xiang4]/
            孩子 孩子 [hai2 zi5] /child/
            北京 北京 [Bei3 jing1] /Beijing, capital of the People's Republic of China/
            京城 京城 [jing1 cheng2] /(literary) capital/
            """)
        let english = ["Economists studied the children.", "The economic capital."] + filler
        let chinese = ["經濟學家研究孩子", "经济的京城"] + filler
        let words = PairedWords(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese, lexica: [dictionary])
        #expect(covered(words, english, 0, 0) == ["Economists", "children", "studied"])
        #expect(covered(words, english, 1, 1) == ["capital", "economic"])
        #expect(covered(words, english, 0, 1) == [])
    }

    @Test("References are followed, measure words and parentheses are not read")
    func meanings() throws {
        let dictionary = try dictionary(
            """
            裏 里 [li3] /variant of 裡|里[li3]/
            裡 里 [li3] /inside/interior/
            唸 念 [nian4] /variant of 念[nian4], to read aloud/
            北大 北大 [Bei3 da4] /abbr. for 北京大學|北京大学[Bei3 jing1 Da4 xue2], Peking University/
            北京大學 北京大学 [Bei3 jing1 Da4 xue2] /Peking University (famous school)/
            門 门 [men2] /gate/door/CL:扇[shan4],variant/
            """)
        let english = ["Inside Peking University, gates", "famous variants"] + filler
        let chinese = ["北大里有门", "没有"] + filler
        let words = PairedWords(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese, lexica: [dictionary])
        #expect(covered(words, english, 0, 0) == ["Inside", "Peking", "University", "gates"])
        #expect(covered(words, english, 1, 0) == [])
    }

    @Test("The glossary that comes with the program, both directions and both scripts")
    func agency() {
        #expect(Lexicon.agency.count >= 3000)
        let english = ["The State Council agreed."] + filler
        for chinese in [["国务院同意了。"] + filler, ["國務院同意了。"] + filler] {
            let words = PairedWords(
                source: chinese, sourceLanguage: .chinese, target: english, targetLanguage: .english,
                lexica: [.agency])
            #expect(covered(words, chinese, 0, 0).count >= 1)
        }
    }

    @Test("A user's glossary may have its columns in either order")
    func columns() throws {
        let english = ["The flux capacitor hums."] + filler
        let chinese = ["通量电容器嗡嗡响。"] + filler
        for text in ["flux capacitor\t通量电容器\n", "\u{FEFF}# terms\r\n通量电容器\tflux capacitor\tnote\r\n"] {
            let glossary = try Lexicon(name: "terms.tsv", tabSeparated: Array(text.utf8))
            let words = PairedWords(
                source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese, lexica: [glossary]
            )
            #expect(covered(words, english, 0, 0) == ["capacitor", "flux"])
        }
    }

    @Test("Names in pinyin are words that translate")
    func names() {
        let english = ["Chen Qingyang laughed.", "Nobody came."] + filler
        let chinese = ["陈清扬笑了。", "没人来。"] + filler
        let words = PairedWords(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese, lexica: [])
        #expect(covered(words, english, 0, 0) == ["Chen", "Qingyang"])
        #expect(covered(words, english, 1, 0) == [])
    }

    @Test("German and French: same words, cognates, a glossary")
    func alphabets() throws {
        let german = ["Die Temperatur am Matterhorn sinkt rasch."] + filler
        let french = ["La température au Matterhorn baisse vite."] + filler
        let glossary = Lexicon(name: "terms", terms: [("rasch", "vite")])
        let words = PairedWords(
            source: german, sourceLanguage: .german, target: french, targetLanguage: .french, lexica: [glossary])
        #expect(covered(words, german, 0, 0) == ["Matterhorn", "Temperatur", "rasch"])
    }

    @Test("Words that stand nearly everywhere are left out")
    func frequentWords() {
        let english = (0..<20).map { "Government number \($0) \($0 % 2 == 0 ? "elephant" : "zebra")" }
        let words = PairedWords(
            source: english, sourceLanguage: .english, target: [], targetLanguage: .chinese, lexica: [])
        #expect(words.source[0].count == 1)
    }

    @Test("Both directions have the same pairs")
    func symmetry() throws {
        let english = ["Economic research of the State Council", "Reform and opening up"] + filler
        let chinese = ["国务院的经济研究", "改革开放"] + filler
        let words = PairedWords(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese, lexica: [.agency])
        var forward: Set<[Int32]> = []
        var backward: Set<[Int32]> = []
        for word in 0..<Int32(words.source.wordCount) {
            for other in words.source.translations(of: word) { forward.insert([word, other]) }
        }
        for word in 0..<Int32(words.target.wordCount) {
            for other in words.target.translations(of: word) { backward.insert([other, word]) }
        }
        #expect(forward == backward)
        #expect(!forward.isEmpty)
    }
}
