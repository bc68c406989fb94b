/// Text that was decoded with the wrong charset.
///
/// It is found by undoing the mistake: if the characters, written in the charset that they were wrongly read in, are the
/// bytes of better text, they were that text. Lists of tell-tale characters find less, and take 烫烫烫 and Ñ” for spoilt.
package struct Mojibake: Hashable, Sendable {
    /// What went wrong, for messages: "UTF-8 read as GB18030".
    package let mistake: String
    /// The first characters that are spoilt.
    package let example: String
    /// The text with the mistake undone; nil where the bytes are lost.
    package let repaired: String?

    /// The mistake in a text; nil for text that is as it was written.
    ///
    /// - Parameter mayBeChinese: whether it may be that a Chinese charset was read as the other. What this makes of Chinese
    ///   looks like Japanese: kana are the simplest characters of Big5 in the places of GB18030.
    /// - Complexity: O(characters); nearly all texts are let pass at one look at each character.
    package static func find(in text: String, mayBeChinese: Bool = true) -> Mojibake? {
        let look = MojibakeSuspicion(text)
        guard look.isSuspicious else { return nil }
        if look.hasReplacedBytes { return Mojibake(mistake: "bytes replaced", example: "锟斤拷", repaired: nil) }
        var scalars = Array(text.unicodeScalars)
        var first: (mistake: MojibakeMistake, undone: MojibakeMistake.Undone)?
        var isComplete = true
        // What was spoilt twice is mended twice.
        for _ in 0..<3 {
            guard
                let (mistake, undone) = MojibakeMistake.first(
                    in: scalars, isAgain: first != nil, mayBeChinese: mayBeChinese)
            else { break }
            first = first ?? (mistake, undone)
            isComplete = isComplete && undone.isComplete && !undone.scalars.contains("\u{FFFD}")
            scalars = undone.scalars
        }
        guard let first else { return nil }
        return Mojibake(
            mistake: first.mistake.rawValue, example: first.undone.example,
            repaired: isComplete ? String(String.UnicodeScalarView(scalars)) : nil)
    }
}
