/// What a whole line is by the lexicon of chrome.
struct ChromeMatch: Sendable {
    var kind: RemovedBlock.Kind
    var place: ChromeEntry.Place
    /// For the account.
    var reason: String
}
