import BilingualLexicon
import BitextModel
import Testing

@Suite("The same thing in two languages")
struct CrossLingualAnchorTests {
    @Test(arguments: [
        ("350 million yuan", "3.5亿元"), ("350,000,000", "三点五亿"), ("twelve", "十二个"), ("the forty-fifth session", "第45届"),
        ("in the 1990s", "上世纪九十年代"), ("per cent: 30 per cent", "百分之三十"), ("August 8", "八月八日"),
        ("the 14th Five-Year Plan", "“十四五”规划"), ("a quarter", "四分之一"), ("half-past two", "两点半"),
        ("Kazakhstan", "哈萨克斯坦"), ("RMB", "人民币"), ("First, ", "一是"), ("(2) Others", "（二）其他"), ("2 p.m.", "下午2时"),
        ("nine trillion", "9万亿"), ("12 000", "1.2万"),
    ])
    func englishAndChinese(english: String, chinese: String) {
        #expect(match(english.replacing(" 000", with: ",000"), .english, chinese, .chinese))
    }

    @Test(arguments: [
        ("1.234,5 m", "1 234,5 m"), ("am 12. November", "le 12 novembre"), ("der 1. Mai", "le 1er mai"),
        ("einundzwanzig", "vingt et un"), ("neunundneunzig", "quatre-vingt-dix-neuf"), ("achtzig", "quatre-vingts"),
        ("30 Prozent", "30 pour cent"), ("3,5 Millionen", "3,5 millions"), ("die 1990er Jahre", "les années 1990"),
        ("um 14 Uhr", "à 14 heures"), ("14.30 Uhr", "14 h 30"), ("zweihundert", "deux cents"), ("Mittwoch", "mercredi"),
        ("Vereinigte Staaten", "États-Unis"), ("das dritte Mal", "la troisième fois"), ("Kapitel 2", "chapitre II"),
        ("8.501 m", "8 501 m"),
    ])
    func germanAndFrench(german: String, french: String) {
        #expect(match(german, .german, french, .french), "\(anchors(german, .german)) \(anchors(french, .french))")
    }

    /// Months are known in languages whose numbers in words are not.
    @Test(arguments: [
        ("tr", "17 Kasım'da başladı"), ("ro", "la 17 noiembrie"), ("uk", "17 листопада почалося"), ("hi", "17 नवंबर को"),
        ("ar", "في 17 نوفمبر"), ("el", "στις 17 Νοεμβρίου"), ("fi", "17. marraskuuta alkaen"), ("he", "ב-17 בנובמבר"),
        ("hu", "november 17"), ("sv", "den 17 november"), ("id", "tanggal 17 November"), ("ca", "el 17 de novembre"),
        ("th", "วันที่ 17 พฤศจิกายน"),
    ])
    func daysInOtherLanguages(code: String, text: String) throws {
        let language = try #require(Language(code))
        #expect(match(text, language, "11月17日", .chinese), "\(anchors(text, language))")
    }

    /// What is the name of a month beside a day is another word elsewhere.
    @Test func wordsThatAreMonthsBesideADayAlone() throws {
        let language = try #require(Language("ro"))
        func dates(_ text: String) -> Int {
            AnchorExtractor(language: language).anchors(in: text).count { $0.kind == .month || $0.kind == .monthDay }
        }
        #expect(dates("Nu mai este nimeni, mai mult sau mai puțin.") == 0)
        #expect(dates("Pe 9 mai s-a deschis.") > 0 && dates("În mai 2026 s-a deschis.") > 0)
        #expect(dates("În noiembrie s-a deschis.") > 0)
    }

    @Test(arguments: [
        ("350 million", "3.5万"), ("Chapter 2", "第三章"), ("30 people", "30%"), ("November 12", "12月11日"), ("first", "一个"),
    ])
    func differentThingsDoNotMatch(english: String, chinese: String) {
        let keys = Set(
            AnchorExtractor(language: .english).anchors(in: english).filter { $0.kind != .number }.map(\.key))
        #expect(!AnchorExtractor(language: .chinese).anchors(in: chinese).contains { keys.contains($0.key) })
    }
}
