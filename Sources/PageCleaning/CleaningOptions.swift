/// What a user may decide about cleaning, for all pages.
public struct CleaningOptions: Sendable {
    /// Kinds that are kept in the text instead of being removed.
    public var kept: Set<RemovedBlock.Kind> = []
    /// What is part of the text and marked there, but shall be left out: `.caption`, `.boilerplate`. Nothing by default: a
    /// caption is a sentence that both editions of a release have, and a translator would miss it.
    public var dropped: Set<RemovedBlock.Kind> = []
    /// Keep everything, in the order of the page: the text is clean already.
    public var keepsAll = false
    /// Files with more forms of chrome, in the columns of the built-in lexicon.
    public var chromeFiles: [String] = []

    /// A file that `bitext fit-cleaner` has written, which judges what the rules have kept; nil for the rules alone.
    public var judgeFile: String?

    /// Which state of a document with tracked changes is read.
    public enum TrackedChanges: String, Hashable, Sendable, CaseIterable {
        /// As if all changes were accepted.
        case accepted
        /// As if none had been made.
        case original
    }

    /// Which state of an office document with tracked changes is read.
    public var changes = TrackedChanges.accepted

    /// What is usual: everything that is no text goes.
    public init() {}

    /// Whether what is of a kind stays.
    package func keeps(_ kind: RemovedBlock.Kind) -> Bool { keepsAll || kept.contains(kind) }

    /// Kinds of small text that stay in their paragraphs.
    var inline: Set<RemovedBlock.Kind> { keepsAll ? [.note, .reading, .deleted] : kept }
}
