import BitextModel

/// Tells simplified from traditional characters, and Taiwan from Hong Kong by their words.
enum ChineseVariety {
    /// Common characters that only one of the scripts has, pairwise.
    private static let simplified = Set(
        """
        国这个们来时为会说对于学发经过还进现长开关问头见动种样实业产务员报总统电话请题应该当书车东马门风飞鱼鸟龙万与专严丧丰临丽举义乐习乡买乱争亏云亚亲亿\
        仅从仓仪价众优伟传伤伦伪体余侠侧侨俭债倾偿储儿党兰兴养军农冲决况冻净减凤凭击刘则刚创删别剂剑剧劝办功劳势勋区医华协单卖卫却厂历压厅县参双变叶号后吗听启吴呐员响\
        唤团园围图圆圣场坏块坚坛坝垄垒垦备够夺奋奖妇妈娱孙学宁宝实宠审宪宫宽宾导寻尔尘尝层属岁岛岭币师帐带帮广庆库应庙废异弃张弥弯弹归录彻径忆怀态总恋恒恳恶惊惠惧惨惯愤愿懒\
        戏战户扑执扩扫扬扰抚抛抢护报担拟拥拦拨择挂挡挥损换据掷摄摆摇撑敌数断无旧旷显晋晓暂术机杀杂权条来杨极构枪柜标栈栏树样档桥检楼欢欧残毁毕毙气汇汉汤沟没泪泼泽洁浅测济\
        浏浑浓涛润涨渐渔温湾湿滚满滞滤滥滨灭灯灵灾炉点炼烂烦烧热爱爷牵牺犹独狱猎猪环现电画畅疗疮疯痒盐监盖盘着矿码砖础确礼祸离种积称稳穷窃竞笔笼筑签简粮紧纠红约级纪纯纲纳纵纷纸\
        纹线练组细织终绍经结绕绘给络绝统继绩绪续维综绿网罗罚罢职联聪肃肠肤胜胶脑脸腾节苏苹范荐药获营萧萨蓝虑虽蚀补装见观规视览觉触计订认讨让训议讯记讲许论设访证评识诉词译试\
        诗话询该详语误说请诸诺读课谁调谈谋谓谢谣谨谱贝负贡财责贤败货质贩贪购贯贵贷贸费贺贾资赏赔赖赚赛赞赵赶趋跃践车轨转轮软轻载较辅辆辉输辞边达迁过迈运还进远违连迟适选递遗遥\
        邓郑邻释里钟钢钱钻铁铜银铺链销锁锋错镇镜长门闪闭问闲间闻阅阔队阳阴阵阶际陆陈险随隐隶难雾静页顶项顺须顾顿预领频题颜额风饭饮饰饱馆驱驶驻驾验骗骤鲁鲜鸡鸣麦黄齐齿龙
        """.unicodeScalars)
    private static let traditional = Set(
        """
        國這個們來時為會說對於學發經過還進現長開關問頭見動種樣實業產務員報總統電話請題應該當書車東馬門風飛魚鳥龍萬與專嚴喪豐臨麗舉義樂習鄉買亂爭虧雲亞親億僅從倉儀價眾優偉\
        傳傷倫偽體餘俠側僑儉債傾償儲兒黨蘭興養軍農沖決況凍淨減鳳憑擊劉則剛創刪別劑劍劇勸辦勞勢勳區醫華協單賣衛卻廠歷壓廳縣參雙變葉號後嗎聽啟吳響喚團園圍圖圓聖場壞塊堅壇壩\
        壟壘墾備夠奪奮獎婦媽娛孫寧寶寵審憲宮寬賓導尋爾塵嘗層屬歲島嶺幣師帳帶幫廣慶庫廟廢異棄張彌彎彈歸錄徹徑憶懷態戀恆懇惡驚懼慘慣憤願懶戲戰戶撲執擴掃揚擾撫拋搶護擔擬擁\
        攔撥擇掛擋揮損換據擲攝擺搖撐敵數斷無舊曠顯晉曉暫術機殺雜權條楊極構槍櫃標棧欄樹檔橋檢樓歡歐殘毀畢斃氣匯漢湯溝沒淚潑澤潔淺測濟瀏渾濃濤潤漲漸漁溫灣濕滾滿滯濾濫濱滅燈\
        靈災爐點煉爛煩燒熱愛爺牽犧猶獨獄獵豬環畫暢療瘡瘋癢鹽監蓋盤礦碼磚礎確禮禍離積稱穩窮竊競筆籠築簽簡糧緊糾紅約級紀純綱納縱紛紙紋線練組細織終紹結繞繪給絡絕繼績緒續維綜綠\
        網羅罰罷職聯聰肅腸膚勝膠腦臉騰節蘇蘋範薦藥獲營蕭薩藍慮雖蝕補裝觀規視覽覺觸計訂認討讓訓議訊記講許論設訪證評識訴詞譯試詩詢詳語誤諸諾讀課誰調談謀謂謝謠謹譜貝負貢財責賢\
        敗貨質販貪購貫貴貸貿費賀賈資賞賠賴賺賽贊趙趕趨躍踐軌轉輪軟輕載較輔輛輝輸辭邊達遷邁運遠違連遲適選遞遺遙鄧鄭鄰釋裡鐘鋼錢鑽鐵銅銀鋪鏈銷鎖鋒錯鎮鏡閃閉閒間聞閱闊隊陽\
        陰陣階際陸陳險隨隱隸難霧靜頁頂項順須顧頓預領頻顏額飯飲飾飽館驅駛駐駕驗騙驟魯鮮雞鳴麥黃齊齒
        """.unicodeScalars)
    private static let hongKongWords = [
        "香港", "特區", "行政長官", "港元", "司長", "附圖", "立法會", "警務", "巴士", "的士", "新界", "九龍", "嘅", "咗", "唔", "啲", "今日（", "記者會",
    ]
    private static let taiwanWords = [
        "臺", "台灣", "行政院", "立法院", "民國", "新台幣", "資訊網", "網路", "司法院", "計畫", "縣市", "高雄", "總統府", "捷運", "點閱", "友善列印",
    ]

    enum Script { case simplified, traditional, both }

    /// The script of each character from U+4E00 to U+9FFF: every one of the lists stands there.
    private static let scripts: [Script] = (UInt32(0x4E00)..<0xA000).map { value in
        let scalar = Unicode.Scalar(value)!
        return switch (simplified.contains(scalar), traditional.contains(scalar)) {
        case (true, false): .simplified
        case (false, true): .traditional
        default: .both
        }
    }

    /// Which of the scripts has a Han character; only common ones are known.
    static func script(of scalar: UInt32) -> Script {
        (0x4E00..<0xA000).contains(scalar) ? scripts[Int(scalar) - 0x4E00] : .both
    }

    static func of(_ scalars: [Unicode.Scalar]) -> Language {
        var simple = 0
        var complex = 0
        for scalar in scalars where scalar.value >= 0x3400 {
            switch script(of: scalar.value) {
            case .simplified: simple += 1
            case .traditional: complex += 1
            case .both: break
            }
        }
        // Neither: a title of characters that both scripts share. Simplified is by far the commoner.
        guard complex > simple else { return .mainlandChinese }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let string = String(text)
        let hongKong = occurrences(of: hongKongWords, in: string)
        let taiwan = occurrences(of: taiwanWords, in: string)
        if hongKong > taiwan { return .hongKongChinese }
        return taiwan > hongKong ? .taiwanChinese : LanguageIdentifier.language("zh-Hant")
    }

    private static func occurrences(of words: [String], in text: String) -> Int {
        let bytes = Array(text.utf8)
        return words.reduce(0) { $0 + occurrences(of: Array($1.utf8), in: bytes) }
    }

    private static func occurrences(of word: [UInt8], in bytes: [UInt8]) -> Int {
        guard bytes.count >= word.count else { return 0 }
        var count = 0
        var index = 0
        while index <= bytes.count - word.count {
            if bytes[index] == word[0], bytes[index..<index + word.count].elementsEqual(word) {
                count += 1
                index += word.count
            } else {
                index += 1
            }
        }
        return count
    }
}
