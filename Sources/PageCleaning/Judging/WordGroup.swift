/// Words that one kind of text around releases uses more than the releases do.
struct WordGroup {
    let name: String
    private let words: [[UInt8]]

    private init(_ name: String, _ words: [String]) {
        self.name = name
        self.words = words.map { Array($0.utf8) }
    }

    /// Whether a line, its letters in lower case, begins with one of the words.
    func opens(_ line: [UInt8]) -> Bool { words.contains { line.starts(with: $0) } }

    /// How often the words stand in a line, for every twenty words of its length.
    func count(in line: [UInt8], _ shape: TextShape) -> Double {
        let found = words.reduce(0) { $0 + (line.holds($1) ? 1 : 0) }
        return Double(found) / max(1, shape.units / 34)
    }

    static let openings = [
        WordGroup(
            "a promotion",
            [
                "about ", "follow", "subscribe", "sign up", "join ", "download", "click", "watch", "listen", "share",
                "get ", "want ", "don't miss", "support", "donate", "关注", "扫码", "扫描", "点击", "下载", "更多", "欢迎",
            ]),
        WordGroup(
            "a pointer",
            [
                "read ", "related", "see ", "see also", "more ", "also ", "next", "previous", "view ", "learn more",
                "相关", "延伸", "推荐", "上一", "下一", "阅读",
            ]),
        WordGroup(
            "a credit",
            [
                "photo", "image", "picture", "credit", "courtesy", "source", "via ", "(photo", "(ap", "[photo", "图片",
                "来源", "资料图", "图：", "图为", "（图", "供图",
            ]),
        WordGroup(
            "a name's line",
            [
                "by ", "written by", "posted", "published", "updated", "filed under", "tagged", "tags", "categories",
                "category", "in: ", "编辑", "责任编辑", "责编", "作者", "记者", "审核", "校对", "监制", "标签", "分类",
            ]),
        WordGroup(
            "law",
            [
                "copyright", "©", "all rights", "disclaimer", "terms", "privacy", "this material", "版权", "免责", "声明",
                "特别声明", "本文", "本网", "本站", "凡本",
            ]),
    ]
    static let contents = [
        WordGroup("the reader", [" you ", " your ", "you can ", "your "]),
        WordGroup(
            "the site",
            [" us ", " our ", "newsletter", "subscrib", "this site", "this website", "website uses", "本站", "本网", "我们"]),
        WordGroup(
            "the writer",
            [
                " is a writer", " is a freelance", " is an editor", " is a reporter", " is the author",
                " is the founder", " is a journalist", "contributor", " lives in ", " covers ", "follow him",
                "follow her", "his website", "her website", "on twitter", "twitter:", "作者系", "作者为",
            ]),
        WordGroup(
            "pictures",
            [
                "getty images", "shutterstock", "associated press", "(ap photo", "ap photo", "reuters/", "/reuters",
                "afp", "photograph by", "photo by", "courtesy of", "摄影", "供图", "视觉中国",
            ]),
        WordGroup(
            "networks",
            [
                "facebook", "twitter", "instagram", "youtube", "linkedin", "pinterest", "podcast", "itunes", "weibo",
                "微信", "公众号", "微博", "二维码", "客户端", "app",
            ]),
        WordGroup(
            "comments", ["comment", "reply", "permalink", "login", "log in", "register", "评论", "回复", "登录", "注册"]),
        WordGroup("addresses", ["http:", "https:", "www.", "@", ".com"]),
        WordGroup(
            "copying",
            [
                "copyright", "©", "rights reserved", "permission", "republish", "reproduc", "license", "版权", "转载", "授权",
                "侵权",
            ]),
        WordGroup("cookies", ["cookie", "consent", "privacy policy", "your browser", "javascript"]),
        WordGroup("prices", ["$", "buy now", "add to cart", "price", "in stock", "shipping", "free trial"]),
    ]
}
