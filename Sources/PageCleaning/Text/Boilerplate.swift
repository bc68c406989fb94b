/// Formulas inside releases: they stay in the text, marked, since a translator may want them or not.
enum Boilerplate {
    private static let starts = [
        "编者按", "编者的话", "编辑注", "編者按", "editor's note", "editor’s note", "editors' note", "note to editors",
        "notes to editors",
        "media contact", "media contacts", "press contact", "for media inquiries", "for media enquiries",
        "for more information, please contact", "媒体联系", "媒體聯絡", "新闻联系人", "媒體查詢", "media enquiries", "media inquiries",
        "about the author", "作者简介", "pressekontakt", "contact presse",
    ]
    private static let wholes: Set<String> = [
        "完", "（完）", "(完)", "ends", "end", "-ends-", "- ends -", "-end-", "- end -", "###", "# # #", "全文完", "（全文完）",
        "——end——",
        "（此件公开发布）", "此件公开发布", "-30-",
    ]
    private static let credits = [
        "摄", "摄影", "攝", "供图", "资料图", "图片来源", "图为", "图源", "photo by", "photo:", "photo/", "photograph:", "image:",
        "[photo", "（图", "/photo", "photo credit", "foto:", "photo :",
    ]

    static func isBoilerplate(_ text: String, shape: TextShape) -> Bool {
        let folded = text.lowercased()
        if shape.scalars <= 12, wholes.contains(folded) { return true }
        return starts.contains { folded.hasPrefix($0) }
    }

    /// 新华社记者李鑫摄, [Photo by Jiao Fei/China SCIO], 图为…
    static func isCaption(_ text: String, shape: TextShape) -> Bool {
        guard shape.units <= 60, shape.scalars > 0 else { return false }
        let folded = text.lowercased()
        if folded.hasPrefix("图为") || folded.hasPrefix("圖為") || folded.hasPrefix("資料圖") { return true }
        let tail = String(folded.suffix(24))
        return credits.contains { credit in
            credit == "摄" || credit == "攝"
                ? tail.hasSuffix(credit) || tail.hasSuffix(credit + "）") || tail.hasSuffix(credit + ")")
                    || tail.hasSuffix(credit + "。")
                : tail.contains(credit)
        }
    }
}
