import CICU

/// Calls a C function that returns a malloc'ed UTF-8 buffer and makes a string of it. The C side has replaced all
/// that is not UTF-8, so no byte is lost here.
func takeString(_ body: (_ length: UnsafeMutablePointer<Int>) -> UnsafeMutablePointer<UInt8>?) -> String? {
    var length = 0
    guard let buffer = body(&length) else { return nil }
    defer { cicu_free(buffer) }
    return String(decoding: UnsafeBufferPointer(start: buffer, count: length), as: UTF8.self)
}

extension String {
    /// The string's UTF-8 bytes in place (the string is made contiguous first).
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        var copy = self
        return try copy.withUTF8(body)
    }
}
