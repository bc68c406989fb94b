/// A file made of a review.
package struct ExportedFile: Hashable, Sendable {
    /// What it holds.
    package var bytes: [UInt8]
    /// A name for it, with the format's extension, without folders.
    package var name: String
    /// As in HTTP: `text/tab-separated-values; charset=utf-8`.
    package var mediaType: String

    package init(bytes: [UInt8], name: String, mediaType: String) {
        self.bytes = bytes
        self.name = name
        self.mediaType = mediaType
    }
}
