import TextFacts

/// What a line of labels says: `来源：新华社  2020-11-13 09:30  责任编辑：周冬`, `Source: Xinhua | Editor: huaxia`,
/// `索 引 号 000014672`, `[ 司法行政廳108-10-08更新 ]`.
struct MetadataLine: Sendable {
    struct Field: Sendable {
        var field: MetadataField
        var label: String
        var value: String
    }

    var fields: [Field] = []
    /// The first date of the line, labelled or not.
    var date: FoundDate?
    /// What is left before the first label, the date aside.
    var leftover = ""
    /// Whether the date belongs to words around it: `Deadline: May 1, 2026`, 请于2026年5月1日前报名.
    private var isInText = false
    /// All of the line but labels, dates and separators, in scalars.
    var length = 0

    /// - Parameter lexicon: Tells controls that share the line with the values.
    init(_ text: String, lexicon: ChromeLexicon) {
        let scalars = Array(text.unicodeScalars)
        length = scalars.count
        guard scalars.count <= 400 else { return }
        let places = Self.labels(in: scalars)
        date = DateReader.first(in: scalars)
        // Most lines say nothing of the kind.
        if places.isEmpty, date == nil { return }
        let head = places.first?.start ?? scalars.count
        leftover = Self.rest(of: scalars[..<head], without: date)
        for (index, place) in places.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].start : scalars.count
            let raw = scalars[place.valueStart..<max(place.valueStart, end)]
            fields.append(
                Field(
                    field: place.field,
                    label: String(String.UnicodeScalarView(scalars[place.start..<place.valueStart])),
                    value: Self.value(raw, of: place.field, date: date, lexicon: lexicon)))
        }
        if fields.isEmpty, let date { isInText = Self.isInText(date, scalars) }
        separateByline()
    }

    private static func isInText(_ date: FoundDate, _ scalars: [Unicode.Scalar]) -> Bool {
        guard let before = scalars[..<date.range.lowerBound].last(where: { CharacterFolding.fold($0) != " " }) else {
            return false
        }
        if isColon(before) { return true }
        let after = scalars[date.range.upperBound...]
        guard TextShape.isIdeograph(before.value), let next = after.first, TextShape.isIdeograph(next.value) else {
            return false
        }
        return !["更新", "發布", "发布"].contains { after.starts(with: $0.unicodeScalars) }
    }

    /// Source: Nanlu Zone By Wei Ran: an author's name without a colon.
    private mutating func separateByline() {
        guard let index = fields.firstIndex(where: { $0.field == .source }),
            let place = fields[index].value.firstRange(of: " By "), first(.author) == nil
        else { return }
        let name = fields[index].value[place.upperBound...]
        guard name.first?.isUppercase == true, name.utf8.count <= 40 else { return }
        fields.append(Field(field: .author, label: "By", value: String(name)))
        fields[index].value = Self.trim(String(fields[index].value[..<place.lowerBound]))
    }

    func first(_ field: MetadataField) -> String? {
        fields.first { $0.field == field && !$0.value.isEmpty }?.value
    }

    var kinds: Set<MetadataField> { Set(fields.map(\.field)) }

    /// Labels that speak about the page itself.
    var telling: Set<MetadataField> { kinds.subtracting([.control]) }

    /// Beyond doubt: a date and a label, or two labels of different kinds, and little else on the line.
    var isStrong: Bool {
        guard leftover.unicodeScalars.count <= 24, fields.allSatisfy({ $0.value.unicodeScalars.count <= 40 }) else {
            return false
        }
        // 时间：… 地点：… is a programme, and 时间 alone no more than a hint.
        let labels = fields.map { FoldedText($0.label, trimming: true).compact }
        let weak = fields.count == 1 && ["时间", "時間", "日期", "date", "time", "by", "文", "名称", "标题"].contains(labels[0])
        if date != nil, !telling.isEmpty { return !weak }
        if date != nil, kinds.contains(.control) { return true }
        if kinds.contains(.source) || kinds.contains(.editor) || kinds.contains(.author) || kinds.contains(.publisher)
            || kinds.contains(.documentNumber)
        {
            return kinds.count >= 2 || (fields.count >= 2 && kinds.contains(.editor))
        }
        return fields.count >= 2 && kinds.contains(.filing)
    }

    /// 责任编辑：范金鑫, （责编：汤诗瑶、丁涛）: an editor's label and nothing but names.
    var isEditorOnly: Bool {
        guard !fields.isEmpty, leftover.isEmpty, length <= 60, fields.allSatisfy({ $0.field == .editor }) else {
            return false
        }
        return fields.allSatisfy { field in
            let names = field.value.split { " 、,，/".contains($0) }
            return names.count <= 5
                && names.allSatisfy { name in
                    let shape = TextShape(name)
                    return shape.ideographs == 0 ? shape.words <= 3 : name.unicodeScalars.count <= 5
                }
        } && fields.contains { !$0.value.isEmpty }
    }

    /// A date with nothing but a short name beside it.
    var isDateWithName: Bool {
        fields.isEmpty && date != nil && leftover.unicodeScalars.count <= 20 && !isInText
    }

    private static func labels(in scalars: [Unicode.Scalar]) -> [(start: Int, valueStart: Int, field: MetadataField)] {
        var found: [(start: Int, valueStart: Int, field: MetadataField)] = []
        var index = 0
        while index < scalars.count {
            let first = CharacterFolding.fold(scalars[index])
            let boundary = MetadataField.startsLabel(first) && isBoundary(scalars, before: index)
            if boundary || !found.isEmpty && MetadataField.startsLabel(first),
                let candidates = MetadataField.labelsByStart[first]
            {
                var matched = false
                for (label, field) in candidates {
                    // 来源：证券时报网作者：李在山: after one label another may be glued to its value.
                    guard boundary || (!found.isEmpty && label.count >= 2 && isFollowedByColon(label, scalars, index))
                    else { continue }
                    if let valueStart = match(label, in: scalars, at: index, isFirst: found.isEmpty) {
                        found.append((index, valueStart, field))
                        index = valueStart
                        matched = true
                        break
                    }
                }
                if matched { continue }
            }
            index += 1
        }
        return found
    }

    private static func isFollowedByColon(_ label: [Unicode.Scalar], _ scalars: [Unicode.Scalar], _ index: Int) -> Bool
    {
        let end = index + label.count
        return end < scalars.count && isColon(scalars[end]) && TextShape.isIdeograph(label[0].value)
    }

    /// The place where the value starts, if the label stands here. A label is followed by a colon or a bar; a
    /// letter-spaced one (索 引 号) may do without.
    private static func match(_ label: [Unicode.Scalar], in scalars: [Unicode.Scalar], at start: Int, isFirst: Bool)
        -> Int?
    {
        var index = start
        var gaps = 0
        for (count, scalar) in label.enumerated() {
            if count > 0 {
                var spaces = 0
                while index < scalars.count, CharacterFolding.fold(scalars[index]) == " ", spaces < 6 {
                    index += 1
                    spaces += 1
                }
                if spaces > 0 { gaps += 1 }
            }
            guard index < scalars.count, CharacterFolding.fold(scalars[index]) == scalar else { return nil }
            index += 1
        }
        let afterLabel = index
        var spaces = 0
        while index < scalars.count, CharacterFolding.fold(scalars[index]) == " ", spaces < 12 {
            index += 1
            spaces += 1
        }
        if index < scalars.count, isColon(scalars[index]) || scalars[index] == "】" {
            index += 1
            while index < scalars.count, isColon(scalars[index]) { index += 1 }
            return index
        }
        let isHan = TextShape.isIdeograph(label[0].value)
        if isHan, label.count >= 2, gaps == label.count - 1, index < scalars.count, spaces > 0 { return index }
        // 发布于2020-11-13, Updated September 15, Issued at HKT 18:20: a label that runs into its date.
        guard isHan || spaces > 0 || afterLabel == index,
            index < scalars.count, runsIntoDate(Array(scalars[index..<min(scalars.count, index + 40)]))
        else { return nil }
        return index
    }

    /// A date at the start, or after a time of day: Published 2:16 AM EST Nov 20, 2019.
    private static func runsIntoDate(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let date = DateReader.first(in: scalars) else { return false }
        let before = scalars[..<date.range.lowerBound]
        guard let first = before.first else { return true }
        guard before.count <= 20, ("0"..."9").contains(first), before.contains(":") else { return false }
        return before.split { !CharacterFolding.isLetter($0) }.allSatisfy { $0.count <= 4 }
    }

    private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ":" || scalar == "：" || scalar == "|" || scalar == "｜" || scalar == "¦" || scalar == "丨"
            || scalar == "︰" || scalar == "∶"
    }

    private static func isBoundary(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = scalars[index - 1]
        let here = scalars[index]
        if CharacterFolding.fold(before) == " " || FoldedText.isOrnament(before) || before == "（" || before == "）" {
            return true
        }
        if before == "|" || before == "｜" || before == "丨" { return true }
        // 2020-11-13来源：, 次责任编辑：, China SCIOUpdated:
        if TextShape.isIdeograph(here.value) { return !TextShape.isIdeograph(before.value) }
        return isUppercase(here) && (isUppercase(before) || isLowercase(before))
            && index + 1 < scalars.count && isLowercase(scalars[index + 1])
    }

    /// The properties of Unicode; of ASCII without a look into its tables.
    private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
    }

    private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
    }

    private static func rest(of scalars: ArraySlice<Unicode.Scalar>, without date: FoundDate?) -> String {
        var kept = String.UnicodeScalarView()
        for index in scalars.indices where date.map({ !$0.range.contains(index) }) ?? true {
            kept.append(scalars[index])
        }
        return trim(String(kept))
    }

    private static func value(
        _ raw: ArraySlice<Unicode.Scalar>, of field: MetadataField, date: FoundDate?, lexicon: ChromeLexicon
    ) -> String {
        if field == .date, let date, raw.startIndex <= date.range.lowerBound, date.range.upperBound <= raw.endIndex {
            return date.text
        }
        let text = trim(rest(of: raw, without: date))
        if field == .control { return "" }
        // Controls after the value: 央视新闻客户端 大字体 小字体 扫码带走.
        var parts = text.split(separator: " ", omittingEmptySubsequences: true)
        if text.unicodeScalars.contains(where: { TextShape.isIdeograph($0.value) }) {
            while parts.count > 1, let last = parts.last,
                lexicon.segment(last) != nil || TextShape(last).scalars == 0
                    || FoldedText(last, trimming: true).scalars.isEmpty
            { parts.removeLast() }
        }
        return trim(parts.joined(separator: " "))
    }

    static func trimmingSpace(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, CharacterFolding.fold(first) == " " { scalars.removeFirst() }
        while let last = scalars.last, CharacterFolding.fold(last) == " " { scalars.removeLast() }
        return String(scalars)
    }

    static func trim(_ text: String) -> String {
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            CharacterFolding.fold(scalar) == " " || "|｜丨¦:：,，;；、[]【】〔〕［］〖〗/".unicodeScalars.contains(scalar)
                || scalar == "\u{200B}"
                || scalar == "•" || scalar == "·"
        }
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
        while let last = scalars.last, isEdge(last) { scalars.removeLast() }
        // A bracket that lost its partner.
        let opens = scalars.contains { $0 == "(" || $0 == "（" }
        let closes = scalars.contains { $0 == ")" || $0 == "）" }
        if !opens, let last = scalars.last, last == ")" || last == "）" { scalars.removeLast() }
        if !closes, let first = scalars.first, first == "(" || first == "（" { scalars.removeFirst() }
        return String(scalars)
    }
}
