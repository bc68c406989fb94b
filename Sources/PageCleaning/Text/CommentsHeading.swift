/// Recognises the line under which readers' comments stand: `119 Comments`, `Comments (3)`, `12 Responses to “…”`,
/// `3 thoughts on …`, 网友评论, 全部评论（20）.
enum CommentsHeading {
    private static let nouns = [
        "comments", "comment", "responses", "reader comments", "user comments", "kommentare", "commentaires",
        "comentarios", "reacties",
    ]
    private static let chinese = [
        "网友评论", "最新评论", "全部评论", "热门评论", "精彩评论", "文章评论", "评论列表", "网友留言", "網友評論", "全部留言", "最新留言",
    ]
    /// One of these is in every heading of comments.
    private static let marks = [
        "comment", "response", "komment", "coment", "reacties", "thought", "评论", "評論", "留言",
    ].map { Array($0.utf8) }
    private static let continued = [" to", " on", " for", " so far"]

    /// - Parameter isHeading: Whether the page marks the line as a heading: then the bare noun is enough.
    static func matches(_ text: String, isHeading: Bool) -> Bool {
        // Most lines have none of these, and folding costs much more than to see that.
        let bytes = text.lowercasedBytes
        guard Self.marks.contains(where: { bytes.holds($0) }) else { return false }
        let folded = FoldedText(text, trimming: true).string
        if chinese.contains(where: { folded.hasPrefix($0) }) { return folded.unicodeScalars.count <= 16 }
        let hasNumber = folded.first.map { $0.isASCII && $0.isNumber } ?? false
        let rest = folded.drop { ($0.isASCII && $0.isNumber) || $0 == " " || $0 == "," }
        if hasNumber, rest.hasPrefix("thoughts on ") || rest.hasPrefix("thought on ") { return true }
        for noun in nouns where rest.hasPrefix(noun) {
            let after = rest.dropFirst(noun.count)
            if after.isEmpty { return hasNumber || isHeading }
            if hasNumber, continued.contains(where: { after.hasPrefix($0) }) { return true }
            // Comments (3), Comments: 3
            if !hasNumber, after.count <= 8, after.contains(where: { $0.isASCII && $0.isNumber }),
                after.allSatisfy({ !$0.isLetter })
            {
                return true
            }
        }
        return false
    }
}
