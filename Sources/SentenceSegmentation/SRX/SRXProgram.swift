import ICUText
import TextLines

/// The compiled rules of one language: decides about places in paragraphs. Not sendable.
final class SRXProgram {
    private let patterns: [SRXPattern]
    /// Plain ICU, where the file asks for it.
    private let unicode: BoundaryIterator?
    private var places: [Int] = []

    init(_ rules: SRXRules, language tag: String, locale: String) throws {
        patterns = try rules.rules(forLanguage: tag).map { try SRXPattern($0, file: rules.file) }
        unicode = rules.usesUnicodeBoundaries ? try BoundaryIterator.sentences(locale: locale) : nil
    }

    /// Whether any rule is for the language.
    var isEmpty: Bool { patterns.isEmpty && unicode == nil }

    func setText(_ text: ParagraphText) {
        for pattern in patterns { pattern.setText(text) }
    }

    /// What the rules say about a place: the first that matches decides; nil if none does.
    func decision(at place: Int) -> BoundaryDecision? {
        for pattern in patterns where pattern.matches(at: place) {
            return pattern.isBreak ? .end(.userRule) : .goOn(.userException)
        }
        return nil
    }

    /// Calls `body` with every place where a rule says "break", or might if no exception came first, in order.
    func forEachCandidate(in text: ParagraphText, _ body: (Int, BoundaryDecision) -> Void) {
        places.removeAll(keepingCapacity: true)
        for pattern in patterns where pattern.isBreak { places += pattern.allPlaces() }
        var unicodeEnds: Set<Int> = []
        unicode?.forEachBoundary(in: text.bytes) { end, _ in
            let trimmed = text.skippingSpaces(backFrom: end)
            unicodeEnds.insert(trimmed)
            places.append(trimmed)
        }
        places.sort()
        var last = -1
        for place in places where place > last && place > 0 && place < text.count {
            last = place
            if let decision = decision(at: place) {
                body(place, decision)
            } else if unicodeEnds.contains(place) {
                // Exceptions may be written for the place behind the spaces as well.
                let start = text.skippingSpaces(from: place)
                if start > place, let decision = decision(at: start), !decision.isBoundary {
                    body(place, decision)
                } else {
                    body(place, .end(.unicode))
                }
            }
        }
    }
}
