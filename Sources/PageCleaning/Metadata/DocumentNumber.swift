import TextFacts

/// The number that an agency gives a document, where it stands alone on a line or in brackets behind the title:
/// 发改能源〔2026〕884号, 财政部公告2026年第19号, 国务院令第720号.
enum DocumentNumber {
    private static let longest = 60
    private static let opening = "〔［[（(【".unicodeScalars
    private static let closing = "〕］]）)】".unicodeScalars
    /// What numbers without a year are given to.
    private static let kinds = ["令", "公告", "通告", "通知", "决定", "命令"].map { Array($0.unicodeScalars) }

    /// The number that a line is and nothing else, its brackets taken off.
    ///
    /// - Complexity: O(characters); lines of more than sixty are none.
    static func whole(_ text: String) -> String? {
        guard text.utf8.count <= 4 * longest else { return nil }
        var scalars = Array(MetadataLine.trimmingSpace(text).unicodeScalars)
        guard scalars.count <= longest else { return nil }
        if let first = scalars.first, let last = scalars.last, opening.contains(first), closing.contains(last),
            !scalars.dropFirst().dropLast().contains(where: { $0 == first })
        {
            scalars = Array(scalars.dropFirst().dropLast())
        }
        return isNumber(scalars.filter { CharacterFolding.fold($0) != " " })
            ? MetadataLine.trimmingSpace(String(String.UnicodeScalarView(scalars))) : nil
    }

    /// The number in the brackets that a title ends with.
    ///
    /// - Complexity: O(characters).
    static func behind(title: String) -> String? {
        let scalars = Array(title.unicodeScalars)
        guard let last = scalars.last, last == "）" || last == ")",
            let start = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }), start > 0
        else { return nil }
        return whole(String(String.UnicodeScalarView(scalars[(start + 1)...].dropLast())))
    }

    /// - Parameter line: without white space.
    private static func isNumber(_ line: [Unicode.Scalar]) -> Bool {
        guard line.last == "号" || line.last == "號" else { return false }
        let body = line.dropLast()
        let digits = body.reversed().prefix(while: isDigit).count
        guard (1...6).contains(digits) else { return false }
        var head = body.dropLast(digits)
        if head.last == "第" { head = head.dropLast() }
        if let year = withoutYear(head) { return isName(year) }
        return head.count < body.count - digits && kinds.contains { head.suffix($0.count).elementsEqual($0) }
            && isName(head)
    }

    /// What stands before 〔2026〕 or 2026年, if the line's head ends so.
    private static func withoutYear(_ head: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard let last = head.last else { return nil }
        let isBracketed = closing.contains(last)
        guard isBracketed || last == "年" else { return nil }
        let year = head.dropLast().suffix(4)
        guard year.count == 4, year.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        let rest = head.dropLast(5)
        guard isBracketed else { return rest }
        return rest.last.map { opening.contains($0) } == true ? rest.dropLast() : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || "一二三四五六七八九十百〇零".unicodeScalars.contains(scalar)
    }

    /// The offices whose number it is: two characters at least, and no sentence.
    private static func isName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        name.count >= 2 && name.allSatisfy { TextShape.isIdeograph($0.value) || $0 == "、" }
    }
}
