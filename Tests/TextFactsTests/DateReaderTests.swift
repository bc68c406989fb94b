import Testing
import TextFacts

@Suite struct DateReaderTests {
    @Test(arguments: [
        ("Date:2020-11-13", "2020-11-13"), ("2017-03-09 07:20:20", "2017-03-09T07:20:20"),
        ("2023年3月5日 13:12", "2023-03-05T13:12"),
        ("二〇二〇年十一月十三日", "2020-11-13"), ("二○二二年一月廿一日", "2022-01-21"), ("November 13, 2020", "2020-11-13"),
        ("Sept. 3, 2019", "2019-09-03"), ("Wednesday, July 10, 2024", "2024-07-10"), ("13 November 2020", "2020-11-13"),
        ("13. November 2020", "2020-11-13"), ("le 3 août 2021", "2021-08-03"), ("27.06.2022", "2022-06-27"),
        ("2020/1/2 9:05 pm", "2020-01-02T21:05"),
        ("民國109年11月13日", "2020-11-13"), ("司法行政廳108-10-08更新", "2019-10-08"),
        ("2020年11月11日（星期三）18時20分", "2020-11-11T18:20"),
        ("2019-11-20T08:41:00Z", "2019-11-20T08:41:00"), ("2020.11.13", "2020-11-13"), ("２０２０年１１月１３日", "2020-11-13"),
        ("Oct 4th, 2018", "2018-10-04"),
    ])
    func dates(_ text: String, _ iso: String) {
        #expect(DateReader.first(in: text)?.iso == iso)
    }

    @Test(arguments: [
        "電話 2020 0222", "1-2-3", "2020年11月", "12345-67-89", "2020-13-01", "No. 3 of 2019", "May I ask", "",
        "10.11.12.13",
    ])
    func noDates(_ text: String) {
        #expect(DateReader.first(in: text)?.iso == nil)
    }

    @Test func ambiguousDatesHaveTextOnly() {
        let found = DateReader.first(in: "Posted 7/5/2018")
        #expect(found?.text == "7/5/2018" && found?.iso == nil)
    }
}
