import ICUText

/// In which character set the bytes of a file in Rich Text Format stand.
struct RichTextCharacters {
    /// Of the document, by the number of its code page.
    var codePage = 1252
    /// Of each font that is made for a character set of its own.
    private var fonts: [Int: Int] = [:]

    /// The code pages of `\fcharset`.
    private static let codePages = [
        77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
        178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437,
    ]

    mutating func add(font: Int, charset: Int) { fonts[font] = Self.codePages[charset] }

    mutating func add(font: Int, codePage: Int) { if codePage > 0 { fonts[font] = codePage } }

    /// Decodes text of a font; what is no text of its character set becomes U+FFFD.
    ///
    /// - Parameters:
    ///   - font: The number of the font the text is in.
    ///   - wideFont: That of the font for wide characters, where the text has one.
    func decode(_ bytes: [UInt8], font: Int?, wideFont: Int?) -> String {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
        let page = font.flatMap { fonts[$0] } ?? wideFont.flatMap { fonts[$0] } ?? codePage
        let names = Self.names(of: page)
        for name in names {
            if let result = CharsetDecoder.decode(bytes, charset: name) { return result.text }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func names(of page: Int) -> [String] {
        switch page {
        case 65001: ["UTF-8"]
        // Programs of today write characters of the larger set under the name of the smaller.
        case 936: ["gb18030"]
        case 950: ["big5-hkscs", "big5"]
        case 10000: ["macintosh"]
        default: ["windows-\(page)", "ibm-\(page)", "cp\(page)"]
        }
    }
}
