/// One form of the lexicon of chrome.
struct ChromeEntry: Sendable {
    enum Place: String, Sendable, CaseIterable {
        /// Unmistakable: removed wherever it stands.
        case anywhere
        /// Removed only before the first and after the last paragraph of running text.
        case outside
        /// A heading after which everything goes, if little running text follows.
        case tail
    }

    enum Scope: String, Sendable, CaseIterable {
        /// A piece of a line between separators.
        case segment
        /// The whole line.
        case line
    }

    var kind: RemovedBlock.Kind
    var place: Place
    var scope: Scope
    /// Whether it is the beginning of a sentence, of five words at least: then a sentence may well be it.
    var opensSentence: Bool {
        form.hasSuffix("*") && !form.hasPrefix("*") && form.utf8.count { $0 == UInt8(ascii: " ") } >= 4
    }

    /// As the file has it, for the account of what was removed.
    var form: String
}
