/// References of markup that were left in plain text.
enum EntityMending {
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "copy": "©",
        "reg": "®", "trade": "™", "deg": "°", "times": "×", "laquo": "«", "raquo": "»", "euro": "€", "pound": "£",
        "yen": "¥", "sect": "§", "ensp": " ", "emsp": " ", "thinsp": " ",
    ]

    /// The characters in the place of the references. What was escaped twice is undone twice.
    static func mended(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = scalars
        for _ in 0..<3 {
            let next = once(result)
            if next == result { break }
            result = next
        }
        return result
    }

    private static func once(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains("&") else { return scalars }
        var mended: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == "&", let end = scalars[index..<min(scalars.count, index + 12)].firstIndex(of: ";"),
                let character = character(scalars[(index + 1)..<end])
            {
                mended.append(character)
                index = end + 1
            } else {
                mended.append(scalars[index])
                index += 1
            }
        }
        return mended
    }

    private static func character(_ name: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: name)
        let text = String(view)
        guard text.hasPrefix("#") else { return names[text] }
        let digits = text.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = value.flatMap({ Unicode.Scalar($0) }), scalar.value >= 0x20, scalar.value != 0x7F else {
            return nil
        }
        return scalar
    }
}
