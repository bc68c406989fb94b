/// Straight quotation marks in Chinese text, which has “ and ”.
enum QuoteMending {
    /// Only where they pair: an odd one may be an inch, and stands for nothing sure.
    static func mended(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let straight = scalars.indices.filter { scalars[$0] == "\"" || scalars[$0] == "＂" }
        guard !straight.isEmpty, straight.count.isMultiple(of: 2),
            !scalars.contains(where: { "“”".unicodeScalars.contains($0) })
        else { return scalars }
        var mended = scalars
        for (number, index) in straight.enumerated() {
            // A number before it makes it a sign of inches.
            if index > 0, number.isMultiple(of: 2), scalars[index - 1].properties.numericType != nil { return scalars }
            mended[index] = number.isMultiple(of: 2) ? "“" : "”"
        }
        // What stands between must be Chinese: code and markup have straight ones.
        guard
            zip(straight, straight.dropFirst()).enumerated().contains(where: { number, pair in
                number.isMultiple(of: 2) && scalars[pair.0...pair.1].contains { TextMender.isHan($0) }
            })
        else { return scalars }
        return mended
    }
}
