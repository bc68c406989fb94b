import TextLines

/// Finds every place of a paragraph where a sentence may end: ICU's boundaries, moved over detached closing marks and
/// reference marks, and the places that ICU passes over.
struct CandidateFinder {
    let text: ParagraphText
    let profile: LanguageProfile
    var candidates: [BoundaryCandidate]

    var lists = InlineLists()
    /// Whether a double quotation is open at an offset, followed once from left to right. A straight mark opens or
    /// closes by turns.
    var quotation = (before: 0, isOpen: false)

    init(_ text: ParagraphText, profile: LanguageProfile, reusing storage: [BoundaryCandidate]) {
        self.text = text
        self.profile = profile
        candidates = storage
        candidates.removeAll(keepingCapacity: true)
    }

    /// - Parameter boundaries: ICU's, ascending; the last one is the end of the text.
    mutating func find(boundaries: [Int]) {
        for boundary in boundaries where boundary < text.count { addUnicode(boundary) }
        let found = candidates.count
        addMissing()
        addLists()
        if candidates.count > found { merge(found) }
    }

    /// Two ascending runs and a few list items become one ascending run without doubles; ICU's candidates win.
    private mutating func merge(_ unicodeCount: Int) {
        candidates.sort { ($0.end, $0.origin.rawValue) < ($1.end, $1.origin.rawValue) }
        var kept = 0
        for candidate in candidates {
            if kept > 0, candidates[kept - 1].end == candidate.end {
                // A list's item or a line ends whatever ICU thought of it.
                if candidate.origin.overridesUnicode {
                    candidates[kept - 1] = candidate
                } else {
                    candidates[kept - 1].isInsideQuotation = candidate.isInsideQuotation
                }
                continue
            }
            candidates[kept] = candidate
            kept += 1
        }
        candidates.removeSubrange(kept...)
    }
}
