/// Recognises the paragraphs of law under a page: who may copy, who is not liable.
enum LegalNotice {
    private static let terms = [
        "版权", "著作权", "转载", "注明", "授权", "侵权", "不代表", "文责", "免责", "本站", "本网", "違者", "版權", "轉載", "授權", "本網", "删除",
    ].map { Array($0.utf8) }
    private static let english = [
        "copyright", "all rights reserved", "reproduc", "redistribut", "without permission", "written permission",
        "terms of use", "terms of service", "privacy policy", "cookies", "may not be published", "rewritten",
        "views expressed", "disclaimer", "affiliate commission", "trademarks",
    ].map { Array($0.utf8) }

    /// Three different terms of the trade in one paragraph of moderate length.
    static func isLegal(_ text: String) -> Bool {
        guard (24...2400).contains(text.utf8.count) else { return false }
        let limit = text.utf8.count > 900 ? 4 : 3
        let bytes = text.lowercasedBytes
        var count = 0
        for term in terms where bytes.holds(term) {
            count += 1
            if count >= limit { return true }
        }
        count = 0
        for term in english where bytes.holds(term) {
            count += 1
            if count >= limit - 1 { return true }
        }
        return false
    }
}
