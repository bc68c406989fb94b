import TextFacts

/// Single Han characters and short words by what they do beside a number.
enum HanWords {
    /// Characters that a numeral of one character may count (三个, 五名, 两国): without one of them after it, 三 is taken for
    /// a part of a word.
    static let counted = set(
        "个個位名人家条條项項次年月日天岁歲种種类類届屆章节節号號方点點大国國省市县縣区區级級期所座台臺辆輛架艘只隻头頭匹本册冊部"
            + "篇首张張份封支枝根把块塊片段层層幢栋棟间間件套双雙对對副组組批队隊班伙群户戶口盏盞顿頓场場轮輪局秒刻小星季代世元"
            + "毛斤公里米吨噸倍者卷幅则則款句字步堂课課度门門株棵颗顆粒滴杯碗瓶盒箱包袋夜晚遍趟回声聲拳席枚条倍"
            + "万萬亿億兄姐姊哥弟妹嫂叔爷爺伯婶嬸")

    /// What is numbered in parts: 图2.1, 式（3.2）, 节.
    static let sections = set("图圖表式节節章条條款例程")

    /// What says that a round number (千亿) is meant as one: 超 近 逾 约 达 破 过 上.
    static let limits = set("超近逾约約达達破过過上")

    /// Before a round number these say that none is meant: 数千亿, 几百万, 好几千.
    static let vague = set("数數几幾成好")

    /// After a number: and more.
    static let more = set("多余餘来來几幾")

    /// Between the ends of a range or the members of a list.
    static let joiners = set("至到和及与與或")

    /// After these a numeral is a place in an order: 附件五, 表三, 卷二.
    static let designators = set("件录錄表图圖卷册冊")

    /// Currencies but the yuan by the key of their two characters, as ISO 4217 codes.
    static let currencies: KeyTable<UInt64> = {
        var table = KeyTable<UInt64>()
        let names = [
            "美元": "USD", "美金": "USD", "欧元": "EUR", "歐元": "EUR", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "港元": "HKD",
            "港币": "HKD", "港幣": "HKD", "英镑": "GBP", "英鎊": "GBP", "韩元": "KRW", "韓元": "KRW", "卢布": "RUB", "盧布": "RUB",
            "台币": "TWD", "臺幣": "TWD", "台幣": "TWD", "澳元": "AUD", "加元": "CAD", "瑞郎": "CHF", "法郎": "CHF", "卢比": "INR",
            "盧比": "INR", "泰铢": "THB", "泰銖": "THB", "新元": "SGD",
        ]
        for (name, code) in names.sorted(by: { $0.key < $1.key }) { table.insert(pair(name), TextKey(code).value) }
        return table
    }()

    static func contains(_ set: KeyTable<Bool>, _ token: TextToken) -> Bool {
        token.category == .han && set.contains(token.key)
    }

    static func pair(_ text: String) -> UInt64 {
        var key = TextKey()
        for scalar in text.unicodeScalars { key.append(UInt64(scalar.value)) }
        return key.value
    }

    private static func set(_ characters: String) -> KeyTable<Bool> {
        var table = KeyTable<Bool>()
        for scalar in characters.unicodeScalars { table.insert(UInt64(scalar.value), true) }
        return table
    }
}
