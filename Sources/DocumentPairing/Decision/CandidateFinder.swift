import BitextModel
import DocumentAlignment

/// Proposes which texts are worth aligning.
struct CandidateFinder {
    private let source: SiteSide
    private let target: SiteSide
    private let resources: AlignmentResources
    private let links: EditionLinks
    private let templates: AddressTemplates

    /// Texts that share rare words, or a day, which are looked at for each text.
    private static let mostByWords = 8
    private static let mostOfDay = 12
    /// Candidates of a text that are aligned, and by how much their outline may be below that of the best.
    private static let mostAligned = 3
    private static let outlineMargin = 3.0

    init(_ source: SiteSide, _ target: SiteSide, _ documents: [PairingDocument], _ resources: AlignmentResources) {
        self.source = source
        self.target = target
        self.resources = resources
        links = EditionLinks(source: source, target: target, documents: documents)
        templates = AddressTemplates(
            source: source.units.map { documents[$0.page].base }, target: target.units.map { documents[$0.page].base })
    }

    /// The candidates that are to be aligned, in the order of their numbers.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: O(n log n) in the number of texts.
    func candidates(progress: @escaping (SitePairs.Progress) -> Void) async throws -> [PairCandidate] {
        let texts = [source, target].map { side in side.units.map { $0.segmented.sentences.map(\.text) } }
        var found: [UnitPair: PairCandidate] = [:]
        func candidate(_ pair: UnitPair) { if found[pair] == nil { found[pair] = PairCandidate(pair) } }
        let index = LexicalIndex(
            source: texts[0].map { $0.joined(separator: " ") }, target: texts[1].map { $0.joined(separator: " ") },
            languages: (source.language, target.language), resources)
        if let encoder = resources.encoder {
            let all = texts[0].count + texts[1].count
            let first = try await DocumentVectors(texts[0], encoder: encoder) { progress(.encoded($0, of: all)) }
            let second = try await DocumentVectors(texts[1], encoder: encoder) {
                progress(.encoded(texts[0].count + $0, of: all))
            }
            let forest = VectorForest(source: first, target: second)
            for (unit, others) in forest.neighbours.enumerated() {
                let near = others.map { (cosine: first.cosine(unit, second, $0), other: $0) }
                    .sorted { ($0.cosine, -$0.other) > ($1.cosine, -$1.other) }
                for (_, other) in near.prefix(Self.mostByWords) { candidate(UnitPair(unit, other)) }
            }
            proposeOthers(candidate)
            propose(by: index, &found)
            for pair in found.keys { found[pair]?.meaning = first.cosine(pair.source, second, pair.target) }
        } else {
            proposeOthers(candidate)
            propose(by: index, &found)
        }
        for pair in found.keys { describe(&found[pair]!) }
        return Self.best(found.values.sorted { $0.pair < $1.pair })
    }

    /// What links, addresses and dates are worth on this site.
    func evidence(_ candidates: [PairCandidate]) -> SiteEvidence {
        SiteEvidence(
            candidates, links: links.kinds, templates: templates.templates,
            days: (source.units.map(\.day), target.units.map(\.day)))
    }

    /// Pairs that share most of their rare words, numbers and names; and how much that is, for these and for all proposed before.
    private func propose(by index: LexicalIndex, _ found: inout [UnitPair: PairCandidate]) {
        let proposed = Dictionary(grouping: found.keys, by: \.source)
        for unit in source.units.indices {
            let likenesses = index.likenesses(of: unit)
            let best = likenesses.sorted { ($0.value.sum, -$0.key) > ($1.value.sum, -$1.key) }
                .prefix(Self.mostByWords).map { UnitPair(unit, $0.key) }
            for pair in best + (proposed[unit] ?? []) {
                let likeness = likenesses[pair.target] ?? LexicalIndex.Likeness()
                found[pair, default: PairCandidate(pair)].words = likeness.sum
                found[pair]?.anchors = index.haveAnchors(unit, pair.target) ? likeness.anchors : nil
            }
        }
    }

    /// Pairs that links, addresses or a common day propose.
    private func proposeOthers(_ candidate: (UnitPair) -> Void) {
        for pair in links.kinds.keys { candidate(pair) }
        for pair in templates.templates.keys { candidate(pair) }
        let byDay = Dictionary(grouping: target.units.indices.filter { target.units[$0].day != nil }) {
            target.units[$0].day!
        }
        for (unit, text) in source.units.enumerated() {
            guard let day = text.day else { continue }
            let others = (-1...1).flatMap { byDay[day + $0] ?? [] }
            if others.count <= Self.mostOfDay { for other in others { candidate(UnitPair(unit, other)) } }
        }
    }

    private func describe(_ candidate: inout PairCandidate) {
        candidate.link = links.kinds[candidate.pair]
        candidate.template = templates.templates[candidate.pair]
        if let first = source.units[candidate.pair.source].day, let second = target.units[candidate.pair.target].day {
            candidate.days = second - first
        }
    }

    /// The best few of each text of either side, and all that are linked.
    private static func best(_ candidates: [PairCandidate]) -> [PairCandidate] {
        var kept: Set<UnitPair> = []
        for side in [\PairCandidate.pair.source, \PairCandidate.pair.target] {
            for (_, group) in Dictionary(grouping: candidates, by: { $0[keyPath: side] }) {
                let ranked = group.sorted {
                    $0.outline != $1.outline ? $0.outline > $1.outline : $0.pair < $1.pair
                }
                for candidate in ranked.prefix(mostAligned) where ranked[0].outline - candidate.outline <= outlineMargin
                {
                    kept.insert(candidate.pair)
                }
            }
        }
        return candidates.filter { kept.contains($0.pair) || $0.link != nil && $0.link != .link }
    }
}
