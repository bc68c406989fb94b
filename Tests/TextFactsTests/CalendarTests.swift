import Testing
import TextFacts

@Suite struct CalendarTests {
    @Test(arguments: [
        (2021, 2, 29), (2021, 2, 31), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0),
        (0, 1, 1), (10_000, 1, 1),
    ])
    func daysThatNoCalendarHas(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [(2020, 2, 29, "2020-02-29"), (2000, 2, 29, "2000-02-29"), (987, 12, 31, "0987-12-31")])
    func daysAsISOWritesThem(_ year: Int, _ month: Int, _ day: Int, _ text: String) {
        #expect(CalendarDate(year: year, month: month, day: day)?.description == text)
    }

    @Test func aMonthHasItsDaysInSomeYear() {
        #expect(CalendarDate.hasDay(29, inMonth: 2) && !CalendarDate.hasDay(30, inMonth: 2))
        #expect(CalendarDate.hasDay(31, inMonth: 12) && !CalendarDate.hasDay(31, inMonth: 11))
        #expect(!CalendarDate.hasDay(0, inMonth: 1) && !CalendarDate.hasDay(1, inMonth: 13))
    }

    @Test(arguments: [
        ("January", 1), ("JÄNNER", 1), ("fevrier", 2), ("Février", 2), ("marz", 3), ("mei", 5), ("août", 8),
        ("Sept", 9),
        ("octubre", 10), ("dezembro", 12), ("May", 5),
    ])
    func monthsOfManyLanguages(_ word: String, _ month: Int) { #expect(MonthNames.month(word.unicodeScalars) == month) }

    @Test(arguments: ["", "Ma", "Mayor", "Monday", "月"]) func otherWordsAreNoMonths(_ word: String) {
        #expect(MonthNames.month(word.unicodeScalars) == nil)
    }

    @Test func yearsOfTheRepublic() {
        #expect(CalendarEra.republic.gregorian(1) == 1912 && CalendarEra.republic.gregorian(109) == 2020)
        #expect(CalendarEra.republic.gregorian(0) == nil && CalendarEra.republic.gregorian(200) == nil)
    }

    @Test(arguments: [
        ("2021-02-31", nil), ("31. Februar 2021", nil), ("2021年2月29日", nil), ("2020年2月29日", "2020-02-29"),
        ("民國元年元月一日", "1912-01-01"), ("民國110年2月30日", nil), ("12 de octubre de 2020", "2020-10-12"),
        ("二0二0年三月卅一日", "2020-03-31"), ("二〇二〇年二月三十一日", nil), ("中華民國一百零九年十一月十三日", "2020-11-13"),
    ])
    func daysAreThoseOfTheCalendar(_ text: String, _ iso: String?) { #expect(DateReader.first(in: text)?.iso == iso) }
}
