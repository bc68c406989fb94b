/// Pairs the inline codes of a segment.
///
/// A `bpt` that no `ept` closes, and an `ept` that closes none, become `it` (an isolated code); numbers that repeat are
/// given out afresh.
enum InlineCodes {
    static func mend(_ segment: inout XMLElement, report: (RepairKind, String) -> Void) {
        var codes: [(isStart: Bool, number: String?, partner: Int?)] = []
        walk(segment) { element in
            guard element.name == "bpt" || element.name == "ept" else { return }
            codes.append((element.name == "bpt", element["i"], nil))
        }
        if codes.isEmpty { return }
        // Each end takes the nearest start before it that has its number and no end yet.
        for end in codes.indices where !codes[end].isStart {
            let start = codes[..<end].lastIndex {
                $0.isStart && $0.partner == nil && $0.number != nil && $0.number == codes[end].number
            }
            guard let start else { continue }
            codes[start].partner = end
            codes[end].partner = start
        }
        // Numbers stay unless two pairs have the same.
        var numbers: [String?] = codes.map(\.number)
        var used: Set<String> = []
        for start in codes.indices {
            guard codes[start].isStart, let end = codes[start].partner, let number = codes[start].number else {
                continue
            }
            if used.insert(number).inserted { continue }
            var fresh = 1
            while used.contains(String(fresh)) || codes.contains(where: { $0.number == String(fresh) }) { fresh += 1 }
            used.insert(String(fresh))
            numbers[start] = String(fresh)
            numbers[end] = String(fresh)
            report(.repeatedCodeNumber, "gave a second pair of codes i=\"\(number)\" the number \(fresh)")
        }
        var index = 0
        change(&segment) { element in
            guard element.name == "bpt" || element.name == "ept" else { return }
            defer { index += 1 }
            if codes[index].partner != nil {
                element["i"] = numbers[index]
                return
            }
            report(.unpairedCode, "wrote an unpaired <\(element.name)> as <it>")
            let position = element.name == "bpt" ? "begin" : "end"
            element.name = "it"
            element["i"] = nil
            element["pos"] = position
        }
    }

    private static func walk(_ element: XMLElement, _ visit: (XMLElement) -> Void) {
        for child in element.elements {
            visit(child)
            walk(child, visit)
        }
    }

    private static func change(_ element: inout XMLElement, _ visit: (inout XMLElement) -> Void) {
        for index in element.children.indices {
            guard case .element(var child) = element.children[index] else { continue }
            visit(&child)
            change(&child, visit)
            element.children[index] = .element(child)
        }
    }
}
