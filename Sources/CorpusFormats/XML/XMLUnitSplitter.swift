/// Finds where the units of an XML document end in its bytes, before any parser sees them: so that what is broken in one
/// cannot take the next along.
struct XMLUnitSplitter {
    /// Where a piece ends, and whether the unit in it has no end.
    struct Cut {
        var end: Int
        var isBroken = false
    }

    private let opening: [UInt8]
    private let closing: [UInt8]
    /// Whether a unit that began before the present piece is still open.
    private var isOpen = false
    /// How much of the piece was searched in vain.
    private var searched = 0

    /// - Parameter name: the unit's element.
    init(name: String) {
        opening = Array("<\(name)".utf8)
        closing = Array("</\(name)".utf8)
    }

    /// The end of the first unit in a piece; nil if the piece has to grow first.
    ///
    /// - Parameter isLast: whether it cannot grow; then all of it is the answer at the least, nil only if it is empty.
    mutating func next(in piece: [UInt8], isLast: Bool) -> Cut? {
        var position = searched
        while let tag = piece[position...].firstIndex(of: UInt8(ascii: "<")) {
            // A tag may be cut at the end of the piece.
            guard tag + closing.count < piece.count || isLast else { break }
            position = tag + 1
            if isTag(closing, piece, tag) {
                guard let end = piece[tag...].firstIndex(of: UInt8(ascii: ">")) else {
                    position = tag
                    break
                }
                return cut(Cut(end: end + 1), isOpen: false)
            }
            if isTag(opening, piece, tag) {
                if isOpen, tag > 0 { return cut(Cut(end: tag, isBroken: true), isOpen: false) }
                guard let end = piece[tag...].firstIndex(of: UInt8(ascii: ">")) else {
                    if isLast { isOpen = true }
                    position = isLast ? piece.count : tag
                    break
                }
                if piece[end - 1] == UInt8(ascii: "/") { return cut(Cut(end: end + 1), isOpen: false) }
                isOpen = true
                position = end
            }
        }
        searched = position
        guard isLast, !piece.isEmpty else { return nil }
        return cut(Cut(end: piece.count), isOpen: false)
    }

    private mutating func cut(_ cut: Cut, isOpen: Bool) -> Cut {
        self.isOpen = isOpen
        searched = 0
        return cut
    }

    /// Where the first unit begins.
    func start(in bytes: [UInt8]) -> Int? {
        var position = 0
        while let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            if isTag(opening, bytes, tag) { return tag }
            position = tag + 1
        }
        return nil
    }

    private func isTag(_ name: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
        guard bytes[start...].starts(with: name) else { return false }
        guard start + name.count < bytes.count else { return true }
        return [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[start + name.count])
    }

    /// The same bytes without the tags between those of a segment: `<seg>a<b>c</seg>` is `<seg>ac</seg>`.
    static func withoutTags(in bytes: ArraySlice<UInt8>, segment: String) -> [UInt8] {
        let parts = XMLUnitSplitter(name: segment)
        var output: [UInt8] = []
        let bytes = Array(bytes)
        var index = 0
        var isInside = false
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
            let isOpening = parts.isTag(parts.opening, bytes, index)
            let isClosing = parts.isTag(parts.closing, bytes, index)
            if isOpening || isClosing || !isInside { output += bytes[index..<end] }
            if isOpening { isInside = true }
            if isClosing { isInside = false }
            index = end
        }
        return output
    }
}
