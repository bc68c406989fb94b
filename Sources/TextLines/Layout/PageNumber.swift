/// A line that gives the number of a page: `12`, `- 12 -`, `12/34`, `Page 12 of 34`, `第12页`, `第 12 頁 共 34 頁`, `共34页 第12页`.
package struct PageNumber: Hashable {
    /// The line with its numbers left out: pages are numbered in one way.
    var form: String
    var number: Int

    init?(_ text: ParagraphText, _ content: Range<Int>) {
        var form = ""
        var numbers: [Int] = []
        var digits = 0
        var value = 0
        var offset = content.lowerBound
        while offset <= content.upperBound {
            let (scalar, length) = offset < content.upperBound ? text.scalar(at: offset) : (0, 1)
            if scalar >= 0x30, scalar <= 0x39 {
                digits += 1
                value = min(value, 100_000) * 10 + Int(scalar - 0x30)
            } else {
                if digits > 0 {
                    guard digits <= 4 else { return nil }
                    numbers.append(value)
                    form += "0"
                    digits = 0
                    value = 0
                }
                if scalar != 0, !CharacterClass(of: scalar).contains(.space), let scalar = Unicode.Scalar(scalar) {
                    form.unicodeScalars.append(scalar)
                }
            }
            offset += max(1, length)
        }
        // Where the pages are counted first, the page's own number is the second.
        if numbers.count == 2, Self.countedFirst.contains(form) { numbers.reverse() }
        guard let number = numbers.first, numbers.count <= 2,
            Self.forms.contains(form.lowercased()) || Self.countedFirst.contains(form)
        else { return nil }
        if numbers.count == 2, numbers[1] < number { return nil }
        self.form = form
        self.number = number
    }

    /// The page's number, where a line gives nothing else.
    package static func number(in line: String) -> Int? {
        var line = line
        return line.withUTF8 { PageNumber(ParagraphText(bytes: $0), 0..<$0.count)?.number }
    }

    /// Whether it is a number and nothing else: that may as well be a chapter's, a verse's or a note's.
    var isBare: Bool { ["0", "(0)", "[0]"].contains(form) }

    private static let countedFirst: Set<String> = ["共0页第0页", "共0頁第0頁", "共0页，第0页", "共0頁，第0頁"]

    private static let forms: Set<String> = [
        "0", "-0-", "–0–", "—0—", "·0·", "[0]", "(0)", "~0~", "－0－", "―0―", "‐0‐", "•0•", "0/0", "page0", "page0of0",
        "page0/0", "p.0", "p0",
        "0of0", "第0页", "第0頁", "第0页共0页", "第0頁共0頁", "第0页，共0页", "第0頁，共0頁", "第0页/共0页", "第0頁/共0頁", "seite0",
        "seite0von0", "seite0/0", "0页", "0頁", "|0|", "|page0", "page|0", "0|page",
    ]
}
