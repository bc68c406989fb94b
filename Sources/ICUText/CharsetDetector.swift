import CICU

/// ICU's statistical charset detector.
package enum CharsetDetector {
    package struct Guess: Hashable, Sendable {
        /// ICU's name: `GB18030`, `Big5`, `UTF-8`, `windows-1252` ...
        package var charset: String
        /// 0 to 100.
        package var confidence: Int
    }

    /// Guesses, best first. It knows GB18030, Big5, UTF-8 and the European sets, but not UTF-16 without a mark.
    package static func guesses(for bytes: some Collection<UInt8>) -> [Guess] {
        var found = [cicu_charset_guess](repeating: cicu_charset_guess(), count: 16)
        let count =
            bytes.withContiguousStorageIfAvailable { cicu_detect_charset($0.baseAddress, $0.count, &found, 16) }
            ?? Array(bytes).withUnsafeBufferPointer { cicu_detect_charset($0.baseAddress, $0.count, &found, 16) }
        return found.prefix(Int(count)).map { guess in
            let name = withUnsafeBytes(of: guess.name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            return Guess(charset: name, confidence: Int(guess.confidence))
        }
    }
}
