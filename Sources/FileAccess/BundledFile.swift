import CResources

/// The readable data files (lexica, weights, rules) that are compiled into the program.
package enum BundledFile {
    /// The bytes of a file of `Sources/CResources/Data`, in place: nothing is copied.
    package static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
        var length = 0
        guard let start = cresources_bytes(name, &length) else {
            preconditionFailure("\(name) is not listed in CResources.c")
        }
        return UnsafeBufferPointer(start: start, count: length)
    }

    /// The same as text.
    package static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
}
