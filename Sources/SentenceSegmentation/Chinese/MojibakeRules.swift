import TextLines

/// Half-width question marks in Chinese text that were other characters before somebody converted the file.
enum MojibakeRules {
    /// `唐纳德?特朗普` was a middle dot, `这位议员 ? 我不肯定` a dash.
    static func brokenMark(_ seam: Seam) -> BoundaryDecision? {
        guard seam.mark.count == 1, seam.lastMark == 0x3F, seam.closers.isEmpty else { return nil }
        let text = seam.text
        let before = text.scalar(before: text.skippingSpaces(backFrom: seam.mark.lowerBound)).value
        let after = text.scalar(at: seam.candidate.start).value
        let spaceBefore = text.characterClass(before: seam.mark.lowerBound).contains(.space)
        guard !asks(seam) else { return nil }
        if spaceBefore { return .goOn(.brokenMark) }
        guard seam.candidate.start == seam.mark.upperBound else { return nil }
        let second = text.scalar(at: seam.candidate.start + 3).value
        return isTransliteration(before) && isTransliteration(after) && isTransliteration(second)
            ? .goOn(.brokenMark) : nil
    }

    /// Whether the clause before the mark has a word that asks.
    private static func asks(_ seam: Seam) -> Bool {
        var offset = seam.mark.lowerBound
        while offset > seam.segmentStart {
            let (value, length) = seam.text.scalar(before: offset)
            if questionCharacters.contains(value) { return true }
            if CharacterClass(of: value).isAny([.continuing, .terminator]) { return false }
            offset -= length
        }
        return false
    }

    private static func isTransliteration(_ value: UInt32) -> Bool { transliterationCharacters.contains(value) }

    private static let questionCharacters = Set("吗嗎么麼呢吧何谁誰哪怎岂豈啥".unicodeScalars.map(\.value))

    /// The characters that write foreign names (after the tables of the Xinhua news agency, the commonest of them).
    private static let transliterationCharacters = Set(
        """
        大侯李阿埃艾爱安昂奥巴白拜班邦保贝本比彼宾波伯博布查昌楚茨达戴丹当道德登邓迪蒂丁东杜多顿俄厄恩尔发法凡范方菲费芬丰冯佛夫弗福富盖甘\
        冈高戈哥格根贡古瓜圭哈海汉豪赫黑亨胡华怀惠霍基吉季加贾杰金津卡凯坎康考科克肯孔库夸奎拉莱赖兰朗劳勒雷蕾里理利莉立连廉列林琳\
        龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密缪明摩莫默姆木穆拿纳娜乃南内尼涅宁纽努诺欧帕派潘庞佩彭皮珀普奇契恰强乔切钦琼丘热\
        日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚舍申什圣施石史舒斯丝松苏索塔泰坦汤唐陶特滕提田图托瓦万旺威韦维魏温沃乌西希锡夏香肖谢辛欣\
        兴雄休许雪逊雅亚延扬杨耶叶伊依易因英尤于约扎詹章哲珍朱兹祖佐卓
        """.unicodeScalars.map(\.value))
}
