import BitextModel
import Testing

@testable import CorpusFormats

/// What single cells of tables say: languages, numbers of segments, how far these are.
@Suite struct TableCellTests {
    @Test(arguments: [
        ("English (United States)", "en-US"), ("Dutch (Netherlands)", "nl-NL"), ("Chinese (PRC)", "zh-CN"),
        ("Chinese (Simplified, PRC)", "zh-CN"), ("Chinese (Traditional)", "zh-TW"),
        ("Chinese (Traditional, Hong Kong S.A.R.)", "zh-HK"), ("中文（简体）", "zh-CN"), ("中文（台湾）", "zh-TW"),
        ("Simplified Chinese", "zh-CN"), ("Serbian (Latin, Serbia)", "sr-Latn-RS"), ("English (GB)", "en-GB"),
        ("Spanish (Spain, International Sort)", "es-ES"), ("German (de-AT)", "de-AT"), ("Deutsch", "de"),
        ("Polnisch (Polen)", "pl-PL"), ("english_(United  Kingdom)", "en-GB"), ("English (draft)", "en"),
    ])
    func languageNames(name: String, tag: String) {
        #expect(LanguageName.language(name)?.tag == tag)
    }

    @Test(arguments: ["", "en", "Source", "Comment", "English text", "(English)", "The port (PRC)", "Status"])
    func otherWordsNameNoLanguage(text: String) {
        #expect(LanguageName.language(text) == nil)
    }

    @Test func numbersAndGUIDsAreToldApart() {
        let guid = "5AA117a5-8634-46ae-8b76-f8d035c6ba47"
        func parts(_ text: String) -> [String?]? { SegmentIdentifier(text).map { [$0.id, $0.guid] } }
        #expect(parts("12\(guid)") == ["12", guid])
        #expect(parts("12\n \(guid) ") == ["12", guid])
        #expect(parts(guid) == [guid, nil])
        #expect(parts(" 12 a ") == ["12 a", nil])
        #expect(parts("5aa117a5-8634-46ae-8b76-f8d035c6bax7") == ["5aa117a5-8634-46ae-8b76-f8d035c6bax7", nil])
        #expect(parts(" - ") == nil)
    }

    @Test(
        arguments: [
            ("Translated (95%)", "Translated", "95%", false), ("Not Translated (0%)", "Not Translated", "0%", true),
            ("Not started", "Not started", nil, true), ("Confirmed\n100%", "Confirmed", "100%", false),
            ("Reviewer 1 confirmed", "Reviewer 1 confirmed", nil, false), ("", "", nil, false),
            ("Draft [CM]", "Draft [CM]", nil, false), ("未翻译", "未翻译", nil, true),
        ] as [(String, String, String?, Bool)])
    func statuses(text: String, state: String, match: String?, isUntranslated: Bool) {
        let status = SegmentStatus(text)
        #expect(status.state == state && status.match == match && status.isUntranslated == isUntranslated)
    }
}
