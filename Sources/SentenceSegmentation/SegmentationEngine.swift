import BitextModel
import ICUText
import TextLines

/// The state that one thread needs to segment: iterators and scratch space. Not sendable; `SentenceSegmenter` lends
/// one to each caller.
final class SegmentationEngine {
    /// One piece of a paragraph: offsets in its text, without white space at the ends.
    struct Piece {
        var range: Range<Int>
        var rule: BoundaryRule
    }

    private var iterators: [String: BoundaryIterator] = [:]
    private var programs: [String: SRXProgram] = [:]
    private var boundaries: [Int] = []
    private var candidates: [BoundaryCandidate] = []
    /// Rules that do not decide.
    private let disabled: Set<BoundaryRule>

    init(without disabled: Set<BoundaryRule> = []) { self.disabled = disabled }

    /// Cuts a paragraph and calls `body` with every piece in order. `kept` is called with every candidate that was
    /// refused, before the piece that it is inside of.
    func segment(
        _ text: ParagraphText, profile: LanguageProfile, kept: ((Int, BoundaryRule) -> Void)? = nil,
        _ body: (Piece) -> Void
    ) throws {
        var text = text
        text.quotes = profile.quotes
        var segmentStart = text.skippingSpaces(from: 0)
        let textEnd = text.skippingSpaces(backFrom: text.count)
        guard segmentStart < textEnd else { return }

        func take(_ decision: BoundaryDecision, end: Int, start: Int) {
            if decision.isBoundary {
                body(Piece(range: segmentStart..<end, rule: decision.rule))
                segmentStart = start
            } else {
                kept?(end, decision.rule)
            }
        }

        let program = try profile.srx.map { try self.program($0, for: profile) }
        if let program, profile.srxUse == .replace, !program.isEmpty {
            program.setText(text)
            program.forEachCandidate(in: text) { place, decision in
                let end = text.skippingSpaces(backFrom: place)
                let start = text.skippingSpaces(from: place)
                if end > segmentStart, start < textEnd, !disabled.contains(decision.rule) {
                    take(decision, end: end, start: start)
                }
            }
        } else {
            try findCandidates(text, profile: profile)
            if let program { addCandidates(of: program, in: text) }
            var contentStart = -1
            for candidate in candidates {
                // A candidate inside what was cut already (a mark given back to the right) has nothing to its left.
                guard candidate.end > segmentStart, candidate.start < textEnd else { continue }
                if contentStart < segmentStart { contentStart = Seam.contentStart(from: segmentStart, in: text) }
                let own = program?.decision(at: candidate.end) ?? program?.decision(at: candidate.start)
                if let own, !disabled.contains(own.rule) {
                    take(own, end: candidate.end, start: candidate.start)
                } else if candidate.origin != .userRule {
                    let seam = Seam(
                        candidate, in: text, from: segmentStart, contentStart: contentStart, profile: profile)
                    take(decide(seam, profile: profile), end: candidate.end, start: candidate.start)
                }
            }
        }
        if !disabled.contains(.paragraphEnd) { body(Piece(range: segmentStart..<textEnd, rule: .paragraphEnd)) }
    }

    /// Adds the places where the user's rules break and the built-in ones saw nothing.
    private func addCandidates(of program: SRXProgram, in text: ParagraphText) {
        program.setText(text)
        program.forEachCandidate(in: text) { place, decision in
            guard decision.isBoundary else { return }
            let end = text.skippingSpaces(backFrom: place)
            let start = text.skippingSpaces(from: place)
            candidates.append(BoundaryCandidate(end: end, start: start, marksEnd: end, origin: .userRule))
        }
        candidates.sort { ($0.end, $0.origin.rawValue) < ($1.end, $1.origin.rawValue) }
    }

    private func program(_ rules: SRXRules, for profile: LanguageProfile) throws -> SRXProgram {
        if let known = programs[profile.tag] { return known }
        let opened = try SRXProgram(rules, language: profile.tag, locale: profile.locale)
        programs[profile.tag] = opened
        return opened
    }

    private func decide(_ seam: Seam, profile: LanguageProfile) -> BoundaryDecision {
        if profile.isChinese || ChineseRules.isWide(seam), let decision = ChineseRules.decide(seam, without: disabled) {
            return decision
        }
        return LatinRules.decide(seam, without: disabled)
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
        let key = profile.locale + profile.quotes.extraClosers
        if let known = iterators[key] { return known }
        let rules = try SentenceRules.source(locale: profile.locale, keepingAsClosers: profile.quotes.extraClosers)
        let opened = try BoundaryIterator(rules: rules)
        iterators[key] = opened
        return opened
    }
}
