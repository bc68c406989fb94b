package import PageCleaning

/// A document as its reader leaves it: blocks that are judged, and how its bytes were understood.
package struct JudgedPage: Sendable {
    package var page: PageCleaner.Page
    /// The character set of its text.
    package var charset = "UTF-8"
    /// Bad byte sequences that became U+FFFD.
    package var malformed = 0
    /// The address that the file says it was fetched from.
    package var address: String?
}
