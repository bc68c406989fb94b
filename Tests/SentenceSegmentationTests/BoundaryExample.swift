import BitextModel
import SentenceSegmentation

/// A text with its sentences, written with `|` where they part.
struct BoundaryExample {
    var language: Language
    var text: String
    var sentences: [String]

    init(_ language: Language, _ marked: String) {
        self.language = language
        text = marked.split(separator: "|").joined()
        sentences = marked.split(separator: "|").map { part in
            var scalars = part.unicodeScalars
            while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
            while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
            return String(scalars)
        }
    }

    private static func english(_ texts: String...) -> [BoundaryExample] { texts.map { .init(.english, $0) } }
    private static func german(_ texts: String...) -> [BoundaryExample] { texts.map { .init(.german, $0) } }
    private static func chinese(_ texts: String...) -> [BoundaryExample] { texts.map { .init(.mainlandChinese, $0) } }

    static let all: [BoundaryRule: [BoundaryExample]] = [
        .paragraphEnd: english("No mark at the end", "He left. |She stayed."),
        .lineEnd: english("Opening hours\n|Nine to five") + chinese("开放时间\n|九点到五点"),
        .unicode: english("He left. |She stayed.", "Is it so? |Yes, it is."),
        .fullStopBeforeLowerCase: english("He went home. |then he slept.", "She paid for it. |iPhones are dear."),
        .fullStopBeforeNumber: english("The war ended. |1946 was a cold year.", "They sold it all. |12 people came."),
        .dashStartsSentence: english("They met. |– 3 people came.", "It rained a lot. |- 12 days later it stopped."),
        .bullet: english("What we sell |• Apples |• Pears", "Bring with you |▪ a map |▪ a torch"),
        .missingSpace: english("That was the end.|The next day came.", "He left early.|Nobody saw him."),
        .inlineList: english(
            "Pay as follows: |(a) rent; |(b) tax; |(c) food.",
            "Police school |6. Dr. Ip asked. |Food poisoning |7. Mrs. Lam asked.",
            "1 Avoid heat; |2 Avoid alcohol; |3 Keep it dry.", "We ask: |1. Wait; |2. Pay; |3. Go.")
            + chinese("1. 请勿加热；|2. 请勿沾酒精；|3. 保持干燥。", "要求如下：|1、排队；|2、付款；|3、取货。", "①排队；|②付款。"),
        .omission: english(
            "It was somewhat . . . weakened by compounds.| . . . The practice went on.",
            "They were often . . . mistaken about rules.| . . . The court agreed."),
        .quotedFullStop: english("They called him “Gen.” |Nobody knew why.", "She only wrote “Mrs.” |Nobody asked."),
        .sentenceStarter: english("He lives in the U.S. |How is he?", "He saw the U.N. |The door was shut."),
        .initialAtEnd: english("It was you and I. |Did you know?", "He took vitamin C. |The rest was lost."),
        .acronymAtEnd: english(
            "He lives in the U.S. |“London calls,” she said.", "He joined the N.B.A. |“Good!” they cried."),
        .suffixAtEnd: english("He joined Acme Inc. |Sales rose.", "They sued Acme Corp. |Judges agreed."),
        .measureAtEnd: english("It weighs 5 kg. |Steel is heavy.", "He ran 12 km. |Peter ran too."),
        .timeOfDayAtEnd: english("He came at 5 p.m. |Peter was there.", "It opened at 6 a.m. |Guests came."),
        .streetAtEnd: english("He lives on 5th St. |The house is old.", "Turn into Main St. |The shop is there."),
        .bracketedRemark: english("(Reuters) |Shares fell today.") + chinese("（附件二十）|主席说话了。"),
        .emoticon: english("I like it :) |See you there.", "That was close ;-) |My day is saved."),
        .interruptedSpeech: english(
            "“You mean, those rumours—” |“Most turned out to be true.”",
            "“But I never—” |“You did.”"),
        .separator: english("That was part one |*** |This is part two", "Above the line |===== |Below the line"),
        .timeStamp: english("Jo Lee |04/26/2001 07:17 AM |Will you come?", "Ann May |8/3/99 12:42 |Please call."),
        .numberedHeadingStart: chinese("论人类 |第一章 论感觉", "本书序言 |第二节 方法"),
        .lostLineEnd: english(
            "Types of experiment |The principal data were lost.", "Results of tests |We saw nothing."),
        .chineseTerminator: chinese("他走了。|——她留下。", "“走！”|——她喊道。"),
        .chineseEllipsis: chinese("他慢慢走了……|她留下了。", "“我没有……”|她哭了。"),
        .userRule: english("One; |two and three.", "He left; |she stayed."),
        .marksOnly: english("... Hello there.", "?! He left."),
        .goesOnWithMark: chinese("“走吗？”，他问。", "他说“走！”；她没走。"),
        .lowerCaseAfterQuotation: english("“Who?” he asked.", "(So it is!) and he left."),
        .ellipsisGoesOn: english("I... I don't know.", "It was, see . . . I mean it.") + chinese("他可以……走了。"),
        .questionGoesOn: english("What is it? he asked.", "Is it true? she said."),
        .exclaimingName: english("He works at Yahoo! in the department.", "He won at Jeopardy! by a mile."),
        .address: english("See http://host.com/?Page=2 for it.", "Open www.host.com/!Start now."),
        .enumerator: english("1. Apples are red.", "a. Pears are green.", "iv. Plums are blue.")
            + chinese("一. 导言", "十二. 杂项。|会议结束。", "甲. 概述", "Ⅱ. 方法"),
        .numberedHeading: english("Section 3. Definitions apply.", "Article IV. Powers of the court."),
        .abbreviation: english("It cost approx. five pounds.", "Apples, pears etc. were sold."),
        .title: english("Mr. Smith came.", "He saw Prof. Lee there."),
        .place: english("She lives in Ste. Anne now.", "They climbed Mt. Everest twice."),
        .numberPrefix: english("See Fig. IV for details.", "It was No. 5 on the list.", "Read Vol. XII first."),
        .date: english("He came on Oct. 3 and left.", "They met on Sun. 7 and left."),
        .continuation: english("It was Rome vs. Carthage again.", "He cites Smith et al. Nature printed it."),
        .initial: english("He met J. Smith there.", "We met Albert I. Jones there."),
        .acronym: english("The U.S. Government said so.", "The U.K. Parliament met."),
        .suffix: english("Acme Inc. (Ohio) grew.", "Acme Co. Ltd. was sold.", "Acme Corp. (Texas) shrank."),
        .timeOfDay: english("He came at 5 a.m. Monday.", "It starts at 5 p.m. EST today."),
        .ordinal: german("Er kam am 3. Oktober an.", "Friedrich II. Barbarossa siegte."),
        .postscript: english("P.S. Please write soon.", "P.P.S. Nobody came."),
        .chineseBrackets: chinese("他（真的！你看）走了。", "她（谁知道？没有人）来了。"),
        .chineseTitle: chinese("《谁？》是一本书。", "他看了《快跑！》这本书。"),
        .fullWidthDot: chinese("Ｊ．罗琳来了。", "Ｋ．李走了。"),
        .latinName: chinese("J.M.库切来了。", "他读J.R.R.托尔金的书。"),
        .attribution: chinese("“你走吗？” 他低声问。", "“快走！” 她大声喊。"),
        .brokenMark: chinese("唐纳德?特朗普来了。", "马丁?路德走了。"),
        .userException: english("He paid approx. Ten pounds.", "It was approx. Nine miles."),
    ]
}
