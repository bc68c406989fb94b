import BilingualLexicon
import BitextModel
import Testing

@Suite("Anchors in English")
struct EnglishAnchorTests {
    @Test(arguments: [
        ("It has 61,968 members.", ["number 61968"]),
        ("about 1,234.5 tons", ["number 1234.5"]),
        ("350 million people", ["number 350000000"]),
        ("$3.5bn in 2020", ["currency $", "number 3500000000", "year 2020"]),
        ("twenty-one of them", ["number 21"]),
        ("a hundred and five days", ["number 105"]),
        ("two thousand three hundred and forty-five", ["number 2345"]),
        ("three million two hundred thousand", ["number 3200000"]),
        ("two dozen eggs", ["number 24"]),
        ("the two countries", ["number 2"]),
        ("one of them and a man", []),
        ("hundreds of thousands", []),
        ("one third of the members", ["number 1/3"]),
        ("two-thirds", ["number 2/3"]),
        ("three quarters", ["number 0.75"]),
        ("a quarter", ["number 0.25"]),
        ("nearly half", ["number 0.5"]),
        ("from 60,183 to 61,968.", ["number 60183", "number 61968"]),
        ("resolution 46/220", ["number 46", "number 220"]),
        ("1,2 and 3", ["number 1", "number 2", "number 3"]),
        ("the year 1994-95", ["year 1994", "year 1995"]),
        ("one hundred", ["number 100"]),
        ("nearly 100 000 of 25 350 ft", ["number 100000", "number 25350"]),
        ("11:30:05", ["time 690", "number 5"]),
    ])
    func numbers(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("currently 7.9 per cent of", ["percentage 7.9"]),
        ("thirty percent", ["percentage 30"]),
        ("80% of it", ["percentage 80"]),
        ("1.8 percentage points", ["percentage 1.8"]),
        ("a 5-percent rise", ["percentage 5"]),
    ])
    func percentages(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("its forty-fifth session", ["ordinal 45"]),
        ("the 45th session", ["ordinal 45"]),
        ("First, we should", ["ordinal 1"]),
        ("Secondly, it", ["ordinal 2"]),
        ("the 3rd time", ["ordinal 3"]),
        ("Chapter 2 begins", ["ordinal 2"]),
        ("CHAPTER I OF SENSE", ["ordinal 1"]),
        ("listed in annex V", ["ordinal 5"]),
        ("World War II ended", ["ordinal 2"]),
        ("the 14th Five-Year Plan", ["ordinal 14", "number 5"]),
        ("the twenty-first century", ["ordinal 21"]),
        ("No. 3 on the list", ["ordinal 3"]),
        ("2 Mathematical Models", ["ordinal 2", "number 2"]),
    ])
    func ordinals(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("on November 12, 2020", ["monthDay 1112", "month 11", "number 12", "year 2020"]),
        ("November 12th", ["monthDay 1112", "month 11", "number 12"]),
        ("12 November", ["monthDay 1112", "month 11", "number 12"]),
        ("the 12th of November", ["monthDay 1112", "month 11", "number 12"]),
        ("Dec. 5 --", ["monthDay 1205", "month 12", "number 5"]),
        ("In March, it", ["month 3"]),
        ("You may march", []),
        ("May I ask", []),
        ("on Wednesday", ["weekday 3"]),
        ("in the 1990s and the sixties", ["decade 1990", "decade 60"]),
        ("at 9:30 am", ["time 570"]),
        ("at half-past Two o'clock", ["time 150"]),
        ("at 2 p.m. today", ["time 120"]),
        ("at ten o'clock", ["time 600"]),
    ])
    func dates(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("1. The Fund", ["listNumber 1"]),
        ("(a) the review", ["listNumber (a)"]),
        ("(iv) others", ["listNumber 4"]),
        ("IV. Conclusion", ["listNumber 4"]),
        ("(12) Others", ["listNumber 12"]),
        ("I saw it.", []),
        ("A man came.", []),
        ("1.5 million", ["number 1500000"]),
    ])
    func lists(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("the 5G network of WTO", ["code 5G", "acronym WTO"]),
        ("COVID-19 cases", ["code COVID-19"]),
        ("the U.S. dollar", ["acronym U.S", "currency dollar"]),
        ("US$15,000 or NT$75 billion", ["currency US$", "number 15000", "currency NT$", "number 75000000000"]),
        ("Write to press@example.org, please.", ["email press@example.org"]),
        ("See https://www.example.org/zh/index.html.", ["url www.example.org/zh/index.html"]),
        ("1.35 billion yuan", ["number 1350000000", "currency yuan"]),
        ("South Africa and Kazakhstan", ["place South Africa", "place Kazakhstan"]),
    ])
    func latinAndNames(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .english, kinds: Set(AnchorKind.allCases).subtracting([.name])) == expected)
    }
}
