/// A paragraph's text as its reader comes by it, with runs that may be tags of a translation tool: programs cut one tag into
/// several runs, so it is known only where the style ends.
struct TaggedText {
    private(set) var text = ""
    /// What stands in a style of tags and has not been looked through.
    private var pending = ""
    private var style: InlineTagStyle?

    /// - Parameter style: of the run that the text stands in; nil for one of no tags.
    /// - Returns: tags that end here, to be accounted for; mostly empty.
    mutating func add(_ more: String, style: InlineTagStyle?) -> String {
        let tags = self.style == style ? "" : finish()
        if style == nil {
            text += more
        } else {
            self.style = style
            pending += more
        }
        return tags
    }

    /// - Returns: the tags at the end of the text.
    mutating func finish() -> String {
        guard let style else { return "" }
        var tags = ""
        var rest = pending.startIndex
        for tag in style.tags(in: pending) {
            text += pending[rest..<tag.lowerBound]
            tags += pending[tag]
            rest = tag.upperBound
        }
        text += pending[rest...]
        self.style = nil
        pending = ""
        return tags
    }
}
