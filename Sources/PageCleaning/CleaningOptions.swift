import BitextModel

/// What a user may decide about cleaning.
public struct CleaningOptions: Sendable {
    /// Kinds that are kept in the text instead of being removed.
    public var kept: Set<RemovalKind> = []
    /// Files with more forms of chrome, in the columns of the built-in lexicon.
    public var chromeFiles: [String] = []
    /// The page's language where it is known; else it is found out.
    public var language: Language?
    /// Keep every line of a pasted text that is not metadata: the text is clean already.
    public var isClean = false

    public init() {}
}
