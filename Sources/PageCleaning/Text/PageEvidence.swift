/// Tells a page that was pasted from a text that was never part of one, which loses nothing.
///
/// Chrome stands around a text: at its head and at its foot. A long text in whose midst a line looks like chrome (a
/// chapter called “Recommended”) is a text.
enum PageEvidence {
    /// How many lines at either end are the edge.
    private static let edge = 15
    /// Of so many lines, one that is recognised makes a page wherever it stands.
    private static let rarest = 40

    /// Takes removals back where nothing speaks of a page; what belongs to printed pages stays removed.
    ///
    /// - Returns: Whether it is a page.
    static func restoreRunningText(_ candidates: inout [Candidate]) -> Bool {
        let recognised = candidates.indices.filter { isRecognised(candidates[$0]) }
        let isPage =
            recognised.count * rarest >= candidates.count
            || recognised.contains { $0 < edge || $0 >= candidates.count - edge }
        guard !isPage else { return true }
        for index in candidates.indices where candidates[index].removal?.kind != .page {
            candidates[index].removal = nil
        }
        return false
    }

    /// Whether a line went for what it says itself, not for where it stands.
    private static func isRecognised(_ candidate: Candidate) -> Bool {
        guard let removal = candidate.removal, removal.kind != .rule, removal.kind != .page else { return false }
        return removal.kind == .metadata || candidate.chrome.map { $0.kind == removal.kind } ?? false
    }
}
