import BitextModel
import SentenceSegmentation
import Testing

/// Chinese sentence ends, class by class. `|` stands where sentences part.
@Suite struct ChineseTests {
    @Test(arguments: [
        "他来了。|她走了！|谁在那里？",
        "他说：“好。”|“不好。”|我走了。",
        "老师问：「谁来？」|「我来！」|大家笑了。",
        "第一，开会；第二，发言：都要准时。|散会。",
        "他走了。 ”|门关上了。",
        "他叹了口气……|天亮了。",
        "“我……不知道。”|她说。",
        "“等等……”|他转过身来。",
        "我看过《走吧！少年》这部电影。|很好看。",
        "我看过〈走吧！〉这首诗。",
        "出席的有何君，J.P.|他很高兴。",
        "他（昨天还说不来。今天却来了）坐下了。|大家看着他。",
        "他说（这件事情我们已经谈过很多次了，大家都知道。今天不必再谈，明天也不必再谈。）|就走了。",
        "他喜欢歌曲、小说、电影……他还喜欢跳舞。",
        "他喜欢电影……|她也来了。",
        "1.目标明确。|2.步骤清楚。",
        "作家J.M.库切来访。|他很安静。",
        "圆周率是3.14。|网址是https://example.org/a?b=c。|请看。",
        "他问：\"好吗？\"|\"好。\"|她笑了。",
        "价格上涨3.5%。|——这是去年的数字。",
        "工期如下：1 月动工；2 月完工；3 月验收。",
        "系数为1.5；2.5；3.5。",
        "甲队先得分；2 号球员受伤。",
        "请注意：|1. 排队；|2. 付款；|3. 取货。|谢谢。",
    ])
    func partsWhereMarked(_ expected: String) throws {
        let (paragraph, wanted) = marked(expected)
        #expect(try sentences(paragraph, .chinese) == wanted)
        #expect(try sentences(paragraph, .taiwanChinese) == wanted)
    }
}
