import BitextModel
import LanguageIdentification
import Testing

@Suite struct LanguageIdentifierTests {
    static let samples: [(tag: String, text: String)] = [
        ("zh-CN", "国家统计局今天公布了上半年的经济数据，总体运行平稳。"),
        ("zh-HK", "行政長官今日在立法會表示，特區政府會繼續支援中小企業。"),
        ("zh-TW", "行政院今天表示，新台幣匯率將維持穩定，並推動網路建設。"),
        ("en", "The ministry said that the new rules will take effect in October."),
        // Words that are Turkish or Portuguese too do not count more than all others.
        ("en", "Some hours after her wedding a letter addressed to her friends lay on her table."),
        ("fr", "Paris annonce la mise à disposition de son rapport à tous, de novembre à octobre."),
        ("de", "Das Ministerium teilte mit, dass die neuen Regeln im Oktober in Kraft treten werden."),
        ("fr", "Le ministère a indiqué que les nouvelles règles entreront en vigueur en octobre."),
        ("es", "El ministerio informó de que las nuevas normas entrarán en vigor en octubre."),
        ("it", "Il ministero ha comunicato che le nuove regole entreranno in vigore a ottobre."),
        ("pt", "O ministério informou que as novas regras entrarão em vigor em outubro, e não antes."),
        ("nl", "Het ministerie heeft gezegd dat de nieuwe regels in oktober van kracht worden."),
        ("pl", "Ministerstwo poinformowało, że nowe przepisy wejdą w życie w październiku."),
        ("tr", "Bakanlık, yeni kuralların ekim ayında yürürlüğe gireceğini ve bu konuda çok çalıştığını bildirdi."),
        ("ja", "政府は新しい規則が十月から施行されると発表しました。"),
        ("ko", "정부는 새로운 규칙이 시월부터 시행된다고 발표했다."),
        ("ru", "Министерство сообщило, что новые правила вступят в силу в октябре."),
        ("uk", "Міністерство повідомило, що нові правила набудуть чинності в жовтні."),
        ("ar", "أعلنت الوزارة أن القواعد الجديدة ستدخل حيز التنفيذ في أكتوبر."),
        ("th", "กระทรวงแจ้งว่ากฎใหม่จะมีผลบังคับใช้ในเดือนตุลาคม"),
    ]

    @Test(arguments: samples) func sentence(_ sample: (tag: String, text: String)) {
        #expect(LanguageIdentifier.identify(sample.text).tag == sample.tag)
    }

    /// A title of characters that both scripts have, and one with as many of either.
    @Test(arguments: ["山水人文", "上海市人民代表大会主席".replacing("会", with: "堂"), "国國"])
    func aDrawIsSimplified(text: String) { #expect(LanguageIdentifier.identify(text) == .mainlandChinese) }

    @Test func traditionalWithoutASignOfThePlace() {
        #expect(LanguageIdentifier.identify("會議聽取了關於經濟發展的報告。").tag == "zh-Hant")
        #expect(LanguageIdentifier.identify("會議聽取了關於經濟發展的報告。").isTraditionalChinese)
    }

    @Test func mostOfTheTextDecides() {
        let english = "Zhou Min (周民), Vice President of the Center (国家信息中心), said that the work will go on."
        #expect(LanguageIdentifier.identify(english) == .english)
        let chinese = "习近平主席在北京会见了世界卫生组织（World Health Organization）总干事谭德塞（Tedros Adhanom）。"
        #expect(LanguageIdentifier.identify(chinese) == .mainlandChinese)
    }

    @Test func noEvidenceIsUndetermined() {
        #expect(LanguageIdentifier.identify("") == .undetermined)
        #expect(LanguageIdentifier.identify("2020-11-13 09:30 — 100 %") == .undetermined)
    }

    @Test func longTextsAreSampledInTheMiddleToo() {
        let menu = String(repeating: "English | Contact | Home | ", count: 600)
        let body = String(repeating: Self.samples[0].text, count: 4000)
        #expect(LanguageIdentifier.identify(menu + body) == .mainlandChinese)
        #expect(LanguageIdentifier.identify(blocks: [Self.samples[3].text, "", Self.samples[3].text]) == .english)
    }

    /// One kana in eleven Han characters is Japanese, one in twelve a quotation.
    @Test(arguments: [(1, 11, "ja"), (1, 12, "zh-CN"), (5, 59, "ja"), (5, 60, "zh-CN"), (3, 0, "ja")])
    func kanaAgainstHan(_ kana: Int, _ han: Int, _ tag: String) {
        let text = String(repeating: "の", count: kana) + String(repeating: "山", count: han)
        #expect(LanguageIdentifier.identify(text).tag == tag)
    }
}
