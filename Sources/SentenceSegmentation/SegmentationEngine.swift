import BitextModel
import ICUText

/// The state that one thread needs to segment: iterators and scratch space. Not sendable; `SentenceSegmenter` lends
/// one to each caller.
final class SegmentationEngine {
    /// One piece of a paragraph: offsets in its text, without white space at the ends.
    struct Piece {
        var range: Range<Int>
        var rule: BoundaryRule
    }

    private var iterators: [String: BoundaryIterator] = [:]
    private var boundaries: [Int] = []
    private var candidates: [BoundaryCandidate] = []

    /// Cuts a paragraph and calls `body` with every piece in order. `kept` is called with every candidate that was
    /// refused, before the piece that it is inside of.
    func segment(
        _ text: ParagraphText, profile: LanguageProfile, kept: ((Int, BoundaryRule) -> Void)? = nil,
        _ body: (Piece) -> Void
    ) throws(ICUError) {
        var segmentStart = text.skippingSpaces(from: 0)
        let textEnd = text.skippingSpaces(backFrom: text.count)
        guard segmentStart < textEnd else { return }

        try findCandidates(text, profile: profile)
        for candidate in candidates {
            // A candidate inside what was cut already (a mark given back to the right) has nothing to its left.
            guard candidate.end > segmentStart, candidate.start < textEnd else { continue }
            let seam = Seam(candidate, in: text, from: segmentStart, words: profile.words)
            let decision = Self.decide(seam, profile: profile)
            if decision.isBoundary {
                body(Piece(range: segmentStart..<candidate.end, rule: decision.rule))
                segmentStart = candidate.start
            } else {
                kept?(candidate.end, decision.rule)
            }
        }
        body(Piece(range: segmentStart..<textEnd, rule: .paragraphEnd))
    }

    static func decide(_ seam: Seam, profile: LanguageProfile) -> BoundaryDecision {
        if profile.isChinese || ChineseRules.isWide(seam), let decision = ChineseRules.decide(seam) { return decision }
        return LatinRules.decide(seam)
    }

    private func findCandidates(_ text: ParagraphText, profile: LanguageProfile) throws(ICUError) {
        let iterator = try iterator(for: profile)
        boundaries.removeAll(keepingCapacity: true)
        iterator.forEachBoundary(in: text.bytes) { end, _ in boundaries.append(end) }
        var finder = CandidateFinder(text, profile: profile, reusing: candidates)
        candidates = []
        finder.find(boundaries: boundaries)
        candidates = finder.candidates
    }

    private func iterator(for profile: LanguageProfile) throws(ICUError) -> BoundaryIterator {
        let key = profile.locale + profile.extraClosers
        if let known = iterators[key] { return known }
        let rules = try SentenceRules.source(locale: profile.locale, keepingAsClosers: profile.extraClosers)
        let opened = try BoundaryIterator(rules: rules)
        iterators[key] = opened
        return opened
    }
}
