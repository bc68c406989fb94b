/// Recognises the lines that ask readers to follow, subscribe, download or scan: `Follow us on Twitter and Facebook.`,
/// `扫描二维码，关注我们的微信公众号`.
enum Invitation {
    private static let verbs = [
        "follow ", "like us", "like this", "subscribe", "sign up", "join us", "join our", "share this", "share on",
        "download our",
        "download the", "get our", "get the latest", "email ", "write to ", "contact the author", "click here to",
        "listen to ", "find us", "connect with us", "need more", "want more", "support our", "become a member",
    ].map { Array($0.utf8) }
    private static let objects = [
        "twitter", "facebook", "instagram", "youtube", "linkedin", "telegram", "whatsapp", "newsletter", "podcast",
        "our app", "app store", "google play", "free trial", "this story", "this article", "with a friend",
        "inbox", "itunes", "snapchat", "pinterest", "reddit", "tiktok", "weibo", "wechat", "push notification",
        "more information or", "download this", "download the", "email updates", "free updates", "latest updates",
        "rss feed", "by email", "your email",
    ].map { Array($0.utf8) }
    /// Unmistakable at the start of a further sentence too.
    private static let within = [
        ". sign up for ", "! sign up for ", "? sign up for ", ". subscribe to ", "! subscribe to ", "? subscribe to ",
        ". follow us on ", "! follow us on ", ". like us on ", ". download our app", ". join us on ",
    ].map { Array($0.utf8) }
    private static let chineseVerbs = ["扫描", "扫一扫", "长按", "识别", "关注", "点击", "下载", "订阅", "掃描", "關注", "下載", "訂閱", "搜索"]
        .map { Array($0.utf8) }
    private static let chineseObjects = [
        "二维码", "二維碼", "公众号", "公眾號", "微信号", "客户端", "客戶端", "官方微博", "官方微信", "app", "朋友圈",
    ].map { Array($0.utf8) }

    /// Whether a line is nothing but an invitation: it begins with the verb (in English), names what it is for, and is
    /// no longer than a few sentences.
    static func isInvitation(_ text: String, shape: TextShape) -> Bool {
        guard shape.units >= 3, shape.units <= 140, text.utf8.count <= 700 else { return false }
        let bytes = text.lowercasedBytes
        if shape.ideographs > shape.words {
            // With a full stop it is more likely how to use what the release is about.
            guard shape.units <= 60, shape.digits <= 8, !shape.endsSentence else { return false }
            return chineseVerbs.contains { bytes.starts(with: $0) } && chineseObjects.contains { bytes.holds($0) }
        }
        guard verbs.contains(where: { bytes.starts(with: $0) }) else {
            return shape.words <= 60 && within.contains { bytes.holds($0) } && objects.contains { bytes.holds($0) }
        }
        let named = objects.count { bytes.holds($0) }
        return named >= 2 || (named == 1 && shape.words <= 25) || (isAddressed(bytes) && shape.words <= 15)
    }

    /// Write to NAME at name@example.com
    private static func isAddressed(_ bytes: [UInt8]) -> Bool {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
        return bytes.starts(with: Array("email ".utf8)) || bytes.starts(with: Array("write to ".utf8))
    }
}
