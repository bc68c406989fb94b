package import BitextModel

extension Language {
    /// Whether words, and so joined sentences, are written without a space between them.
    package var isWrittenWithoutSpaces: Bool {
        ["zh", "ja", "th", "lo", "km", "my", "yue", "wuu"].contains(primary)
    }
}
