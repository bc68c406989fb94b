/// What a scanner found next in an archive.
enum ScannedRecord {
    /// A record whose bounds are sure.
    case record(ArchiveRecord)
    /// Bytes that are no record, or one that cannot be trusted.
    case fault(offset: Int, reason: String)
}

/// A record of an archive: its head is read, its content lies in the archive's bytes.
struct ArchiveRecord {
    /// Where it begins and ends, with its head.
    var range: Range<Int>
    /// Where its content lies.
    var content: Range<Int>
    var kind: Kind
    var address: String?
    /// ISO 8601.
    var date: String?
    /// The media type of the content, and its charset.
    var type: String?
    var charset: String?

    /// What the content is.
    enum Kind: Equatable {
        /// A message of HTTP.
        case response
        /// The page itself.
        case resource
        /// Nothing that could be a page: what it is called.
        case other(String)
    }
}
