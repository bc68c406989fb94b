import BitextModel
import TextFacts

/// Cuts the bytes of a sentence into tokens: one pass, no allocation but the token array, which is kept.
struct SentenceScanner {
    let style: NumberStyle
    private(set) var tokens: [TextToken] = []
    /// Whether the last token is a word of scale that was parted from what follows.
    private var endsInJoinedScale = false

    init(style: NumberStyle) { self.style = style }

    /// Replaces the tokens by those of the sentence. Linear in its length.
    ///
    /// - Parameter count: the scan ends with so many tokens.
    mutating func scan(_ sentence: String, atMost count: Int = .max) {
        tokens.removeAll(keepingCapacity: true)
        endsInJoinedScale = false
        scan(sentence.utf8.span, atMost: count)
    }

    private mutating func scan(_ bytes: Span<UInt8>, atMost count: Int) {
        var position = 0
        var followsSpace = true
        while position < bytes.count, tokens.count < count {
            let (scalar, length) = UTF8Bytes.scalar(at: position, of: bytes)
            switch Self.category(scalar) {
            case .space:
                position += length
                followsSpace = true
                continue
            case .letter: position = scanWord(bytes, position, followsSpace)
            case .digit where isHanZero(scalar, bytes, position + length):
                // 二0二二年
                var token = TextToken(category: .han, start: position, end: position + length)
                token.key = 0x3007
                tokens.append(token)
                position += length
            case .digit: position = scanNumber(bytes, position, followsSpace)
            case .han:
                var token = TextToken(category: .han, start: position, end: position + length)
                token.key = UInt64(scalar)
                token.followsSpace = followsSpace
                tokens.append(token)
                position += length
            case .mark: position += length
            case .symbol where Self.isRoundZero(scalar) && endsInHanDigit:
                // 二○二二年
                var token = TextToken(category: .han, start: position, end: position + length)
                token.key = 0x3007
                tokens.append(token)
                position += length
            case .symbol:
                var token = TextToken(category: .symbol, start: position, end: position + length)
                token.key = UInt64(Self.plain(scalar))
                token.followsSpace = followsSpace
                tokens.append(token)
                position += length
            }
            followsSpace = false
        }
    }

    /// The circles that are written for 〇.
    @inline(__always)
    private static func isRoundZero(_ scalar: UInt32) -> Bool { scalar == 0x25CB || scalar == 0x25EF }

    /// Whether a 0 stands between Han digits, or between one and 年.
    private func isHanZero(_ scalar: UInt32, _ bytes: Span<UInt8>, _ next: Int) -> Bool {
        guard scalar == 0x30 || scalar == 0xFF10, endsInHanDigit, next < bytes.count else { return false }
        let (following, _) = UTF8Bytes.scalar(at: next, of: bytes)
        if following == 0x5E74 { return true }
        return switch HanDigit(following) {
        case .digit?, .zero?: true
        default: false
        }
    }

    private var endsInHanDigit: Bool {
        guard let last = tokens.last, last.category == .han else { return false }
        return switch HanDigit(last.scalar) {
        case .digit?, .zero?: true
        default: false
        }
    }

    private mutating func scanWord(_ bytes: Span<UInt8>, _ start: Int, _ followsSpace: Bool) -> Int {
        var token = TextToken(category: .word, start: start, end: start)
        token.followsSpace = followsSpace
        var key = TextKey()
        var position = start
        var letters = 0
        var capitals = 0
        let scale = joinedScale(bytes, start)
        endsInJoinedScale = scale != nil
        let limit = scale ?? bytes.count
        while position < limit {
            let byte = bytes[position]
            if byte < 0x80 {
                let lower = byte | 0x20
                guard lower >= 0x61, lower <= 0x7A else { break }
                key.append(UInt64(lower))
                if lower != byte {
                    capitals += 1
                    if letters == 0 { token.isCapitalised = true }
                }
                position += 1
            } else {
                let (scalar, length) = UTF8Bytes.scalar(at: position, of: bytes)
                let category = Self.category(scalar)
                if category == .mark {
                    position += length
                    continue
                }
                guard category == .letter else { break }
                let plain = Self.plain(scalar)
                let isCapital: Bool
                if plain < 0x80 {
                    isCapital = plain < 0x61
                    key.append(UInt64(plain | 0x20))
                } else if let fold = LetterFolding.fold(plain) {
                    isCapital = fold.isCapital
                    key.append(UInt64(fold.first))
                    if fold.second != 0 { key.append(UInt64(fold.second)) }
                } else {
                    let lower = LetterFolding.lowercase(plain)
                    isCapital = lower != plain
                    key.append(UInt64(lower))
                }
                if isCapital {
                    capitals += 1
                    if letters == 0 { token.isCapitalised = true }
                }
                position += length
            }
            letters += 1
            if letters == 5 { token.prefix = key.value }
        }
        token.end = position
        token.length = letters
        if letters < 6 { token.prefix = 0 }
        token.isAllCapitals = capitals == letters
        token.key = key.value
        token.power = key.power
        tokens.append(token)
        return position
    }

    /// Where a word of scale ends that stands at the head of a word, after a number or another such word.
    private func joinedScale(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        guard !style.joinedScales.isEmpty, let last = tokens.last else { return nil }
        if last.category == .number {
            // 제3조 is Article 3.
            let before = tokens.dropLast().last
            guard before?.end != last.start || before?.category != .word || endsInJoinedScale else { return nil }
        } else if !endsInJoinedScale || last.end != start {
            return nil
        }
        let word = style.joinedScales.first { word in
            start + word.count <= bytes.count && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
        }
        return word.map { start + $0.count }
    }

    private mutating func scanNumber(_ bytes: Span<UInt8>, _ start: Int, _ followsSpace: Bool) -> Int {
        var token = TextToken(category: .number, start: start, end: start)
        token.followsSpace = followsSpace
        var value = ExactNumber.Digits()
        var position = start
        var digits = 0
        while let (digit, length) = Self.digit(bytes, position) {
            value.append(digit)
            digits += 1
            position += length
        }
        token.length = digits
        // １万０３６３・１８ goes on after its 万.
        let startsWithZero = Self.digit(bytes, start)?.value == 0 && !followsLargeUnit(start)
        var group: UInt32?
        while !startsWithZero || digits == 1, position < bytes.count {
            let (scalar, length) = UTF8Bytes.scalar(at: position, of: bytes)
            let separator =
                isMiddleDotOfDecimal(scalar, value, from: start, bytes, position + length)
                ? 0x2E : Self.separator(scalar)
            guard separator != 0 else { break }
            var (next, fraction) = (value, value)
            var count = 0
            var end = position + length
            while let (digit, length) = Self.digit(bytes, end) {
                next.append(digit)
                fraction.append(digit, isFraction: true)
                count += 1
                end += length
            }
            guard count > 0 else { break }
            let mayGroup = isGroupSign(separator)
            if mayGroup, count == 3, digits <= 3, !startsWithZero, group == nil || group == separator {
                value = next
                token.length += 3
                group = separator
                position = end
                continue
            }
            guard separator == 0x2E || (separator == 0x2C && style.hasDecimalComma), group != separator,
                !Self.repeats(separator, bytes, end)
            else { break }
            value = fraction
            token.hasFraction = true
            position = end
            break
        }
        token.end = position
        token.value = value.number
        tokens.append(token)
        return position
    }

    /// Whether 万 or another unit of its size stands right before a place.
    private func followsLargeUnit(_ start: Int) -> Bool {
        guard let last = tokens.last, last.end == start, last.category == .han, case .large? = HanDigit(last.scalar)
        else { return false }
        return true
    }

    private static func isMiddleDot(_ scalar: UInt32) -> Bool { scalar == 0x30FB || scalar == 0xFF65 }

    /// Japanese news write １８２・４４ for 182.44; but ９・１１ is a day, unless a unit follows: ３・５％, and
    /// ０９０・８８５９・５９２８ somebody's telephone.
    private func isMiddleDotOfDecimal(
        _ scalar: UInt32, _ whole: ExactNumber.Digits, from start: Int, _ bytes: Span<UInt8>, _ next: Int
    ) -> Bool {
        guard Self.isMiddleDot(scalar), let first = Self.digit(bytes, next), first.length > 1 else { return false }
        if let last = tokens.last, last.end == start, last.category == .symbol, Self.isMiddleDot(last.scalar) {
            return false
        }
        var position = next
        var digits: [Int] = []
        while let (digit, length) = Self.digit(bytes, position) {
            digits.append(Int(digit))
            position += length
        }
        if position < bytes.count {
            let (following, length) = UTF8Bytes.scalar(at: position, of: bytes)
            if Self.isMiddleDot(following), Self.digit(bytes, position + length) != nil { return false }
        }
        let isDay = (whole.number.wholePart ?? 99) <= 12 && digits.count <= 2 && digits.reduce(0) { $0 * 10 + $1 } <= 31
        guard isDay, position < bytes.count else { return !isDay }
        let (following, _) = UTF8Bytes.scalar(at: position, of: bytes)
        // %, 万, 億, 兆, 倍, 度, 割, パーセント, ポイント, メートル, キロ, トン, ミリ, センチ.
        return [
            0x25, 0xFF05, 0x4E07, 0x5104, 0x5146, 0x500D, 0x5EA6, 0x5272, 0x30D1, 0x30DD, 0x30E1, 0x30AD, 0x30C8,
            0x30DF,
            0x30BB,
        ].contains(following)
    }

    private func isGroupSign(_ separator: UInt32) -> Bool {
        switch separator {
        case 0x2C: !style.hasDecimalComma
        case 0x2E: style.hasDecimalComma
        case 0x27, 0x20: true
        default: false
        }
    }

    /// The separator that a scalar stands for: full stop, comma, apostrophe or space; 0 for none.
    private static func separator(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2E, 0xFF0E: 0x2E
        case 0x2C: 0x2C
        case 0x27, 0x2019: 0x27
        case 0x20, 0xA0, 0x2009, 0x202F: 0x20
        default: 0
        }
    }

    /// Whether the sign and a digit stand here: 1.2.3 is no decimal number.
    private static func repeats(_ separator: UInt32, _ bytes: Span<UInt8>, _ position: Int) -> Bool {
        guard position < bytes.count else { return false }
        let (scalar, length) = UTF8Bytes.scalar(at: position, of: bytes)
        return Self.separator(scalar) == separator && digit(bytes, position + length) != nil
    }

    @inline(__always)
    private static func digit(_ bytes: Span<UInt8>, _ position: Int) -> (value: Int, length: Int)? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        if byte < 0x80 { return byte >= 0x30 && byte <= 0x39 ? (Int(byte) - 0x30, 1) : nil }
        let (scalar, length) = UTF8Bytes.scalar(at: position, of: bytes)
        return DecimalDigit.value(of: scalar).map { ($0, length) }
    }

    private enum Category { case space, letter, digit, han, mark, symbol }

    @inline(__always)
    private static func category(_ scalar: UInt32) -> Category {
        if scalar < 0x80 {
            switch scalar {
            case 0x61...0x7A, 0x41...0x5A: return .letter
            case 0x30...0x39: return .digit
            case 0x00...0x20, 0x7F: return .space
            default: return .symbol
            }
        }
        if (0x4E00...0x9FFF).contains(scalar) { return .han }
        switch scalar {
        case 0xC0...0x24F, 0x1E00...0x1EFF: return LetterFolding.fold(scalar) == nil ? .symbol : .letter
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return .mark
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0x09E6...0x09EF, 0x0E50...0x0E59, 0xFF10...0xFF19:
            return .digit
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
        case 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .han
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x30A1...0x30FA, 0x30FC, 0xAC00...0xD7A3: return .letter
        case 0x370...0x1DFF, 0x1F00...0x1FFF:
            guard let known = Unicode.Scalar(scalar) else { return .symbol }
            return known.properties.isAlphabetic || known.properties.generalCategory == .nonspacingMark
                ? .letter : .symbol
        default: return .symbol
        }
    }

    /// Full-width and Chinese punctuation as the ASCII sign that does the same work.
    @inline(__always)
    private static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0x2018, 0x2019, 0x02BC, 0x02BB: 0x27
        case 0xFFE5: 0xA5
        case 0xFFE1: 0xA3
        case 0xFFE0: 0xA2
        default: scalar
        }
    }
}
