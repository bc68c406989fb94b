import BitextModel
import Testing

@testable import SentenceSegmentation

@Suite struct PossibleEndsTests {
    private static func words(_ language: Language) throws -> WordTable {
        try LanguageProfiles(options: SegmentationOptions())[language].words
    }

    /// A sentence with `|` at each place, after the kind's first letter.
    private func marked(_ sentence: String, _ language: Language = .english) throws -> String {
        let bytes = Array(sentence.utf8)
        var text = ""
        var start = 0
        for place in PossibleEnds(sentence, words: try Self.words(language)).places() {
            text += String(decoding: bytes[start..<place.end], as: UTF8.self) + "|\(place.kind)|"
            start = place.start
        }
        return text + String(decoding: bytes[start...], as: UTF8.self)
    }

    @Test(arguments: [
        (
            "Do the following: Open the page; close it, then wait.",
            "Do the following:|colon|Open the page;|semicolon|close it,|comma|then wait."
        ),
        ("请执行以下步骤：打开页面；然后再点，等待。", "请执行以下步骤：|colon|打开页面；|semicolon|然后再点，等待。"),
        ("Click \"Save\" While we work", "Click \"Save\"|closing|While we work"), ("A: Open", "A: Open"),
        ("YUANHE, March 16 -- Spring farming", "YUANHE,|comma|March 16 -- Spring farming"),
        ("\"In a single day!\" he said", "\"In a single day!\" he said"),
        ("choose 'Call'. did you sign", "choose 'Call'.|terminator|did you sign"),
        ("He said \"stop\" and went on", "He said \"stop\" and went on"),
        ("请核对）配有压缩袋", "请核对）|closing|配有压缩袋"), ("单击“保存”我们会努力", "单击“保存”|closing|我们会努力"),
        ("三个要点 -支持关节 -保持健康", "三个要点|item|-支持关节|item|-保持健康"), ("港口启用 每天接待", "港口启用|gap|每天接待"),
        ("At 10:30 it cost 1,000 for v2.1", "At 10:30 it cost 1,000 for v2.1"),
        ("Professor. Smith came: he sat", "Professor.|terminator|Smith came:|semicolon|he sat"),
        ("Mr. Smith came", "Mr. Smith came"), ("（十二）发展目标很明确", "（十二）发展目标很明确"),
        ("(VII) Goals of the plan", "(VII) Goals of the plan"),
        // A heading without a mark.
        ("The quake of 1964 On March 27 it shook", "The quake of 1964|opening|On March 27 it shook"),
        ("The quake of 1964 Harbour towns shook", "The quake of 1964 Harbour towns shook"),
        ("The film Gone WITH the wind", "The film Gone WITH the wind"),
        ("It was so in 1964, On the road", "It was so in 1964,|comma|On the road"),
        ("海地地震（2010年）2010年1月12日发生", "海地地震（2010年）|closing|2010年1月12日发生"),
        ("Quake (2010) On that day", "Quake (2010)|closing|On that day"),
        // Numbers that count on.
        (
            "2 Do not open it; 3 Do not wet it; 7 days later it works",
            "2 Do not open it;|item|3 Do not wet it;|semicolon|7 days later it works"
        ),
        ("如何防范：1. 多关注资讯；2. 3月前更新", "如何防范：|item|1. 多关注资讯；|item|2. 3月前更新"), ("我们买了两个苹果，3 个梨子", "我们买了两个苹果，|comma|3 个梨子"),
        // A full stop of the other script.
        ("它们工作在默认值上.char 是一种类型", "它们工作在默认值上.|terminator|char 是一种类型"),
        ("See the file main.swift for more", "See the file main.swift for more"),
    ])
    func placesAreFound(sentence: String, expected: String) throws {
        #expect(try marked(sentence) == expected)
    }

    /// Which words open sentences is a matter of the language.
    @Test func wordsThatOpenSentencesAreTheLanguages() throws {
        let sentence = "Das Beben von 1964 Die Erde bebte"
        #expect(try marked(sentence, Language("de")!) == "Das Beben von 1964|opening|Die Erde bebte")
        #expect(try marked(sentence) == sentence)
    }

    @Test(arguments: ["", "。。。", "Hello.", "(a)", "...; ,"]) func noPlaceAtTheEdges(sentence: String) throws {
        #expect(PossibleEnds(sentence, words: try Self.words(.english)).places().isEmpty)
    }

    /// What is cut at joints are the same bytes of the same file, white space between apart.
    @Test func jointsKnowTheirPlacesInTheFile() throws {
        let text = "Do this:  Open the page. 请执行：打开“页面” 等待。"
        let block = Block(text: text, range: Document.SourceRange(100, 100 + text.utf8.count))
        let document = Document(id: "a", language: .english, blocks: [block])
        let segmenter = try SentenceSegmenter()
        #expect(segmenter.segment(document).joints.isEmpty)
        let segmented = segmenter.segment(document, offeringJoints: true)
        #expect(segmented.sentences == segmenter.segment(document).sentences)
        var all: [Int: [Int]] = [:]
        for (sentence, joints) in segmented.joints { all[sentence] = Array(joints.indices) }
        let cut = segmented.cut(at: all)
        #expect(cut.sentences.count == segmented.sentences.count + segmented.joints.values.reduce(0) { $0 + $1.count })
        #expect(cut.sentences.count > segmented.sentences.count)
        let bytes = Array(text.utf8)
        for sentence in cut.sentences {
            let range = (sentence.range.start - 100)..<(sentence.range.end - 100)
            #expect(String(decoding: bytes[range], as: UTF8.self) == sentence.text)
        }
        #expect(segmented.cut(at: [:]).sentences == segmented.sentences)
    }
}
