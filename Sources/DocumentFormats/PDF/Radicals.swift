/// Characters of Unicode's two blocks of radicals, which some fonts' tables give for the ideographs they look like.
///
/// The pairs are Unicode's property Equivalent_Unified_Ideograph (UAX #44); compatibility normalisation knows all of the Kangxi
/// radicals and two of the supplement.
enum Radicals {
    /// A text with ideographs for radicals.
    static func asIdeographs(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { 0x2E80...0x2FD5 ~= $0.value }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(ideographs[scalar] ?? scalar) }
        return String(result)
    }

    private static let ideographs: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (index, ideograph) in kangxi.unicodeScalars.enumerated() {
            table[Unicode.Scalar(0x2F00 + UInt32(index))!] = ideograph
        }
        var radical: Unicode.Scalar?
        for scalar in supplement.unicodeScalars {
            if let first = radical {
                table[first] = scalar
                radical = nil
            } else {
                radical = scalar
            }
        }
        return table
    }()

    /// U+2F00 to U+2FD5 in order.
    private static let kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
        + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里"
        + "金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"

    /// Radical and ideograph by turns.
    private static let supplement =
        "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫"
        + "⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺸羋⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠"
        + "⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
}
