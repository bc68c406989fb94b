import BitextModel
import PageSources

/// The addresses that a page links to, found in its bytes: all that is asked is which page names which.
enum PageLinks {
    private static let most = 5_000
    private static let longest = 2_048

    /// The keys of the addresses, ascending and distinct.
    ///
    /// - Parameter base: the page's own address.
    /// - Complexity: O(bytes).
    static func keys(in bytes: [UInt8], base: String) -> [UInt64] {
        var keys: Set<UInt64> = []
        bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while keys.count < most, let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
                position = open + 1
                guard position + 1 < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "a"),
                    bytes[position + 1] <= 0x20
                else { continue }
                let end = bytes[position...].prefix(longest).firstIndex(of: UInt8(ascii: ">")) ?? position
                if let link = address(bytes[position..<end]),
                    let address = PageAddress.resolved(link, against: base)
                {
                    keys.insert(key(address))
                }
                position = end
            }
        }
        return keys.sorted()
    }

    /// What is equal for two addresses of one page.
    static func key(_ address: String) -> UInt64 { StableHash.hash(PageAddress.key(address)) }

    /// The value of `href` in a tag.
    private static func address(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        let name = Array("href".utf8)
        var position = tag.startIndex
        while position + name.count < tag.endIndex {
            guard tag[position] <= 0x20,
                zip(tag[(position + 1)...], name).allSatisfy({ $0 | 0x20 == $1 })
            else {
                position += 1
                continue
            }
            position += 1 + name.count
            while position < tag.endIndex, tag[position] <= 0x20 { position += 1 }
            guard position < tag.endIndex, tag[position] == UInt8(ascii: "=") else { continue }
            position += 1
            while position < tag.endIndex, tag[position] <= 0x20 { position += 1 }
            guard position < tag.endIndex else { return nil }
            let quote = tag[position]
            let value: Slice<UnsafeBufferPointer<UInt8>>
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                let start = position + 1
                value = tag[start..<(tag[start...].firstIndex(of: quote) ?? tag.endIndex)]
            } else {
                value = tag[position..<(tag[position...].firstIndex { $0 <= 0x20 } ?? tag.endIndex)]
            }
            return String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
        }
        return nil
    }
}
