import BilingualLexicon

extension BitextAligner {
    /// What the installed dictionary says of itself: name, file, entries, date and licence, a line each; nil if there is
    /// none.
    ///
    /// - Throws: `BitextError` where the file cannot be read.
    public static func installedDictionary() throws -> String? { try DictionaryDescription.installed()?.text }
}
