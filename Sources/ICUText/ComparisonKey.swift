import CICU

/// NFKC with case folding: full-width and half-width, upper and lower case become one. For comparison keys only,
/// never for the user's text.
package enum ComparisonKey {
    package static func fold(_ text: String) -> String {
        text.withBytes { bytes in takeString { cicu_fold(bytes.baseAddress, bytes.count, $0) } } ?? text
    }
}
