/// Finds the lines that belong to the pages a text was printed on: their numbers, and what stands at the head or the
/// foot of page after page.
///
/// A number alone says little. Page numbers stand between blank lines or form feeds and count up, and the running
/// heads stand beside them and repeat.
struct PageFurniture {
    /// The role of each line; nil for a line of the text.
    private(set) var roles: [LineGrouping.Role?]

    /// How far from a page's number its heads are looked for, in lines that are not blank.
    private static let reach = 3

    /// - Complexity: O(lines) but for sorting what is found.
    init(of lines: [TextLine], shapes: [LineShape], in text: ParagraphText) {
        roles = [LineGrouping.Role?](repeating: nil, count: lines.count)
        let numbers = Self.numbers(lines, shapes, text)
        guard numbers.count >= 2 else { return }
        for number in numbers { roles[number.line] = .pageNumber }
        let heads = markHeads(beside: numbers.map(\.line), lines, shapes, text)
        // The chapters of a novel are numbered as well.
        guard !heads else { return }
        let bare = numbers.filter(\.page.isBare).map(\.line)
        let interrupting = bare.count { interrupts($0, lines, shapes) }
        if interrupting * 4 < bare.count { for line in bare { roles[line] = nil } }
    }

    /// Whether a page ends at a line: a form feed stands beside it, or a sentence goes on behind it.
    private func interrupts(_ number: Int, _ lines: [TextLine], _ shapes: [LineShape]) -> Bool {
        if lines[number].startsPage || (number + 1 < lines.count && lines[number + 1].startsPage) { return true }
        let before = lines[..<number].lastIndex { !$0.isBlank }
        let after = lines[(number + 1)...].firstIndex { !$0.isBlank }
        guard let before, let after else { return false }
        let pair = LinePair(line: shapes[before], next: shapes[after])
        return pair.isPlain && pair.goesOn && (!pair.isWide || pair.line.width >= 40)
    }

    /// The lines that number pages: at least two in a row, each one more than the one before.
    private static func numbers(
        _ lines: [TextLine], _ shapes: [LineShape], _ text: ParagraphText
    ) -> [(line: Int, page: PageNumber)] {
        var found: [(line: Int, page: PageNumber)] = []
        for (index, line) in lines.enumerated() where !line.isBlank && line.content.count <= 40 && !line.isRow {
            guard let page = PageNumber(text, line.content), standsApart(index, lines, shapes, text) else { continue }
            found.append((index, page))
        }
        var runs: [[(line: Int, page: PageNumber)]] = []
        var last: PageNumber?
        for (index, page) in found {
            if let last, page.form == last.form, page.number == last.number + 1 {
                runs[runs.count - 1].append((index, page))
            } else {
                runs.append([(index, page)])
            }
            last = page
        }
        // One run, or some: pages without a number (pictures, new parts) interrupt it.
        return runs.filter { $0.count >= 2 }.flatMap { $0 }
    }

    /// Whether blank lines, page ends or other short lines that are no sentences surround a line.
    private static func standsApart(
        _ index: Int, _ lines: [TextLine], _ shapes: [LineShape], _ text: ParagraphText
    ) -> Bool {
        func isApart(_ neighbour: Int) -> Bool {
            guard lines.indices.contains(neighbour), !lines[neighbour].isBlank else { return true }
            if lines[max(index, neighbour)].startsPage { return true }
            // The symbol of a document, its date, its short title.
            return lines[neighbour].content.count <= 60
                && shapes[neighbour].traits.isDisjoint(with: [.endsInTerminator, .endsInComma, .marker])
                && shapes[neighbour].width <= 60
        }
        let isBounded = { (neighbour: Int) in
            !lines.indices.contains(neighbour) || lines[neighbour].isBlank || lines[max(index, neighbour)].startsPage
        }
        return isApart(index - 1) && isApart(index + 1) && (isBounded(index - 1) || isBounded(index + 1))
    }

    /// Marks lines near page numbers that repeat, digits apart, at half of the page ends and twice at least; tells
    /// whether there are any.
    private mutating func markHeads(
        beside numbers: [Int], _ lines: [TextLine], _ shapes: [LineShape], _ text: ParagraphText
    ) -> Bool {
        var places: [String: [Int]] = [:]
        for number in numbers {
            for step in [-1, 1] {
                var index = number + step
                var seen = 0
                while lines.indices.contains(index), seen < Self.reach, roles[index] == nil || lines[index].isBlank {
                    defer { index += step }
                    guard !lines[index].isBlank else { continue }
                    seen += 1
                    guard shapes[index].width <= 80, shapes[index].traits.isDisjoint(with: .marker) else { break }
                    places[Self.key(text.string(lines[index].content)), default: []].append(index)
                }
            }
        }
        var hasHeads = false
        for (_, found) in places {
            let distinct = Set(found)
            guard distinct.count >= 2, distinct.count * 2 >= numbers.count else { continue }
            for index in distinct { roles[index] = .runningHead }
            hasHeads = true
        }
        return hasHeads
    }

    /// A line with every run of digits as one.
    private static func key(_ text: String) -> String {
        var key = ""
        var wasDigit = false
        for scalar in text.unicodeScalars {
            let isDigit = CharacterClass(of: scalar.value).contains(.digit)
            if isDigit, wasDigit { continue }
            wasDigit = isDigit
            key.unicodeScalars.append(isDigit ? "0" : scalar)
        }
        return key
    }
}
