import BilingualLexicon
import BitextModel
import Testing

@Suite("Anchors in Chinese")
struct ChineseAnchorTests {
    @Test(arguments: [
        ("共有一百二十三人", ["number 123"]),
        ("两万三千零五册", ["number 23005"]),
        ("一百二十万亩", ["number 1200000"]),
        ("壹佰贰拾叁元整", ["number 123", "currency 元"]),
        ("廿三名学生", ["number 23"]),
        ("投资3.5亿元", ["number 350000000", "currency 元"]),
        ("达到1亿2000万人次", ["number 120000000"]),
        ("2万亿元", ["number 2000000000000", "currency 元"]),
        ("三万五", ["number 35000"]),
        ("一百二", ["number 120"]),
        ("200多万名游客", ["number 2000000"]),
        ("9200余名", ["number 9200"]),
        ("６０，１８３人", ["number 60", "number 183"]),
        ("60,183人", ["number 60183"]),
        ("一点五倍", ["number 1.5"]),
        ("三点二亿美元", ["number 320000000", "currency 美元"]),
        ("两国元首", ["number 2"]),
        ("五名代表", ["number 5"]),
        ("第三次会议", ["ordinal 3"]),
        ("第四十五届大会", ["ordinal 45"]),
        ("第46/220号决议", ["ordinal 46", "number 220"]),
        ("附件五", ["ordinal 5"]),
        ("首次举办", ["ordinal 1"]),
        ("“十四五”规划", ["ordinal 14"]),
        ("三分之一", ["number 1/3"]),
        ("四分之三的成员", ["number 0.75"]),
        ("十七八个人", ["number 17", "number 18"]),
        ("1.4 成分", ["number 1.4"]),
    ])
    func numbers(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .chinese) == expected)
    }

    @Test(arguments: [
        "一些人认为一定要统一思想", "他十分高兴", "千万不要忘记", "万一下雨", "三三两两", "老百姓的百货", "三角形", "四周都是水", "一一说明", "五四运动",
        "数百人", "三四十人", "上百家", "第", "百分", "零", "两",
    ])
    func wordsAreNoNumbers(sentence: String) {
        #expect(anchors(sentence, .chinese) == [])
    }

    @Test(arguments: [
        ("增长7.9%", ["percentage 7.9"]),
        ("增长７．９％", ["percentage 7.9"]),
        ("百分之三十", ["percentage 30"]),
        ("百分之三点五", ["percentage 3.5"]),
        ("约占八成", ["percentage 80"]),
        ("同比快1.8个百分点", ["percentage 1.8"]),
        ("千分之五", ["percentage 0.5"]),
        ("三成为失败者", []),
    ])
    func percentages(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .chinese) == expected)
    }

    @Test(arguments: [
        ("2020年", ["year 2020"]),
        ("二〇二〇年", ["year 2020"]),
        ("一九八九年六月二十一日星期三", ["year 1989", "monthDay 621", "month 6", "number 21", "weekday 3"]),
        ("民国七十六年", ["year 1987"]),
        ("九五年", ["year 1995"]),
        ("11月12日", ["monthDay 1112", "month 11", "number 12"]),
        ("十一月", ["month 11"]),
        ("三个月", ["number 3"]),
        ("上世纪九十年代", ["decade 90"]),
        ("20世纪90年代", ["number 20", "decade 1990"]),
        ("1990年代", ["decade 1990"]),
        ("周三上午", ["weekday 3"]),
        ("周一百人到会", ["number 100"]),
        ("星期三十人到会", ["number 30"]),
        ("每周三次", ["number 3"]),
        ("2021-10-22 09:30", ["year 2021", "monthDay 1022", "month 10", "number 22", "time 570"]),
        ("下午二时三十分", ["time 150"]),
        ("九点半", ["time 570"]),
        ("上午9时30分", ["time 570"]),
        ("晚上八点", ["time 480"]),
        ("三点建议", ["number 3"]),
        ("1994-95年度", ["year 1994", "year 1995"]),
    ])
    func dates(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .chinese) == expected)
    }

    @Test(arguments: [
        ("一、加强领导", ["listNumber 1"]),
        ("（一）加强领导", ["listNumber 1"]),
        ("(三) 总结", ["listNumber 3"]),
        ("3. 本报告", ["listNumber 3"]),
        ("3、本报告", ["listNumber 3"]),
        ("十二、其他", ["listNumber 12"]),
        ("①先决条件", ["listNumber 1"]),
        ("一是夯实基础", ["ordinal 1"]),
        ("三是坚持绿色低碳", ["ordinal 3"]),
        ("首先，我要感谢", ["ordinal 1"]),
    ])
    func lists(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .chinese) == expected)
    }

    @Test(arguments: [
        ("5G和AI技术", ["code 5G", "latinToken AI"]),
        ("新型COVID-19疫苗", ["code COVID-19"]),
        ("Ａ３８０客机", ["code Ａ３８０"]),
        ("请发邮件到 press@example.org 。", ["email press@example.org"]),
        ("网址：https://www.example.org/zh/index.html。", ["url www.example.org/zh/index.html"]),
        ("K.C.M.G（主席）", ["acronym K.C.M.G"]),
        ("人民币对美元", ["currency 人民币", "currency 美元"]),
        ("哈萨克斯坦和法国", ["place 哈萨克斯坦", "place 法国"]),
    ])
    func latinAndNames(sentence: String, expected: [String]) {
        #expect(anchors(sentence, .chinese, kinds: Set(AnchorKind.allCases)) == expected)
    }
}
