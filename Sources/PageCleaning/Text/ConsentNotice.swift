/// Recognises the paragraphs in which a page asks for consent to cookies and says what they are for.
enum ConsentNotice {
    private static let cookies = ["cookie", "çerez"].map { Array($0.utf8) }
    private static let terms = [
        "browser", "device", "website", "web site", "our site", "this site", "the site", "partners", "advertis",
        "consent",
        "preferences", "the services", "third part", "tarayıcı", "webseite", "site web",
    ].map { Array($0.utf8) }

    /// Whether a paragraph says what cookies do on this site.
    ///
    /// - Complexity: O(bytes).
    static func isNotice(_ text: String) -> Bool {
        let bytes = text.lowercasedBytes
        return cookies.contains { bytes.holds($0) } && terms.contains { bytes.holds($0) }
    }

    /// Whether a text is about cookies, as far as its words go.
    ///
    /// - Complexity: O(bytes).
    static func speaksOfCookies(_ text: String) -> Bool {
        let bytes = text.lowercasedBytes
        return cookies.contains { bytes.holds($0) }
    }
}
