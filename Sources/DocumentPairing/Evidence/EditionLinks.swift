import BitextModel

/// Which texts of the two sides name each other.
struct EditionLinks {
    /// The kind of link, by source and target.
    private(set) var kinds: [UnitPair: LinkKind] = [:]

    /// A page that more pages name as their edition is the other language's front page.
    private static let mostNamed = 3

    /// - Complexity: O(links).
    init(source: SiteSide, target: SiteSide, documents: [PairingDocument]) {
        let sides = [source, target]
        let places = sides.map { side in
            var places: [UInt64: Int] = [:]
            for (index, unit) in side.units.enumerated() {
                for key in documents[unit.page].keys where places[key] == nil { places[key] = index }
            }
            return places
        }
        // By kind and direction: named as an edition, linked to.
        var named: [Set<UnitPair>] = [[], []]
        var linked: [Set<UnitPair>] = [[], []]
        for (side, other) in [(0, 1), (1, 0)] {
            var names: [Int: [Int]] = [:]
            for (index, unit) in sides[side].units.enumerated() {
                let document = documents[unit.page]
                for edition in document.editions {
                    if let language = edition.language, language.primary != sides[other].language.primary { continue }
                    if let found = places[other][edition.page] { names[found, default: []].append(index) }
                }
                let pages = Set(document.links.compactMap { places[other][$0] })
                if pages.count == 1, let page = pages.first {
                    linked[side].insert(UnitPair(index, page, isTurned: side == 1))
                }
            }
            for (found, by) in names where Set(by).count <= Self.mostNamed {
                for index in by { named[side].insert(UnitPair(index, found, isTurned: side == 1)) }
            }
        }
        for pair in linked[0].union(linked[1]) {
            kinds[pair] = linked[0].contains(pair) && linked[1].contains(pair) ? .links : .link
        }
        for pair in named[0].union(named[1]) {
            kinds[pair] = named[0].contains(pair) && named[1].contains(pair) ? .editions : .edition
        }
    }
}

/// A text of the source side and one of the target side, by their numbers.
struct UnitPair: Hashable, Sendable, Comparable {
    var source: Int
    var target: Int

    init(_ source: Int, _ target: Int, isTurned: Bool = false) {
        self.source = isTurned ? target : source
        self.target = isTurned ? source : target
    }

    static func < (one: UnitPair, other: UnitPair) -> Bool {
        (one.source, one.target) < (other.source, other.target)
    }
}
