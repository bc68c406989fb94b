import BitextModel
import Testing

@testable import SentenceSegmentation

@Suite struct PossibleEndsTests {
    /// A sentence with `|` at each place, after the kind's first letter.
    private func marked(_ sentence: String) -> String {
        let bytes = Array(sentence.utf8)
        var text = ""
        var start = 0
        for place in PossibleEnds(sentence).places() {
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
    ])
    func placesAreFound(sentence: String, expected: String) {
        #expect(marked(sentence) == expected)
    }

    @Test(arguments: ["", "。。。", "Hello.", "(a)", "...; ,"]) func noPlaceAtTheEdges(sentence: String) {
        #expect(PossibleEnds(sentence).places().isEmpty)
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
