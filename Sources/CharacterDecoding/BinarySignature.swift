/// File formats that users hand in by mistake, by their first bytes.
package enum BinarySignature {
    private static let known: [(bytes: [UInt8], kind: String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document (DOCX, XLSX, EPUB)"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (DOC, XLS)"),
        ([0x1F, 0x8B], "gzip-compressed data"),
        ([0x42, 0x5A, 0x68, 0x39], "bzip2-compressed data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        (Array("Rar!".utf8) + [0x1A, 0x07], "a RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF87a".utf8), "a GIF image"),
        (Array("GIF89a".utf8), "a GIF image"),
        ([0x7F, 0x45, 0x4C, 0x46], "a compiled program"),
        (Array("SQLite format 3".utf8) + [0], "a database"),
        (Array("{\\rtf".utf8), "an RTF document"),
    ]

    /// The kind that a file's first bytes tell, with its article: `a PDF document`.
    package static func kind(of bytes: [UInt8]) -> String? {
        known.first { bytes.starts(with: $0.bytes) }?.kind
    }
}
