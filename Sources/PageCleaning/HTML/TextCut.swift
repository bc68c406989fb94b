/// A place inside the text's element where the text may end.
struct TextCut {
    /// What speaks for the end.
    enum Sign {
        /// A heading that is a link, or a second first-level heading.
        case heading
        /// The second of a row of texts with name and time: posts, comments.
        case series
        /// Links outweigh the text from here on.
        case stretch
    }

    /// The first block that is no longer the text's.
    var place: Int
    var sign: Sign
}
