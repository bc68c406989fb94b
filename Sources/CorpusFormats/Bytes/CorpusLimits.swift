/// How much one part of a corpus may ask for; the corpus as a whole may be of any size.
enum CorpusLimits {
    /// Bytes of one segment.
    static let segment = 1 << 24
    /// Bytes of one line: a unit with all that is known of it.
    static let line = 1 << 26
    /// How many bytes of text a byte of an archive may stand for: real memories have 5 to 50.
    static let ratio = 200
    /// So many bytes any archive may unpack to.
    static let unpacked = 1 << 26
}
