/// Texts in sections of one build, side by side in one element.
extension BodyFinder {
    /// Whether a cut would throw away sections built as the one that is kept, or as one around it: a text whose sections have
    /// linked headings. The title stands above them all; a post among posts has its own.
    ///
    /// - Parameters:
    ///   - body: The element that holds the text before the cut.
    ///   - all: Running sums of the blocks' weights without the cut.
    /// - Complexity: O(elements × depth).
    func cutsSections(besides body: Int, at place: Int, all: [Double]) -> Bool {
        let range = elements[body].blocks
        let kept = all[min(place, range.upperBound)] - all[range.lowerBound]
        var section = body
        while section >= 0, elements[section].kind != .body {
            let own = elements[section]
            if let title, own.blocks.contains(title) { return false }
            if own.style != 0 {
                var lost = 0.0
                var dated = 0
                for other in elements.indices.dropFirst(section + 1)
                where elements[other].parent == own.parent && elements[other].style == own.style
                    && elements[other].kind == own.kind && elements[other].blocks.upperBound > place
                    && chromeElement(above: other) == nil
                {
                    let rest = max(place, elements[other].blocks.lowerBound)..<elements[other].blocks.upperBound
                    lost += all[rest.upperBound] - all[rest.lowerBound]
                    dated += dates(in: rest)
                }
                if lost > CleanerLimits.largestSectionCut * kept, dated < CleanerLimits.fewestSectionDates {
                    return true
                }
            }
            section = own.parent
        }
        return false
    }
}
