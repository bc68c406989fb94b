/// Where a page lies: a file, or a part of one.
package struct PagePlace: Sendable, Hashable, CustomStringConvertible {
    /// The file's path.
    package var file: String
    /// The first byte of the page's record; of a packed file the first byte of its member.
    package var offset: Int
    /// Bytes from there on; of a packed record as it is packed.
    package var length: Int
    /// Whether offset and length count bytes of what the file unpacks to: where one member holds many records.
    package var isUnpacked: Bool

    /// - Parameter isUnpacked: whether the bytes are those of what the file unpacks to.
    package init(file: String, offset: Int, length: Int, isUnpacked: Bool = false) {
        self.file = file
        self.offset = offset
        self.length = length
        self.isUnpacked = isUnpacked
    }

    /// `crawl.warc.gz:1024:873`.
    package var description: String { "\(file):\(offset):\(length)" }
}
