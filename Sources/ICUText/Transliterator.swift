import CICU

/// An ICU transliterator, such as `Han-Latin/Names; Latin-ASCII`.
///
/// Safe to share: ICU's transliterators do not change once opened.
package final class Transliterator: @unchecked Sendable {
    // unchecked: the handle is never changed after init, and utrans_transUChars is a const operation on it.
    private let handle: OpaquePointer

    package init(_ identifier: String) throws(ICUError) {
        var reason: UnsafePointer<CChar>?
        guard let opened = cicu_open_transliterator(identifier, &reason) else {
            throw .cannotOpen(
                what: "the transliterator \(identifier)", reason: reason.map { String(cString: $0) } ?? "")
        }
        handle = opened
    }

    deinit { cicu_close_transliterator(handle) }

    /// The text as transliterated; unchanged where ICU fails on it.
    package func callAsFunction(_ text: String) -> String {
        text.withBytes { bytes in
            takeString { cicu_transliterate(handle, bytes.baseAddress, bytes.count, $0) }
        } ?? text
    }
}
