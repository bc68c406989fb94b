import Glibc

/// Byte-wise comparison of UTF-8 text. The standard library compares strings by canonical equivalence, which costs ten
/// times as much and is not wanted for the fixed forms of the cleaner.
extension [UInt8] {
    func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        return withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, bytes.count >= needle.count else { return false }
            let last = start + (bytes.count - needle.count)
            var place = start
            while place <= last, let found = memchr(place, Int32(first), last - UnsafeRawPointer(place) + 1) {
                if memcmp(found, needle, needle.count) == 0 { return true }
                place = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }

    func ends(with needle: [UInt8]) -> Bool {
        count >= needle.count && self[(count - needle.count)...].elementsEqual(needle)
    }
}

extension String {
    /// The UTF-8 bytes with ASCII letters in lower case.
    var lowercasedBytes: [UInt8] { utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}
