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
        ("Oct 4th, 2018", "2018-10-04"), ("13/05/2020", "2020-05-13"), ("05/13/2020", "2020-05-13"),
    ])
    func dates(_ text: String, _ iso: String) {
        #expect(DateReader.first(in: text)?.iso == iso)
    }

    /// The same day in the languages that name months, and in the calendars that number years in another way.
    @Test(arguments: [
        "27 نوفمبر 2026", "27 ноември 2026 г.", "২৭ নভেম্বর ২০২৬", "27 de novembre de 2026", "27. november 2026",
        "27 Νοεμβρίου 2026", "۲۷ نوامبر ۲۰۲۶", "۶ آذر ۱۴۰۵", "6 آذر 1405", "27. marraskuuta 2026", "27 בנובמבר 2026",
        "27 नवंबर 2026", "27. studenoga 2026.", "2026. november 27.", "27 November 2026", "2026년 11월 27일",
        "2026 m. lapkričio 27 d.", "2026. gada 27. novembris", "27 November 2026", "27. novembra 2026",
        "27 noiembrie 2026", "27. novembar 2026.", "27. новембар 2026.", "27 november 2026", "27 พฤศจิกายน 2569",
        "27 พฤศจิกายน พ.ศ. 2569", "27 Kasım 2026", "27 KASIM 2026", "27 листопада 2026 року", "27 نومبر 2026",
        "ngày 27 tháng 11 năm 2026", "27 tháng 11, 2026", "27 listopada 2026 r.",
    ])
    func daysInOtherLanguages(_ text: String) {
        #expect(DateReader.first(in: text)?.iso == "2026-11-27")
    }

    /// One name, two months.
    @Test func fallingLeavesAreToldApart() {
        #expect(DateReader.first(in: "27 listopada 2026 r.")?.iso == "2026-11-27")
        #expect(DateReader.first(in: "27. listopada 2026.")?.iso == "2026-10-27")
        #expect(DateReader.first(in: "27. listopadu 2026")?.iso == "2026-11-27")
    }

    @Test(arguments: [
        (1400, 1, 1, "2021-03-21"), (1399, 12, 30, "2021-03-20"), (1357, 11, 22, "1979-02-11"),
        (1404, 12, 29, "2026-03-20"), (1405, 1, 1, "2026-03-21"), (1408, 12, 30, "2030-03-20"),
        (1378, 10, 11, "2000-01-01"), (1378, 12, 10, "2000-02-29"), (1343, 1, 1, "1964-03-21"),
        (1472, 12, 29, "2094-03-19"),
    ])
    func persianDays(year: Int, month: Int, day: Int, iso: String) {
        #expect(PersianDate(year: year, month: month, day: day)?.gregorian.description == iso)
    }

    @Test func daysThatThePersianCalendarHasNot() {
        #expect(PersianDate(year: 1404, month: 12, day: 30) == nil)
        #expect(PersianDate(year: 1405, month: 7, day: 31) == nil && PersianDate(year: 1405, month: 6, day: 31) != nil)
        #expect(PersianDate(year: 1405, month: 13, day: 1) == nil && PersianDate(year: 1405, month: 1, day: 0) == nil)
        #expect(PersianDate(year: 1342, month: 1, day: 1) == nil && PersianDate(year: 1473, month: 1, day: 1) == nil)
    }

    @Test(arguments: [
        "電話 2020 0222", "1-2-3", "2020年11月", "12345-67-89", "2020-13-01", "No. 3 of 2019", "May I ask", "", "2569",
        "6 آذر 2026",
        "2026 mai multe", "27 mai multe",
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
