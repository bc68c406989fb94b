import BitextModel
import PageSources
import TextFacts

extension SitePairs {
    /// A line a pair: source TAB target TAB score TAB evidence; what `align --pairs` reads.
    ///
    /// - Complexity: O(pairs).
    public var lines: [String] {
        pairs.map { pair in
            [
                pages[pair.source].id, pages[pair.target].id, Decimals.string(pair.score, places: 4),
                pair.evidence.joined(separator: " "),
            ].map { SourcePage.listed($0) }.joined(separator: "\t")
        }
    }

    /// A line of JSON a page: where it lies, its pair with score and evidence, the candidates, or why it is in none.
    ///
    /// - Complexity: O(pages).
    public var pageLines: [String] {
        var pairOfPage: [Int: Pair] = [:]
        for pair in pairs {
            pairOfPage[pair.source] = pair
            pairOfPage[pair.target] = pair
        }
        return pages.indices.map { index in
            let page = pages[index]
            var json = JSONWriter()
            json.object { json in
                json.member("page", page.id)
                json.member("address", page.address)
                json.member("crawled", page.crawlDate)
                json.member("place", page.place)
                json.member("language", page.language?.tag)
                if let pair = pairOfPage[index] {
                    let isSource = pair.source == index
                    json.member("pair", pages[isSource ? pair.target : pair.source].id)
                    json.member("score", pair.score, places: 4)
                    json.member("evidence", pair.evidence)
                    let parts = isSource ? pair.sourceParts : pair.targetParts
                    if !parts.isEmpty { json.member("parts", parts.map { pages[$0].id }) }
                }
                json.member("reason", page.reason)
                json.name("candidates")
                json.array { json in
                    for candidate in page.candidates {
                        json.object { json in
                            json.member("page", pages[candidate.page].id)
                            json.member("score", candidate.score, places: 4)
                        }
                    }
                }
            }
            return json.text
        }
    }

    /// How many pages are in no pair, by reason: what names other pages is left out of the reasons.
    ///
    /// - Complexity: O(pages).
    public var reasonCounts: [(reason: String, count: Int)] {
        var counts: [String: Int] = [:]
        for page in pages { if let reason = page.reason { counts[Self.kind(of: reason), default: 0] += 1 } }
        return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
    }

    private static func kind(of reason: String) -> String {
        for name in ["copy of", "near-copy of"] where reason.hasPrefix(name) { return String(name.dropLast(3)) }
        if reason.hasPrefix("part ") { return "further part" }
        let colon = reason.firstIndex(of: ":") ?? reason.endIndex
        return String(reason[..<colon])
    }
}
