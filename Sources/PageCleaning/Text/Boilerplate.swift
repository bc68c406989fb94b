/// Formulas inside releases: they stay in the text, marked, since a translator may want them or not.
enum Boilerplate {
    private static let starts = [
        "编者按", "编者的话", "编辑注", "編者按", "editor's note", "editor’s note", "editors' note", "note to editors",
        "notes to editors",
        "media contact", "media contacts", "press contact", "for media inquiries", "for media enquiries",
        "for more information, please contact", "媒体联系", "媒體聯絡", "新闻联系人", "媒體查詢", "media enquiries", "media inquiries",
        "about the author", "作者简介", "pressekontakt", "contact presse",
    ].map { Array($0.utf8) }
    private static let wholes: Set<String> = [
        "完", "（完）", "(完)", "ends", "end", "-ends-", "- ends -", "-end-", "- end -", "###", "# # #", "全文完", "（全文完）",
        "——end——",
        "（此件公开发布）", "此件公开发布", "-30-",
    ]
    private static let credits = [
        "摄影", "供图", "资料图", "图片来源", "图为", "图源", "photo by", "photo:", "photo/", "photograph:", "image:",
        "[photo", "（图", "/photo", "photo credit", "foto:", "photo :",
        "(ap photo", "getty images)", "| getty images", "via getty images", "/afp)", "/reuters)", "/xinhua)", "/epa)",
    ].map { Array($0.utf8) }

    static func isBoilerplate(_ text: String, shape: TextShape) -> Bool {
        if shape.scalars <= 12, wholes.contains(text.lowercased()) { return true }
        let head = Array(text.utf8.prefix(40)).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return starts.contains { head.starts(with: $0) }
    }

    /// 新华社记者李鑫摄, [Photo by Jiao Fei/China SCIO], 图为…
    static func isCaption(_ text: String, shape: TextShape) -> Bool {
        guard shape.units <= 60, shape.scalars > 0 else { return false }
        let bytes = text.lowercasedBytes
        if openings.contains(where: { bytes.starts(with: $0) }) { return true }
        let tail = Array(bytes.suffix(40))
        return credits.contains { tail.holds($0) } || closings.contains { tail.ends(with: $0) }
    }

    private static let openings = ["图为", "圖為", "資料圖"].map { Array($0.utf8) }
    private static let closings = ["摄", "摄）", "摄)", "摄。", "攝", "攝）", "攝)"].map { Array($0.utf8) }
}
