import ICUText

/// Where the places of a decoded text stand in the bytes that it was decoded from.
package enum FileOffsets {
    /// - Parameters:
    ///   - offsets: UTF-8 offsets in the decoded text, in any order.
    ///   - bytes: the whole file.
    ///   - charset: what the file was decoded from, see `DecodedText.charset`.
    /// - Returns: for each offset that of the byte where its character begins.
    /// - Complexity: O(bytes), and the offsets sorted.
    package static func places(of offsets: [Int], in bytes: [UInt8], charset: String) -> [Int: Int] {
        let mark = ByteOrderMark(of: bytes)?.length ?? 0
        let sorted = Set(offsets).sorted()
        let body = mark == 0 ? bytes : Array(bytes[mark...])
        let isExact = charset == "UTF-8" && String(validating: body, as: UTF8.self) != nil
        let found = isExact ? sorted : CharsetDecoder.sourceOffsets(sorted, in: body, charset: charset) ?? sorted
        return Dictionary(uniqueKeysWithValues: zip(sorted, found.map { $0 + mark }))
    }
}
