import Glibc

/// File names whose bytes are not UTF-8, as strings.
///
/// A name is bytes to the system, and old archives have names in GBK or Latin-1. Such bytes become private characters,
/// U+10FE80 to U+10FEFF, and bytes again wherever the system is asked. Names in UTF-8 are what they are.
package enum FileName {
    private static let first: UInt32 = 0x10FE00

    /// The arguments that the program was started with.
    package static var arguments: [String] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            CommandLine.unsafeArgv[index].map { string(cString: $0) }
        }
    }

    /// A name that the system gave.
    package static func string(cString: UnsafePointer<CChar>) -> String {
        string(bytes: UnsafeRawBufferPointer(start: cString, count: strlen(cString)))
    }

    /// A name's bytes as a string; `bytes(of:)` gives the same bytes back, whatever they are.
    package static func string(bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: { byte($0) != nil })
        {
            return text
        }
        var name = String.UnicodeScalarView()
        var rest = Array(bytes)[...]
        while let next = rest.first {
            // The longest that is a character; a private one of ours would be taken for a byte later.
            let length = (1...4).first { length in
                String(validating: rest.prefix(length), as: UTF8.self).map {
                    $0.unicodeScalars.count == 1 && byte($0.unicodeScalars.first!) == nil
                } ?? false
            }
            if let length, length <= rest.count {
                name.append(contentsOf: String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars)
                rest = rest.dropFirst(length)
            } else {
                name.append(Unicode.Scalar(first + UInt32(next))!)
                rest = rest.dropFirst()
            }
        }
        return String(name)
    }

    /// The bytes of a name, or of a text that names files.
    package static func bytes(of name: String) -> [UInt8] {
        guard name.utf8.contains(0xF4) else { return Array(name.utf8) }
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            if let byte = byte(scalar) { bytes.append(byte) } else { bytes.append(contentsOf: UTF8.encode(scalar)!) }
        }
        return bytes
    }

    /// Calls a body with a name as the system wants it.
    package static func withCString<Result>(_ name: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard name.utf8.contains(0xF4) else { return name.withCString(body) }
        return (bytes(of: name) + [0]).withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
    }

    /// The byte that a character stands for.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        (first + 0x80...first + 0xFF).contains(scalar.value) ? UInt8(scalar.value - first) : nil
    }
}
