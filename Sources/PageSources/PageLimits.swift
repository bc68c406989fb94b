/// How much a page of an archive may ask for: no number of a file is trusted.
package enum PageLimits {
    /// The most bytes of a record, and of a body once it is unpacked; a page of text has a thousandth of it.
    static let record = 1 << 26
    /// The most bytes of a record's or a message's headers.
    static let header = 1 << 16
    /// Bytes out for a byte in, beyond which what is unpacked is no text but an attack; counted from 16 MB on.
    static let ratio = 1500
    /// From how many bytes on the ratio counts.
    static let ratioStart = 1 << 24
    /// How deep folders are walked.
    static let depth = 100
    /// How often a reader looks for the next member behind a damaged one, in one file.
    static let resumptions = 10_000
    /// Addresses that one sitemap may list, as the protocol has it.
    static let sitemapEntries = 50_000
}
