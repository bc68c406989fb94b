import BitextModel

/// The blocks of one page that the rules have kept, with the features of those that may be judged.
package struct JudgedBlocks: Sendable {
    /// The blocks' places on the page.
    let indices: [Int]
    /// Nil for what is beyond judgement.
    package private(set) var rows: [FeatureRow?]
    /// The blocks' lengths.
    package let units: [Double]
    /// The places between the first running text and the last.
    private let inside: Range<Int>
    /// How much of the blocks is running text.
    private let proseShare: Double

    /// - Parameters:
    ///   - reader: How the page was read; nil for pasted text, of which only lines around the running text are judged.
    ///   - leastProse: Features of blocks inside the text are found if so much of the page is running text.
    /// - Complexity: O(bytes + blocks × depth).
    init(page: PageCleaner.Page, reader: PageReader? = nil, leastProse: Double = 0) {
        let indices = page.candidates.indices.filter { page.candidates[$0].isKept }
        let units = indices.map { page.candidates[$0].shape.units }
        let prose = indices.indices.filter { page.candidates[indices[$0]].shape.isProse }
        let total = units.reduce(0, +)
        let inside = prose.first.map { $0..<(prose.last ?? $0) + 1 } ?? 0..<indices.count
        let share = total > 0 ? prose.reduce(0) { $0 + units[$1] } / total : 0
        let isPasted = reader == nil
        let open = indices.indices.filter { place in
            guard Self.isOpen(indices[place], in: page), units[place] <= CleanerLimits.longestUnlikely else {
                return false
            }
            if isPasted {
                return !inside.contains(place) && !ProtectedLine.matches(page.candidates[indices[place]].text)
            }
            return share >= leastProse || !inside.contains(place)
        }
        var rows = [FeatureRow?](repeating: nil, count: indices.count)
        if !open.isEmpty {
            let features = BlockFeatures(page: page, kept: indices, judged: open, reader: reader)
            for place in open { rows[place] = features.row(at: place) }
        }
        (self.indices, self.units, self.inside, proseShare, self.rows) = (indices, units, inside, share, rows)
    }

    /// Titles, captions, attachments, and what a release says of itself are beyond judgement: they are marked, and a user
    /// decides on them.
    private static func isOpen(_ index: Int, in page: PageCleaner.Page) -> Bool {
        guard index != page.title else { return false }
        return switch page.candidates[index].block.kind {
        case .title, .releaseBoilerplate, .caption: false
        default: !AttachmentName.matches(page.candidates[index].text)
        }
    }

    /// The places whose probability is under a limit; none where that would take too much of the page.
    ///
    /// - Parameter leastProse: Inside the text nothing goes where less of the page is running text: lists and cards are the
    ///   text of such a page.
    package func unlikely(_ probabilities: [Double?], limit: Double, leastProse: Double) -> [Int] {
        let places = probabilities.indices.filter { place in
            guard let probability = probabilities[place], probability < limit else { return false }
            return proseShare >= leastProse || !inside.contains(place)
        }
        let lost = places.reduce(0) { $0 + units[$1] }
        // A judge that finds so much unlikely does not know pages of its kind.
        return lost <= CleanerLimits.largestVeto * units.reduce(0, +) ? places : []
    }
}
