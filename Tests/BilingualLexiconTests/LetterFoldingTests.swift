import ICUText
import Testing
import TextFacts

@testable import BilingualLexicon

@Suite struct LetterFoldingTests {
    /// The table in the program is what ICU's transform makes of the letters.
    @Test func agreesWithTheTransform() throws {
        let transform = try Transliterator("Latin-ASCII")
        for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
            let scalar = try #require(Unicode.Scalar(value))
            let plain = Array(transform(String(scalar)).lowercased().utf8)
            let isLetters = plain.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
            let fold = LetterFolding.fold(value)
            guard scalar.properties.isAlphabetic, (1...2).contains(plain.count), isLetters else {
                #expect(fold == nil, "\(scalar)")
                continue
            }
            #expect(fold?.first == plain[0], "\(scalar)")
            #expect(fold?.second == (plain.count > 1 ? plain[1] : 0), "\(scalar)")
            #expect(fold?.isCapital == scalar.properties.isUppercase, "\(scalar)")
        }
        #expect(LetterFolding.fold(0x61) == nil)
    }
}
