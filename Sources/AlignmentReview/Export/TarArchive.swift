/// Several files in one (POSIX ustar), without owners and times: the same files give the same bytes.
struct TarArchive {
    /// What was added so far, with the end mark.
    var bytes: [UInt8] { content + [UInt8](repeating: 0, count: 1024) }

    private var content: [UInt8] = []

    /// Adds a file.
    ///
    /// - Parameter name: at most 100 bytes; what is more is cut off at the front.
    /// - Complexity: O(bytes).
    mutating func add(_ name: String, _ file: [UInt8]) {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ bytes: some Collection<UInt8>, at offset: Int) {
            header.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
        func octal(_ value: Int, _ digits: Int) -> [UInt8] {
            let text = String(value, radix: 8)
            return Array((String(repeating: "0", count: max(0, digits - text.count)) + text).utf8)
        }
        put(name.utf8.suffix(100), at: 0)
        put(octal(0o644, 7), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        put(octal(file.count, 11), at: 124)
        put(octal(0, 11), at: 136)
        put(Array("        0".utf8), at: 148)
        put(Array("ustar\u{0}00".utf8), at: 257)
        let sum = header.reduce(0) { $0 + Int($1) }
        put(octal(sum, 6) + [0, 0x20], at: 148)
        content += header
        content += file
        content += [UInt8](repeating: 0, count: (512 - file.count % 512) % 512)
    }
}
