import BitextModel
import Testing

@testable import CorpusQuality

/// What the rules on numbers and dates keep and reject, kind by kind: three cases that they must keep for every way of
/// writing, and what differs from them.
@Suite struct NumberRuleTests {
    private static func reasons(_ english: String, _ chinese: String, _ language: Language) -> [CorpusFilter.Reason] {
        reasons(chinese, language, english: english, CorpusFilter.Options(rules: [.numbers, .dates]))
    }

    private static func reasons(
        _ text: String, _ language: Language, english: String, _ options: CorpusFilter.Options
    ) -> [CorpusFilter.Reason] {
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: english, language: .english),
            target: TranslationUnit.Side(text: text, language: language))
        var filter = CorpusFilter(options: options, source: .english, target: language, lengths: .usual)
        return filter.rejections(of: unit).map(\.reason)
    }

    static let kept: [(String, String)] = [
        // Decimals, exactly.
        ("Sales came to 110.09 billion yuan.", "销售额为1100.9亿元。"), ("It weighs 0.585 million tonnes.", "重58.5万吨。"),
        ("They moved 20.07 million boxes.", "运了2007万箱。"),
        // Parts of a scale.
        ("Half a million visitors", "50万名游客"), ("Two and a half million trees", "250万棵树"),
        ("Three quarters of a million eggs", "75万枚鸡蛋"), ("One-and-a-half billion people", "15亿人"),
        // Rounded to the size that a word names.
        ("It grew to 46.3 million books.", "增至4625.6万册。"), ("It grew to 46.26 million books.", "增至46,256,400册。"),
        ("All 19,930,300 of them left.", "1993万人全部离开。"), ("about 1.3 million people", "约125万人"),
        // More than so many.
        ("More than 100,000 people signed.", "十几万人签了名。"), ("Over 20 villages were cut off.", "二十多个村庄断了路。"),
        ("More than 2.3 million tonnes", "230余万吨"), ("It lasted more than 30 years.", "持续了三十几年。"),
        // Units alone.
        ("It lost 100 billion dollars.", "损失超千亿美元。"), ("Nearly one million people fled.", "近百万人逃离。"),
        ("The fund holds a trillion yuan.", "基金持有万亿元。"),
        // Money with a letter, and other letters.
        ("The club paid £10m for him.", "俱乐部为他支付了1,000万英镑。"), ("It is worth $2bn.", "价值20亿美元。"),
        ("He has 15k followers.", "他有1.5万粉丝。"), ("A loan of €3.5m", "350万欧元贷款"),
        ("It takes 30GBs of room.", "占用30GB空间。"),
        // Ranges that share a word.
        ("Between 5 and 6 million fish", "500万到600万条鱼"), ("Prices fell 5-7 percent.", "价格下跌5%至7%。"),
        ("three or four hundred boats", "三四百条船"), ("He slept 2 or 3 hours.", "他睡了两三个小时。"),
        // Times that translators convert.
        ("It ran for 12 months.", "持续了一年。"), ("A 90-minute talk", "一个半小时的谈话"), ("over two decades", "二十多年来"),
        ("He waited 24 hours.", "他等了一天。"), ("1,000 hectares of rice", "1.5万亩水稻"),
        // Ordinals and small numbers.
        ("The bill passed its 1st and 2nd reading.", "法案通过了一读、二读。"), ("One of 5 firms", "5家公司之一"),
        ("The 1 firm and the 5 banks", "这1家公司和五家银行"), ("the 3rd and 4th quarter", "三、四季度"),
        // Shares.
        ("Half of the 40 boats are new.", "40条船中50%是新船。"), ("Tickets are 20 percent off.", "船票打八折。"),
        ("A rate of 0.3 per mille", "万分之三的税率"), ("a rise of 25 basis points", "上调0.25个百分点"),
        ("35 percent of them", "其中三成五"),
        // Years.
        ("In 2022 it closed.", "二○二二年关闭。"), ("In 2010 it opened.", "二0一0年开业。"), ("In the 1880s", "19世纪80年代"),
        ("In the 1990s", "上世纪90年代"), ("Born in '95", "生于1995年"), ("in 1987", "昭和62年"), ("in 2021", "令和三年"),
        ("The 1992 Consensus stands.", "“九二共识”没有变。"), ("the uprising of 1987", "八七起义"), ("the 2008 charter", "零八宪章"),
        // Lists that look like one number, and numbers of places.
        ("They cost 249, 289 and 299.", "价格是249,289,299。"), ("Figure 2-1 shows it.", "图2.1所示。"),
        ("in Equation (3-2)", "式（3.2）中"),
        // Lists and notes.
        ("Do not open the case.", "3 请勿打开机壳。"), ("The plan was dropped.12", "计划取消了。"),
        // Units in characters.
        ("at a depth of 13 kilometres", "深13千米"), ("a 5-kilowatt engine", "5千瓦的发动机"), ("6.5 metres deep", "水深6米5"),
    ]

    static let keptDates: [(String, String)] = [
        ("The fair runs 5-12 May.", "展会5月5日至12日举行。"), ("From 5 to 12 May 2022", "2022年5月5日到12日"),
        ("On 5 and 6 May", "5月5日、6日"), ("on May 11, 12 and 14", "5月11日、12日和14日"), ("May 5-12, 2020", "2020年5月5—12日"),
        ("BLUE BAY, May 17 -- The port opened.", "港口17日开放。"), ("On May 3 it rained.", "3号下雨了。"),
        ("It ends on July 25th.", "活动25日结束。"), ("He spoke on Thursday.", "他17日发表讲话。"),
        ("The school opened on June 4.", "学校于六四开学。"), ("on September 18", "九一八那天"),
        ("From 9 a.m. to 11", "上午9时至11时"), ("from 9 to 11 a.m.", "上午9点至11点"), ("9-11 a.m.", "上午9-11时"),
        ("We called at 7 o'clock.", "7点多打了电话。"), ("From January to March", "1-3月"), ("May and June", "5、6月份"),
    ]

    static let keptInTaiwan: [(String, String)] = [
        ("dated 25 May 2012", "日期為101/05/25"), ("on May 25, 2012", "101年5月25日"), ("fiscal 2022", "111年度"),
        ("founded in 1912", "民國元年成立"), ("opened in 1985", "民國七十四年啟用"), ("after 100 years", "100年後"),
    ]

    static let rejected: [(String, String, CorpusFilter.Reason)] = [
        ("Sales came to 110.09 billion yuan.", "销售额为1100.8亿元。", .numbers),
        ("Half a million visitors", "5万名游客", .numbers),
        // No rounding: another digit, one digit alone, no word of size, a share, and less exactly on both sides.
        ("It grew to 46.2 million books.", "增至4625.6万册。", .numbers),
        ("around 50 million books", "约4625.6万册", .numbers),
        ("They sold 46,300 boats.", "售出46,256条船。", .numbers), ("It rose to 120 percent.", "升至118%。", .numbers),
        ("It grew to 1.2 million books.", "增至125.1万册。", .numbers),
        // Other years and days than those of a row of figures; a numeral is no row.
        ("The 1993 Consensus stands.", "“九二共识”没有变。", .numbers), ("They had 1934 boats.", "他们有三四百条船。", .numbers),
        ("The school opened on June 5.", "学校于六四开学。", .dates), ("on September 19", "九一八那天", .dates),
        ("More than 300,000 people signed.", "十几万人签了名。", .numbers),
        ("It lost 10 billion dollars.", "损失超千亿美元。", .numbers),
        ("The club paid £10m for him.", "俱乐部为他支付了1,000英镑。", .numbers),
        ("Between 5 and 6 million fish", "50万到60万条鱼", .numbers),
        ("Prices fell 5-7 percent.", "价格下跌5%至8%。", .numbers), ("It ran for 18 months.", "持续了一年。", .numbers),
        ("1,000 hectares of rice", "1.7万亩水稻", .numbers), ("In 2022 it closed.", "二○二一年关闭。", .numbers),
        ("In the 1980s", "19世纪80年代", .numbers), ("at a depth of 13 kilometres", "深14千米", .numbers),
        ("The rate rose 0.6 percentage points.", "利率上升6个百分点。", .numbers),
        ("It weighs 2-3 tonnes.", "重2.3吨。", .numbers),
        // One of many is enough where another stands in its place.
        ("In 2018 there were 12 mills, 14 docks and 37 boats.", "2018年有12座磨坊、14座码头和31条船。", .numbers),
        ("The years 1989, 1994 and 6994", "1989年、1994年和1994年", .numbers),
        ("The VP-710 has 9 inputs.", "VP-730有9个输入。", .numbers),
        ("The fair runs 5-12 May.", "展会5月5日至13日举行。", .dates), ("May 17", "6月17日", .dates),
        ("From 9 a.m. to 11", "上午9时至10时", .dates), ("On 5 and 6 May", "5月5日、7日", .dates),
    ]

    @Test(arguments: kept) func rightNumbersAreKept(_ english: String, _ chinese: String) {
        #expect(Self.reasons(english, chinese, .mainlandChinese) == [])
    }

    @Test(arguments: keptDates) func rightDatesAreKept(_ english: String, _ chinese: String) {
        #expect(Self.reasons(english, chinese, .mainlandChinese) == [])
    }

    @Test(arguments: keptInTaiwan) func yearsOfTheRepublicAreKept(_ english: String, _ chinese: String) {
        #expect(Self.reasons(english, chinese, .taiwanChinese) == [])
    }

    @Test(arguments: rejected) func wrongOnesAreRejected(
        _ english: String, _ chinese: String, _ reason: CorpusFilter.Reason
    ) {
        #expect(Self.reasons(english, chinese, .mainlandChinese).contains(reason))
    }

    @Test(arguments: [("dated 25 May 2012", "日期為102/05/25"), ("on May 25, 2012", "111年5月25日"), ("in 1985", "民國八十四年")])
    func otherYearsOfTheRepublicAreRejected(_ english: String, _ chinese: String) {
        #expect(!Self.reasons(english, chinese, .taiwanChinese).isEmpty)
    }

    /// The number of an item at the head may be lacking, but no other stands in its place.
    @Test(arguments: [
        ("3 Do not look into the lamp.", "9 请勿直视指示灯。"), ("5. It is not waterproof.", "6.不防水。"),
        ("4.5 The four-byte part", "4.4 四字节部分"), ("(3) Opening hours", "（二）开放时间"), ("2 Terms", "3 术语"),
    ])
    func labelsThatDifferAreRejected(_ english: String, _ chinese: String) {
        #expect(Self.reasons(english, chinese, .mainlandChinese) == [.numbers])
        // On one side alone they say nothing, in Roman numbers and letters neither.
        let bare = String(english.drop { !$0.isLetter })
        #expect(Self.reasons(bare, chinese, .mainlandChinese) == [])
        #expect(Self.reasons("(c) \(bare)", chinese, .mainlandChinese) == [])
        #expect(Self.reasons("III. \(bare)", chinese, .mainlandChinese) == [])
    }

    @Test(arguments: [
        ("5 February was a holiday.", "2 月 5 日放假。"), ("3. The port", "三、港口"), ("(4) Boats", "（四）船只"),
    ])
    func headsThatAgreeAreKept(_ english: String, _ chinese: String) {
        #expect(Self.reasons(english, chinese, .mainlandChinese) == [])
    }

    /// Numbers of other languages, in words, and as translators leave them.
    @Test(arguments: [
        ("cs", "Loď stála 70 tisíc eur.", "The boat cost 70,000 euros."),
        ("cs", "Má devětatřicet lodí.", "It has 39 boats."),
        ("cs", "Pětačtyřicetiletý rybář", "A 45-year-old fisherman"),
        ("cs", "Šlo jen osm procent lidí.", "Only 8% went."),
        ("cs", "Stálo to sto korun.", "It cost 100 crowns."), ("cs", "sedmým gólem", "his 7th goal"),
        ("cs", "Je to 13,5 kWh.", "It is 13,5 kWh."), ("cs", "za 2,6 milionu korun", "for 2,6 million crowns"),
        ("cs", "Vyplul 22. července.", "It sailed on 22 July."), ("ru", "семьдесят тысяч рублей", "70,000 rubles"),
        ("ru", "Двести пятьдесят лодок", "250 boats"), ("ru", "17 мая", "17 May"),
        ("ru", "1,5 млрд евро", "1.5 billion euros"),
        ("pl", "pięćset łodzi", "500 boats"), ("pl", "dwadzieścia pięć procent", "25 per cent"),
        ("pl", "3 miliony złotych", "3 million zlotys"), ("de", "vor hundert Jahren", "100 years ago"),
        ("ja", "１８２・４４ドル下がった。", "It fell by 182.44 dollars."),
        ("ja", "像は１・５５メートル。", "The statue measures 1.55 metres."),
        ("ko", "3만 5000명이 참가했다.", "It drew 35,000 people."),
        ("ko", "예산은 2조 5000억 원이다.", "a budget of 2.5 trillion won"),
        ("ko", "3천만 명", "30 million people"), ("ko", "3만여 명", "some 30,000 people"), ("ko", "제3조", "Article 3"),
        ("ko", "15퍼센트 늘었다.", "It grew by 15 per cent."), ("th", "2.5 พันล้านบาท", "2.5 billion baht"),
        ("th", "17 พฤษภาคม 2565", "in 2022, on the 17th of May"), ("th", "มี ๓ คน", "There are 3 people."),
        ("ar", "حضر 35 ألف شخص.", "35,000 people came."), ("vi", "2,5 tỷ đồng", "2.5 billion dong"),
        ("hi", "2.5 करोड़ रुपये", "25 million rupees"), ("hi", "१५ प्रतिशत", "15 per cent"),
        ("tr", "35 bin kişi", "35,000 people"),
        ("uk", "2,5 мільярда гривень", "2.5 billion hryvnias"), ("es", "treinta y cinco barcos", "35 boats"),
        ("es", "cien personas", "100 people"), ("it", "ventotto navi", "28 ships"),
        ("pt", "duzentos barcos", "200 boats"),
        ("nl", "vijfentwintig schepen", "25 ships"), ("fi", "2,5 miljoonaa euroa", "2.5 million euros"),
        ("fr", "Ils étaient une trentaine.", "There were 30 of them."), ("fr", "vingt-et-un projets", "21 projects"),
        ("fr", "2,75 mds d'euros", "2.75 billion euros"), ("fr", "vers 15 h. 30", "at about 15:30"),
        ("fr", "vers 15 h 30", "at about 15:30"), ("ja", "約７割の票", "some 70% of the votes"),
        ("ja", "１割８分", "18 per cent"),
        ("ja", "２４時間体制", "a 24-hour service"), ("ja", "1時間に30ミリの雨", "30 mm of rain an hour"),
        ("ja", "5時に着いた。", "It arrived at 5:00."),
        ("ja", "指数は１万０３６３・１８だった。", "The index stood at 10,363.18."),
        ("ja", "電話は０９０・８８５９・５９２８。", "The telephone is 090-8859-5928."),
        ("ja", "2019/20シーズン", "the 2019-2020 season"), ("fr", "la saison 2019-20", "the season of 2020"),
        ("de", "die Saison 1999/00", "the season of 2000"),
        // Numbers that words begin with.
        ("cs", "Operace byla desetihodinová.", "a 10-hour operation"), ("cs", "dvouměsíční výročí", "after 2 months"),
        ("cs", "závod na čtyřstovku", "the race over 400 metres"), ("cs", "přes dvě stovky lodí", "over 200 boats"),
        ("cs", "přes sedmitisícovou hranici", "over the limit of 7,000"),
        ("cs", "od devadesátých let", "since the 90s"),
        ("de", "eine zehnstündige Sitzung", "a session of 10 hours"),
        ("de", "der drittgrößte Hafen", "the 3rd largest port"),
        ("pl", "dwutygodniowy rejs", "a cruise of 2 weeks"), ("ru", "двухнедельный рейс", "a voyage of 2 weeks"),
        ("nl", "een tiendaagse reis", "a voyage of 10 days"),
        ("ja", "３・５％増えた。", "It grew by 3.5%."), ("ja", "３・１１の後", "after 11 March"),
    ])
    func numbersOfOtherLanguagesAreRead(_ language: String, _ text: String, _ english: String) throws {
        let language = try #require(Language(language))
        func reasons(_ english: String) -> [CorpusFilter.Reason] {
            Self.reasons(text, language, english: english, CorpusFilter.Options(rules: [.numbers, .dates]))
        }
        #expect(reasons(english) == [])
        // With its first digit changed it is another number.
        let place = try #require(english.firstIndex { $0.isNumber })
        let other = english.replacingCharacters(at: place, with: english[place] == "4" ? "6" : "4")
        #expect(!reasons(other).isEmpty, "\(other)")
    }

    /// Small numbers may stand in words that nobody here can read; others, and those that differ, may not.
    @Test(arguments: [
        ("be", "Выйшлі сорак лодак.", "Forty boats left.", true), ("be", "Выйшлі сорак лодак.", "40 boats left.", true),
        ("sw", "Mashua arobaini ziliondoka.", "Forty boats left.", true),
        ("ko", "배 마흔 척이 나갔다.", "40 boats left.", true),
        ("be", "Выйшлі лодкі.", "1,940 boats left.", false), ("be", "Выйшлі 50 лодак.", "40 boats left.", false),
        ("cs", "Vypluly lodě.", "Forty boats left.", false),
    ])
    func numbersMayBeInUnknownWords(_ language: String, _ text: String, _ english: String, _ isKept: Bool) throws {
        let language = try #require(Language(language))
        let reasons = Self.reasons(text, language, english: english, CorpusFilter.Options(rules: [.numbers]))
        #expect(reasons.isEmpty == isKept)
    }

    /// A number that something follows is looked for only where languages join words, and not in what no letters follow.
    @Test(arguments: [
        ("en", "A tenfold tendency", "rose by 10 boats"), ("cs", "Vypluly pěti.", "40 boats left."),
        ("fr", "La saison 2019/1 a commencé.", "the season of 2020"), ("fr", "Le lot 2019-18", "the lot of 2018"),
    ])
    func otherWordsSayNoNumber(_ language: String, _ text: String, _ english: String) throws {
        let language = try #require(Language(language))
        let reasons = Self.reasons(text, language, english: english, CorpusFilter.Options(rules: [.numbers]))
        #expect(reasons == [.numbers])
    }

    /// A language that is not told from its neighbours is not taken for one of them.
    @Test(arguments: [
        (
            "sk",
            "Prístav bol v pondelok ráno znovu otvorený a pred svitaním z neho vyplávalo štyridsať lodí, ktoré sa vrátili až na poludnie."
        ),
        (
            "eu",
            "Portua astelehen goizean ireki zuten berriro, eta berrogei ontzi atera ziren egunsentia baino lehen, eguerdian itzultzeko."
        ),
        ("mr", "बंदर सोमवारी सकाळी पुन्हा उघडले आणि पहाटेपूर्वी चाळीस होड्या निघाल्या, त्यातली शेवटची दुपारी परत आली असे मच्छीमार सांगतात."),
        (
            "tl",
            "Muling binuksan ang daungan noong Lunes ng umaga, at apatnapung bangka ang umalis bago magbukang-liwayway at bumalik noong tanghali."
        ),
    ])
    func neighboursAreNotTaken(_ language: String, _ text: String) throws {
        let language = try #require(Language(language))
        let reasons = Self.reasons(
            text, language, english: "The port was opened again.", CorpusFilter.Options(rules: [.language]))
        #expect(reasons == [])
    }

    /// 조 is a trillion, and an article of a law behind 제.
    @Test(arguments: [("예산은 3조 원이다.", 0), ("제3조에 따르면 배는 자유다.", 1)])
    func articlesAreNoTrillions(_ korean: String, _ rejections: Int) throws {
        let language = try #require(Language("ko"))
        let reasons = Self.reasons(korean, language, english: "3 trillion won", CorpusFilter.Options(rules: [.numbers]))
        #expect(reasons.count == rejections)
    }

    /// No rule at all has something against Japanese as it is written.
    @Test(arguments: [
        ("コロナで延期された。", "It was put off because of Covid-19."), ("コロナで延期された。", "It was put off because of covid-19."),
        ("カットしやすいように、まず全体を濡らします。", "First wet it all, so that it is easy to cut."), ("ぬかるんだマウンド。", "A muddy mound."),
        ("彼女は「はい！」と言った。", "She said “Yes!”"),
    ])
    func japaneseIsKept(_ japanese: String, _ english: String) throws {
        let language = try #require(Language("ja"))
        let reasons = Self.reasons(japanese, language, english: english, .default)
        #expect(reasons == [])
    }

    /// What typesetters put in is right where it stands; a space of no width is not.
    @Test(arguments: [("Arktida \u{2060}- Sibi\u{AD}ř", true), ("Arktida\u{200B} - Sibiř", false)])
    func invisibleMarksOfTypesettersAreKept(_ czech: String, _ isKept: Bool) throws {
        let language = try #require(Language("cs"))
        let rules = CorpusFilter.Options(rules: [.controlCharacters])
        #expect(Self.reasons(czech, language, english: "The Arctic - Siberia", rules).isEmpty == isKept)
    }

    @Test func whatContradictsIsNamedWithWhatStandsThere() {
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "It has 12 docks and 37 boats.", language: .english),
            target: TranslationUnit.Side(text: "有12座码头和31条船。", language: .mainlandChinese))
        var filter = CorpusFilter(
            options: CorpusFilter.Options(rules: [.numbers]), source: .english, target: .mainlandChinese,
            lengths: .usual)
        #expect(filter.rejections(of: unit).map(\.detail) == ["'37' stands against '31'"])
    }
}

extension String {
    fileprivate func replacingCharacters(at place: Index, with other: String) -> String {
        self[..<place] + other + self[index(after: place)...]
    }
}
