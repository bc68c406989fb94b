import BitextModel

/// The pages of a site by what they are: texts of the two sides, and all others with the reason.
struct SortedPages {
    let source: SiteSide
    let target: SiteSide
    /// Why a page is no text of either side, by its number.
    private(set) var reasons: [Int: String] = [:]

    /// - Throws: `PairingError` where there are no two languages.
    /// - Complexity: O(sentences).
    init(_ documents: [PairingDocument], _ options: PairingOptions) throws(PairingError) {
        let isList = ListPages.find(documents)
        var pages: [String: [Int]] = [:]
        for (index, document) in documents.enumerated() {
            if let fault = document.fault {
                reasons[index] = "no text: \(fault)"
            } else if isList[index] {
                reasons[index] = "list of other pages"
            } else if document.language == .undetermined {
                reasons[index] = "language not found out"
            } else {
                pages[document.language.primary, default: []].append(index)
            }
        }
        let (first, second) = try Self.languages(pages, documents, options)
        for (language, indices) in pages where language != first && language != second {
            for index in indices { reasons[index] = "other language: \(language)" }
        }
        let incoming = Self.incoming(documents)
        let isNamed = Self.named(documents)
        func side(_ language: String) -> SiteSide {
            SiteSide(
                Language(language) ?? .undetermined, pages: pages[language] ?? [], of: documents, incoming: incoming,
                isNamed: isNamed)
        }
        source = side(first)
        target = side(second)
        reasons.merge(source.reasons) { $1 }
        reasons.merge(target.reasons) { $1 }
    }

    /// The two languages, by their first subtag: those that are wanted, else the first page's and the one of most others.
    private static func languages(
        _ pages: [String: [Int]], _ documents: [PairingDocument], _ options: PairingOptions
    ) throws(PairingError) -> (String, String) {
        let byCount = pages.sorted { ($0.value.count, $1.value[0]) > ($1.value.count, $0.value[0]) }.map(\.key)
        let wanted = (options.sourceLanguage?.primary, options.targetLanguage?.primary)
        // Of the two most frequent the one of the first page.
        let frequent = byCount.filter { $0 != wanted.0 && $0 != wanted.1 }.prefix(2)
            .sorted { pages[$0]![0] < pages[$1]![0] }
        let first = wanted.0 ?? (wanted.1 == nil ? frequent.first : byCount.first { $0 != wanted.1 })
        let second = wanted.1 ?? (wanted.0 == nil ? frequent.dropFirst().first : byCount.first { $0 != wanted.0 })
        guard let first, let second, pages[first] != nil, pages[second] != nil else {
            throw .oneLanguage(documents.first?.id ?? "", found: byCount)
        }
        return (first, second)
    }

    /// How many other pages link to each.
    private static func incoming(_ documents: [PairingDocument]) -> [Int] {
        var counts = [Int](repeating: 0, count: documents.count)
        let places = places(documents)
        for (index, document) in documents.enumerated() {
            for key in document.links { if let page = places[key], page != index { counts[page] += 1 } }
        }
        return counts
    }

    /// Whether each page names an edition that is there, or is named as one.
    private static func named(_ documents: [PairingDocument]) -> [Bool] {
        var named = [Int](repeating: 0, count: documents.count)
        var names = [Bool](repeating: false, count: documents.count)
        let places = places(documents)
        for (index, document) in documents.enumerated() {
            for page in Set(document.editions.compactMap({ places[$0.page] })) where page != index {
                named[page] += 1
                names[index] = true
            }
        }
        // A front page is named by all.
        return documents.indices.map { names[$0] || (1...3).contains(named[$0]) }
    }

    private static func places(_ documents: [PairingDocument]) -> [UInt64: Int] {
        var places: [UInt64: Int] = [:]
        for (index, document) in documents.enumerated() {
            for key in document.keys where places[key] == nil { places[key] = index }
        }
        return places
    }
}
