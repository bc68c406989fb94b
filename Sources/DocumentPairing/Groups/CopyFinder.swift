import BitextModel

/// Finds pages of one side that hold the same text: whole, or but for a sentence here and there.
struct CopyFinder {
    /// The share of the text of both together that near-copies have in common.
    private static let leastShared = 0.85
    /// A sentence that stands on more pages is the site's, and says nothing.
    private static let mostPages = 30

    /// For each page the page it is a copy of; nil for those that are none.
    private(set) var originals: [Int?]
    /// Whether the copy is the same sentence by sentence.
    private(set) var isExact: [Bool]

    /// - Parameters:
    ///   - texts: the sentences of each page.
    ///   - rank: which of two copies is the original: the one whose rank comes first.
    /// - Complexity: O(sentences), and sorting the pages.
    init(_ texts: [[String]], rank: (Int, Int) -> Bool) {
        originals = Array(repeating: nil, count: texts.count)
        isExact = Array(repeating: false, count: texts.count)
        let hashes = texts.map { $0.map { StableHash.hash($0) } }
        let order = texts.indices.sorted(by: rank)
        var pages: [UInt64: [Int]] = [:]
        for page in order where !texts[page].isEmpty {
            var shared: [Int: Int] = [:]
            for (place, hash) in hashes[page].enumerated() {
                let others = pages[hash] ?? []
                guard others.count <= Self.mostPages else { continue }
                for other in others { shared[other, default: 0] += texts[page][place].utf8.count }
            }
            let own = Self.size(texts[page])
            let best = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            if let best, Self.isNear(shared: best.value, own, Self.size(texts[best.key])),
                Self.differInNoNumber(texts[page], texts[best.key])
            {
                originals[page] = best.key
                isExact[page] = hashes[page] == hashes[best.key]
            } else {
                // Only originals are compared with.
                for hash in Set(hashes[page]) { pages[hash, default: []].append(page) }
            }
        }
    }

    private static func size(_ text: [String]) -> Int { text.reduce(0) { $0 + $1.utf8.count } }

    private static func isNear(shared: Int, _ one: Int, _ other: Int) -> Bool {
        Double(shared) >= leastShared * Double(max(one, other))
    }

    /// Bulletins of two months have the same sentences around other numbers: they are no copies.
    private static func differInNoNumber(_ one: [String], _ other: [String]) -> Bool {
        func numbers(_ text: [String]) -> [String] {
            text.flatMap { $0.split { !$0.isNumber }.map { String($0) } }.sorted()
        }
        return numbers(one) == numbers(other)
    }
}
