import BitextModel
import Glibc
import TextFacts

/// Writes down what was decided: pairs, and for each page the candidates and the reason.
struct PairingOutcome {
    private let sorted: SortedPages
    private let candidates: [PairCandidate]
    private let chosen: OneToOne
    private let mostCandidates: Int

    init(_ sorted: SortedPages, _ candidates: [PairCandidate], _ chosen: OneToOne, mostCandidates: Int) {
        self.sorted = sorted
        self.candidates = candidates
        self.chosen = chosen
        self.mostCandidates = mostCandidates
    }

    /// - Complexity: O(candidates), sorted for each page.
    func write(to result: inout SitePairs) {
        let (source, target) = (sorted.source, sorted.target)
        for choice in chosen.choices {
            let candidate = candidates[choice.candidate]
            let (first, second) = (source.units[candidate.pair.source], target.units[candidate.pair.target])
            result.pairs.append(
                SitePairs.Pair(
                    source: first.page, target: second.page, sourceParts: Array(first.pages.dropFirst()),
                    targetParts: Array(second.pages.dropFirst()), score: choice.probability,
                    evidence: Self.evidence(candidate)))
        }
        result.pairs.sort { $0.source < $1.source }
        let partner = Dictionary(
            uniqueKeysWithValues: result.pairs.flatMap { [($0.source, $0.target), ($0.target, $0.source)] })
        var best: [Int: [SitePairs.Candidate]] = [:]
        for candidate in candidates {
            let (first, second) = (
                source.units[candidate.pair.source].page, target.units[candidate.pair.target].page
            )
            let probability = 1 / (1 + exp(-candidate.score))
            best[first, default: []].append(.init(page: second, score: probability))
            best[second, default: []].append(.init(page: first, score: probability))
        }
        for page in result.pages.indices {
            let ranked = (best[page] ?? []).sorted { one, other in
                let isOwn = (partner[page] == one.page, partner[page] == other.page)
                if isOwn.0 != isOwn.1 { return isOwn.0 }
                return one.score != other.score ? one.score > other.score : one.page < other.page
            }
            result.pages[page].candidates = Array(ranked.prefix(mostCandidates))
            guard partner[page] == nil, result.pages[page].reason == nil else { continue }
            result.pages[page].reason = Self.reason(of: page, ranked, best, partner, result)
        }
    }

    /// Why a text has found no partner.
    ///
    /// - Parameters:
    ///   - ranked: its candidates, the most probable first.
    ///   - candidates: those of each page.
    private static func reason(
        of page: Int, _ ranked: [SitePairs.Candidate], _ candidates: [Int: [SitePairs.Candidate]],
        _ partner: [Int: Int], _ result: SitePairs
    ) -> String {
        guard let best = ranked.first else { return "no candidate" }
        let name = result.pages[best.page].id
        let score = Decimals.string(best.score, places: 2)
        if best.score < 0.5 { return "no candidate is probable enough: \(name) has \(score)" }
        if partner[best.page] != nil { return "the best candidate has a better partner: \(name)" }
        // A rival is another candidate, or another page that wants the same one.
        func isRival(_ one: SitePairs.Candidate) -> Bool { partner[one.page] == nil && one.score > 0.1 }
        let others = (candidates[best.page] ?? []).filter { $0.page != page && isRival($0) }
        let rival = others.max { ($0.score, -$0.page) < ($1.score, -$1.page) }
        let second = ranked.dropFirst().first(where: isRival)
        if let rival, rival.score > second?.score ?? 0 {
            return "ambiguous: \(name) is about as probable for \(result.pages[rival.page].id)"
        }
        guard let second else { return "no candidate is probable enough: \(name) has \(score)" }
        return "ambiguous: \(name) and \(result.pages[second.page].id) are about as probable"
    }

    private static func evidence(_ candidate: PairCandidate) -> [String] {
        var evidence: [String] = []
        if let link = candidate.link { evidence.append(link.rawValue) }
        if candidate.template != nil { evidence.append("address") }
        if let days = candidate.days { evidence.append("days=\(days)") }
        if candidate.words > 0 { evidence.append("words=\(Decimals.string(Double(candidate.words), places: 2))") }
        if let anchors = candidate.anchors {
            evidence.append("numbers=\(Decimals.string(Double(anchors), places: 2))")
        }
        if let meaning = candidate.meaning { evidence.append("meaning=\(Decimals.string(Double(meaning), places: 2))") }
        if let alignment = candidate.alignment {
            evidence.append("alignment=\(Decimals.string(alignment, places: 4))")
        }
        return evidence
    }
}
