import BilingualLexicon
import BitextModel
import Testing

@Suite("Anchors of two texts")
struct PairedAnchorsTests {
    private func shared(_ source: [String], _ target: [String], _ kind: AnchorKind) -> [[Int]] {
        let paired = PairedAnchors(
            source: source, sourceLanguage: .english, target: target, targetLanguage: .chinese)
        return (0..<source.count).map { sentence in
            (0..<target.count).filter { other in
                paired.source[sentence].contains {
                    paired.kinds[Int($0)] == kind && paired.target[other].contains($0)
                }
            }
        }
    }

    @Test("Names in pinyin: family name first, given name first, joined, hyphenated, Wade-Giles, apostrophes")
    func names() {
        let english = [
            "Mr. Zhou Min spoke.", "Then Min Zhou left.", "Premier Wen Jiabao came.", "Yu Kuo-hwa was there.",
            "Hsu Shui-teh, mayor of Taipei, agreed.", "They met in Xi'an.", "ZENG QINGHONG was there.",
        ]
        let chinese = ["周民发了言。", "温家宝来了。", "俞国华在场。", "台北市长许水德同意了。", "他们在西安会面。", "曾庆红在场。"]
        #expect(shared(english, chinese, .name) == [[0], [0], [1], [2], [3], [4], [5]])
    }

    @Test("The family name alone counts where the whole name is known")
    func familyNames() {
        let english = ["Zhou Min spoke.", "It rained.", "Zhou smiled."]
        let chinese = ["周民发了言。", "下雨了。", "周民笑了。"]
        #expect(shared(english, chinese, .familyName) == [[0, 2], [], [0, 2]])
    }

    @Test("Latin words of the Chinese text are found in the English one, also in lower case")
    func latinWords() {
        let english = ["He opened an app.", "The WTO agreed.", "Nothing here."]
        let chinese = ["他打开了一个APP。", "WTO同意了。", "这里什么也没有。"]
        #expect(shared(english, chinese, .acronym) == [[], [1], []])
        #expect(shared(english, chinese, .sameWord) == [[0], [], []])
    }

    @Test("What is frequent weighs little, what is rare much; what one side lacks is marked")
    func weights() throws {
        let english = (0..<100).map { "In 2020 there were \($0 + 1000) of them." }
        let chinese = (0..<100).map { "2020年有\($0 + 1000)个。" } + ["另有77万个。"]
        let paired = PairedAnchors(
            source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese)
        func weight(_ sentence: Int) -> [Float] { paired.source[sentence].map { paired.weights[Int($0)] }.sorted() }
        #expect(weight(30).count == 2)
        #expect(weight(30)[0] < 0.05)
        #expect(weight(30)[1] > 3)
        let last = try #require(paired.target[100].first)
        #expect(!paired.isShared[Int(last)])
        #expect(paired.isShared[Int(try #require(paired.source[0].first))])
    }

    @Test("Both directions find the same matches")
    func directions() {
        let english = ["Zhou Min paid 30% in May 2020.", "The WTO and 5G.", "Kazakhstan, 12 times."]
        let chinese = ["2020年5月，周民付了百分之三十。", "WTO和5G。", "哈萨克斯坦12次。"]
        let one = PairedAnchors(source: english, sourceLanguage: .english, target: chinese, targetLanguage: .chinese)
        let other = PairedAnchors(source: chinese, sourceLanguage: .chinese, target: english, targetLanguage: .english)
        for sentence in english.indices {
            let first = Set(one.source[sentence]).intersection(one.target[sentence]).count
            let second = Set(other.source[sentence]).intersection(other.target[sentence]).count
            #expect(first == second)
            #expect(first >= 2)
        }
    }

    @Test("Between two alphabets the same words and beginnings of words count")
    func cognates() {
        let german = ["Der Himalaya ist hoch.", "Die Temperatur sinkt."]
        let french = ["L' Himalaya est haut.", "La température baisse."]
        let paired = PairedAnchors(
            source: german, sourceLanguage: .german, target: french, targetLanguage: .french)
        for sentence in 0...1 {
            #expect(!Set(paired.source[sentence]).isDisjoint(with: paired.target[sentence]))
            #expect(Set(paired.source[sentence]).isDisjoint(with: paired.target[1 - sentence]))
        }
    }

    @Test("Empty texts and sentences have no anchors")
    func empty() {
        let none = PairedAnchors(source: [], sourceLanguage: .english, target: [], targetLanguage: .chinese)
        #expect(none.source.sentenceCount == 0)
        let blank = PairedAnchors(source: ["", " "], sourceLanguage: .english, target: [""], targetLanguage: .chinese)
        #expect(blank.source.sentenceCount == 2)
        #expect(blank.source[0].isEmpty)
        #expect(blank.target[0].isEmpty)
    }
}
