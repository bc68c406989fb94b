import BitextModel
import TextFacts

/// Hints of words that begin with a number: desetihodinový and zehnstündig last ten hours, двухнедельный two weeks, a
/// čtyřstovka is a race of 400 metres.
extension HintReader {
    /// The languages that join numbers with words, of those whose number words are known.
    private static let languages: Set<String> = ["cs", "de", "nl", "pl", "ru"]

    mutating func readCompounds() {
        guard Self.languages.contains(reader.language.primary) else { return }
        for (index, token) in tokens.enumerated()
        where token.category == .word && token.length > Self.shortest && reader.role(tokens, index) == nil {
            let word = text[token.start..<token.end].prefix(Self.longest)
            let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
            for first in numbers(beginning: letters[...]) {
                hints.values.insert(ExactNumber(first.value))
                // sedmitisícový, vierhundertfach
                for second in numbers(beginning: letters[first.end...]) where second.isFactor {
                    hints.values.insert(ExactNumber(first.value) * second.value)
                }
            }
        }
    }

    /// The fewest letters of a number that are looked for, and of what has to follow it.
    private static let shortest = 3
    private static let shortestRest = 2
    /// So many bytes of a word are looked at: what is longer is none.
    private static let longest = 160

    /// The numbers from 2 on that the letters begin with, where letters of something else follow.
    private func numbers(
        beginning letters: ArraySlice<Unicode.Scalar>
    ) -> [(value: Int, end: Int, isFactor: Bool)] {
        var found: [(value: Int, end: Int, isFactor: Bool)] = []
        var key = TextKey()
        for index in letters.indices.dropLast(Self.shortestRest) {
            LetterFolding.append(letters[index].value, to: &key)
            guard index + 1 - letters.startIndex >= Self.shortest, let role = reader.roles[key.value] else { continue }
            switch role {
            case .unit(let value), .tens(let value), .ordinal(let value):
                if value > 1 { found.append((value, index + 1, false)) }
            case .hundred: found.append((100, index + 1, true))
            case .scale(let value): found.append((value, index + 1, true))
            default: break
            }
        }
        return found
    }
}
