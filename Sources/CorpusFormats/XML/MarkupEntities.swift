/// What entity references of a document stand for: those that it declares itself, and the names that HTML has.
///
/// Only plain text is taken from declarations: what refers to further entities, to files or holds markup is no entity here,
/// so that none can grow.
struct MarkupEntities {
    /// The declared ones, by name, as UTF-8.
    private(set) var declared: [String: [UInt8]] = [:]

    private static let most = 1_000
    private static let longest = 4_096

    /// Nothing declared.
    init() {}

    /// - Parameter head: the beginning of a document, up to its first unit at least.
    init(head: ArraySlice<UInt8>) {
        var rest = head
        while declared.count < Self.most, let start = Self.declarationStart(in: rest) {
            rest = rest[start...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return }
            // A value may hold the sign that ends a tag.
            guard let (name, value, next) = Self.declaration(rest) else {
                rest = rest[end...]
                continue
            }
            if declared[name] == nil { declared[name] = value }
            rest = rest[next...]
        }
    }

    /// The place behind the next `<!ENTITY`.
    private static func declarationStart(in bytes: ArraySlice<UInt8>) -> Int? {
        let rest = Array("ENTITY".utf8)
        var index = bytes.startIndex
        // The mark of exclamation is the rarest of these signs.
        while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "!")) {
            if sign > bytes.startIndex, bytes[sign - 1] == UInt8(ascii: "<"), bytes[(sign + 1)...].starts(with: rest) {
                return sign + 1 + rest.count
            }
            index = sign + 1
        }
        return nil
    }

    /// ` name "value"`; nil for what is of another kind.
    private static func declaration(_ text: ArraySlice<UInt8>) -> (name: String, value: [UInt8], end: Int)? {
        var index = text.startIndex
        func skipSpaces() {
            while index < text.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
        }
        skipSpaces()
        let start = index
        while index < text.endIndex, XMLCharacterFilter.isNameByte(text[index]) { index += 1 }
        guard index > start, index - start <= 64 else { return nil }
        let name = String(decoding: text[start..<index], as: UTF8.self)
        skipSpaces()
        guard index < text.endIndex, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'"),
            let end = text[(index + 1)...].firstIndex(of: text[index]), end - index <= longest
        else { return nil }
        var value: [UInt8] = []
        var position = index + 1
        while position < end {
            if text[position] == UInt8(ascii: "&") {
                guard let stop = text[position..<end].firstIndex(of: UInt8(ascii: ";")),
                    let character = character(text[(position + 1)..<stop])
                else { return nil }
                value += Array(String(character).utf8)
                position = stop + 1
            } else {
                value.append(text[position])
                position += 1
            }
        }
        guard !value.contains(UInt8(ascii: "<")), String(validating: value, as: UTF8.self) != nil else { return nil }
        return (name, value, end)
    }

    /// `#160`, `#xA0`, and the five names of XML.
    private static func character(_ reference: ArraySlice<UInt8>) -> Character? {
        switch String(decoding: reference, as: UTF8.self) {
        case "amp": return "&"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let text where text.hasPrefix("#"):
            let digits = text.dropFirst()
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap { Unicode.Scalar($0) }.flatMap { XMLEscaping.allows($0) ? Character($0) : nil }
        default: return nil
        }
    }

    /// What a reference stands for, as text; nil for a name that nobody knows.
    func text(of name: String) -> [UInt8]? {
        if let known = declared[name] { return known }
        return Self.ofHTML[name].map { Array(String($0).utf8) }
    }

    /// A piece of a document with the declared entities' text in the place of references to them.
    func expanded(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(piece.count)
        var index = piece.startIndex
        while index < piece.endIndex {
            let byte = piece[index]
            if byte == UInt8(ascii: "&"),
                let end = piece[index..<min(piece.endIndex, index + 68)].firstIndex(of: UInt8(ascii: ";")),
                let text = declared[String(decoding: piece[(index + 1)..<end], as: UTF8.self)]
            {
                text.withUnsafeBufferPointer { _ = XMLEscaping.append($0, to: &output, in: .content) }
                index = end + 1
            } else {
                output.append(byte)
                index += 1
            }
        }
        return output
    }

    /// HTML 4's names (section 24), which word processors and web editors leave in memories.
    private static let ofHTML: [String: Character] = {
        var table: [String: Character] = [:]
        // The 96 of Latin 1 in order, from U+00A0.
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
            Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
            Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
            eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
            uacute ucirc uuml yacute thorn yuml
            """
        for (index, name) in latin.split(separator: " ").enumerated() {
            table[String(name)] = Character(Unicode.Scalar(0xA0 + UInt32(index))!)
        }
        let others: [(String, Character)] = [
            ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"),
            ("zwj", "\u{200D}"), ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("ndash", "–"), ("mdash", "—"),
            ("lsquo", "‘"), ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"), ("rdquo", "”"), ("bdquo", "„"),
            ("dagger", "†"), ("Dagger", "‡"), ("bull", "•"), ("hellip", "…"), ("permil", "‰"), ("prime", "′"),
            ("Prime", "″"), ("lsaquo", "‹"), ("rsaquo", "›"), ("euro", "€"), ("trade", "™"), ("larr", "←"),
            ("uarr", "↑"), ("rarr", "→"), ("darr", "↓"), ("harr", "↔"), ("minus", "−"), ("infin", "∞"), ("asymp", "≈"),
            ("ne", "≠"), ("le", "≤"), ("ge", "≥"), ("OElig", "Œ"), ("oelig", "œ"), ("Scaron", "Š"), ("scaron", "š"),
            ("Yuml", "Ÿ"), ("fnof", "ƒ"), ("circ", "ˆ"), ("tilde", "˜"), ("alpha", "α"), ("beta", "β"), ("gamma", "γ"),
            ("delta", "δ"), ("Delta", "Δ"), ("mu", "μ"), ("pi", "π"), ("sigma", "σ"), ("Sigma", "Σ"), ("omega", "ω"),
            ("Omega", "Ω"), ("radic", "√"), ("sum", "∑"), ("loz", "◊"), ("middot", "·"),
        ]
        for (name, character) in others { table[name] = character }
        return table
    }()
}
