/// Finds the further parts of texts that are spread over several pages: `c1006_2.html` behind `c1006.html`.
struct PartFinder {
    /// For each page the page that it goes on, and which part it is (from 2); nil for those that are no further part.
    private(set) var first: [(page: Int, part: Int)?]

    /// - Parameter pages: address and title of each page of one side.
    /// - Complexity: O(pages).
    init(_ pages: [(base: String, title: String?)]) {
        first = Array(repeating: nil, count: pages.count)
        var byAddress: [String: Int] = [:]
        for (index, page) in pages.enumerated() where byAddress[page.base] == nil { byAddress[page.base] = index }
        var byTitle: [String: [Int]] = [:]
        for (index, page) in pages.enumerated() {
            if let title = page.title { byTitle[title, default: []].append(index) }
        }
        for (index, page) in pages.enumerated() {
            let title = page.title.flatMap(Self.titlePart)
            if let (bases, part) = Self.addressPart(page.base),
                let base = bases.lazy.compactMap({ byAddress[$0] }).first, base != index,
                // Two releases of one day may be numbered too: their titles differ.
                Self.isSameTitle(page.title, pages[base].title)
            {
                first[index] = (base, part)
            } else if let title, let bases = byTitle[title.title], bases.count == 1, bases[0] != index {
                first[index] = (bases[0], title.part)
            }
        }
        // A part of a part is one of the whole.
        for index in pages.indices {
            var seen = 0
            while let place = first[index], let whole = first[place.page], seen < 3 {
                first[index] = (whole.page, place.part)
                seen += 1
            }
        }
    }

    private static func isSameTitle(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        return one == other || titlePart(one)?.title == other
    }

    /// The addresses that the first part may have, and the number of the part: `a_2.html` is a part of `a.html` or `a_1.html`.
    static func addressPart(_ address: String) -> (first: [String], part: Int)? {
        let query = address.firstIndex(of: "?") ?? address.endIndex
        if query < address.endIndex {
            for name in ["page=", "p=", "pageno="] {
                let items = address[address.index(after: query)...].split(separator: "&")
                guard let place = items.firstIndex(where: { $0.lowercased().hasPrefix(name) }),
                    let part = Int(items[place].dropFirst(name.count)), (2...99).contains(part)
                else { continue }
                var rest = items
                rest.remove(at: place)
                let path = address[..<query]
                let plain = rest.isEmpty ? String(path) : "\(path)?" + rest.joined(separator: "&")
                rest.insert("\(items[place].prefix(name.count))1", at: place)
                return ([plain, "\(path)?" + rest.joined(separator: "&")], part)
            }
            return nil
        }
        let slash = address.lastIndex(of: "/") ?? address.startIndex
        let dot = address[slash...].lastIndex(of: ".") ?? address.endIndex
        let stem = address[..<dot]
        var digits = stem.endIndex
        while digits > stem.startIndex, stem[stem.index(before: digits)].isASCII,
            stem[stem.index(before: digits)].isNumber
        {
            digits = stem.index(before: digits)
        }
        guard let part = Int(stem[digits...]), (2...99).contains(part), digits > stem.startIndex else { return nil }
        let mark = stem[..<digits]
        for separator in ["_p", "-p", "_", "-"] where mark.lowercased().hasSuffix(separator) {
            let base = mark.dropLast(separator.count)
            guard base.count > address.distance(from: address.startIndex, to: slash) + 1 else { return nil }
            let ending = address[dot...]
            return (["\(base)\(ending)", "\(mark)1\(ending)", "\(mark)0\(ending)"], part)
        }
        return nil
    }

    /// A title without the mark of a part, and the part: `…（2）`, `… (Part 2)`, `…（二）`.
    static func titlePart(_ title: String) -> (title: String, part: Int)? {
        guard let last = title.last, last == ")" || last == "）",
            let open = title.lastIndex(where: { $0 == "(" || $0 == "（" })
        else { return nil }
        var mark = title[title.index(after: open)...].dropLast().lowercased()[...]
        for word in ["part", "page", "continued", "第"] where mark.hasPrefix(word) { mark = mark.dropFirst(word.count) }
        for word in ["页", "頁", "部分"] where mark.hasSuffix(word) { mark = mark.dropLast(word.count) }
        let inner = mark.filter { !$0.isWhitespace }
        let han = ["二", "三", "四", "五", "六", "七", "八", "九", "十"]
        guard let part = Int(inner) ?? han.firstIndex(of: inner).map({ $0 + 2 }), (2...99).contains(part) else {
            return nil
        }
        var base = title[..<open]
        while base.last?.isWhitespace == true { base.removeLast() }
        return base.isEmpty ? nil : (String(base), part)
    }
}
