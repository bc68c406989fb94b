package import BitextModel
import ICUText

/// Turns the bytes of a page or a text into text, whatever they are encoded in.
///
/// The rule, measured on Chinese pages where believing the declaration, or always taking UTF-8, fails often:
/// a byte order mark; UTF-16 and UTF-32 by the pattern of their bytes; UTF-8 when it is valid or nearly so; then the
/// multi-byte sets of East Asia by how common the characters are that they give; then what the page declares; then
/// ICU's detector; then Windows-1252. A declared charset only breaks ties. `gb2312` and `gbk` mean GB18030,
/// `iso-8859-1` means Windows-1252, as in browsers (WHATWG Encoding Standard).
package enum DocumentDecoder {
    /// Decodes a whole file.
    ///
    /// - Parameters:
    ///   - file: The file's name, for messages.
    ///   - declared: What a caller knows from elsewhere (an HTTP header); the document's own declaration is found here.
    ///   - language: The text's language where it is known; it decides between encodings that bytes alone do not tell.
    /// - Throws: `DecodingError` for an empty file and for what is no text at all. A bad byte is never an error: it
    ///   becomes U+FFFD and is counted.
    /// - Complexity: O(bytes).
    package static func decode(
        _ bytes: [UInt8], file: String, declared: String? = nil, language: Language? = nil
    ) throws(DecodingError) -> DecodedText {
        if bytes.isEmpty { throw .empty(file) }
        if let kind = BinarySignature.kind(of: bytes) { throw .binary(file, kind: kind) }
        let decoded = decodeAny(bytes, declared: declared, language: language)
        if looksBinary(decoded) { throw .binary(file, kind: nil) }
        return decoded
    }

    /// The charset of text in a legacy encoding, judged by its beginning; nil for UTF-8, be it with a few faults.
    ///
    /// - Complexity: O(bytes).
    package static func legacyCharset(of sample: some Collection<UInt8>, language: Language?) -> String? {
        var bytes = Array(sample)
        // The sample may end within a character.
        if let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC2 }) { bytes.removeSubrange(lead...) }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let census = UTF8Census(of: bytes)
        if census.wellFormed >= census.malformed * 2 { return nil }
        return LegacyCharset.choose(for: Array(sample), declared: nil, language: language)
    }

    private static func decodeAny(_ bytes: [UInt8], declared: String?, language: Language?) -> DecodedText {
        if let mark = ByteOrderMark(of: bytes) {
            let body = Array(bytes[mark.length...])
            if mark.charset == "UTF-8" { return lenientUTF8(body, hadMark: true) }
            return icu(body, charset: mark.charset, hadMark: true)
        }
        // Wide units of Latin text have zero bytes, and would pass for UTF-8 with NULs in it.
        if bytes.prefix(1 << 12).contains(0), let wide = WideUnits.charset(of: bytes) {
            return icu(bytes, charset: wide)
        }

        let label = declared.flatMap(CharsetLabel.canonical) ?? CharsetLabel.declared(in: bytes)
        if let escaped = CharsetLabel.escaped(in: bytes, declared: label) { return icu(bytes, charset: escaped) }
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, charset: "UTF-8", malformed: 0, hadByteOrderMark: false)
        }
        if let wide = WideUnits.charset(of: bytes) { return icu(bytes, charset: wide) }
        let census = UTF8Census(of: bytes)
        // GB18030 or Big5 read as UTF-8 has many more bad sequences than good ones, so these bounds are far apart.
        if census.wellFormed >= census.malformed * (label == "UTF-8" ? 2 : 10) {
            return lenientUTF8(bytes, hadMark: false)
        }
        return icu(bytes, charset: LegacyCharset.choose(for: bytes, declared: label, language: language))
    }

    private static func lenientUTF8(_ bytes: [UInt8], hadMark: Bool) -> DecodedText {
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, charset: "UTF-8", malformed: 0, hadByteOrderMark: hadMark)
        }
        return DecodedText(
            text: String(decoding: bytes, as: UTF8.self), charset: "UTF-8", malformed: UTF8Census(of: bytes).malformed,
            hadByteOrderMark: hadMark)
    }

    private static func icu(_ bytes: [UInt8], charset: String, hadMark: Bool = false) -> DecodedText {
        guard let result = CharsetDecoder.decode(bytes, charset: charset) else {
            return lenientUTF8(bytes, hadMark: hadMark)
        }
        return DecodedText(
            text: result.text, charset: charset, malformed: result.malformed, hadByteOrderMark: hadMark)
    }

    /// Whether the text is full of control characters or of what could not be decoded. One NUL or one bad byte in a
    /// page is normal; in compressed or compiled data every tenth character is a control.
    private static func looksBinary(_ decoded: DecodedText) -> Bool {
        var text = decoded.text
        return text.withUTF8 { looksBinary($0) }
    }

    private static func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var controls = 0
        var replaced = 0
        var total = 0
        var previous: UInt8 = 0
        var beforePrevious: UInt8 = 0
        var place = 0
        while place < bytes.count {
            // Eight at a time where all are printable ASCII.
            if place + 8 <= bytes.count {
                let word = UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: UInt64.self)
                if Self.isPrintable(word) {
                    total += 8
                    place += 8
                    (beforePrevious, previous) = (0x20, 0x20)
                    continue
                }
            }
            let byte = bytes[place]
            place += 1
            if byte & 0xC0 != 0x80 { total += 1 }
            if byte < 0x20 ? (byte < 0x09 || (byte > 0x0D && byte != 0x1B)) : byte == 0x7F { controls += 1 }
            // C1 controls, U+0080 to U+009F without U+0085.
            if previous == 0xC2, byte >= 0x80, byte <= 0x9F, byte != 0x85 { controls += 1 }
            if beforePrevious == 0xEF, previous == 0xBF, byte == 0xBD { replaced += 1 }
            (beforePrevious, previous) = (previous, byte)
        }
        return controls > 2 + total / 33 || replaced > 8 + total / 5
    }

    /// Whether all eight bytes are from U+0020 to U+007E. (Bytes of a word are compared side by side: what is below 0x20 borrows
    /// from its highest bit, what is 0x7F carries into it.)
    private static func isPrintable(_ word: UInt64) -> Bool {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high = each << 7
        guard word & high == 0 else { return false }
        return ((word | high) &- each &* 0x20) & (~(word &+ each)) & high == high
    }
}
