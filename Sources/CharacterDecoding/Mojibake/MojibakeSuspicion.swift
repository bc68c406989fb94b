import TextFacts

/// One look at a text, which tells whether undoing a mistake is worth the trial.
struct MojibakeSuspicion {
    /// Two letters or signs in a row of those that the bytes of other charsets become.
    private(set) var isSuspicious = false
    /// 锟斤拷: U+FFFD in UTF-8, read as GB18030. What stood there is lost.
    private(set) var hasReplacedBytes = false

    init(_ text: String) { look(at: text.utf8.span) }

    private mutating func look(at bytes: Span<UInt8>) {
        var previousIsLatin = false
        var previousIsRare = false
        var previous: UInt32 = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                previousIsLatin = false
                previousIsRare = false
                previous = UInt32(bytes[index])
                index += 1
                continue
            }
            let (value, length) = UTF8Bytes.scalar(at: index, of: bytes)
            index += length
            // The lead bytes of UTF-8 are À to ô; a byte above ASCII must follow.
            if previousIsLatin { isSuspicious = true }
            previousIsLatin = (0xC2...0xF4).contains(value) || (0x420...0x421).contains(value)
            let isRare = value >= 0x3040 && value < 0xFF00 && !HanCommonness.isCommon(value)
            if isRare, previousIsRare { isSuspicious = true }
            previousIsRare = isRare
            if value == 0x65A4, previous == 0x951F {
                hasReplacedBytes = true
                isSuspicious = true
            }
            previous = value
        }
    }
}
