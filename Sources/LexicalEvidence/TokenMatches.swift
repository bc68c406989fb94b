/// Weighted tokens of two documents and which of them match: anchors, words with a dictionary, or anything a user has.
///
/// Tokens are of *types*; a type on one side matches sentences, not tokens, of the other side, which is all that beads
/// ask for.
package struct TokenMatches: Sendable {
    package struct Token: Sendable {
        package var type: Int
        /// How much it counts, 0 or more.
        package var weight: Float

        package init(type: Int, weight: Float) {
            self.type = type
            self.weight = weight
        }
    }

    /// A type of the other side that a type matches, and how surely, 0 to 1.
    package struct Match: Sendable {
        package var type: Int
        package var strength: Float

        package init(type: Int, strength: Float) {
            self.type = type
            self.strength = strength
        }
    }

    let source: TokenSideMatches
    let target: TokenSideMatches

    /// - Parameters:
    ///   - source, target: for each sentence its tokens.
    ///   - translations: for each source type the target types it matches.
    package init(source sourceTokens: [[Token]], target targetTokens: [[Token]], translations: [[Match]]) {
        let types = 1 + (targetTokens.lazy.joined().map(\.type).max() ?? -1)
        var reverse = [[Match]](repeating: [], count: types)
        for (type, matches) in translations.enumerated() {
            for match in matches where match.type < types {
                reverse[match.type].append(Match(type: type, strength: match.strength))
            }
        }
        func rows(_ tokens: [[Token]]) -> TokenRows {
            TokenRows(sentences: tokens.count) { sentence, append in
                for token in tokens[sentence] { append(Int32(token.type), token.weight) }
            }
        }
        self.init(
            source: rows(sourceTokens), target: rows(targetTokens), forward: TypeMatches(translations),
            backward: TypeMatches(reverse))
    }

    /// - Parameters:
    ///   - forward: for each source type the target types it matches.
    ///   - backward: the same from the other side.
    init(source: TokenRows, target: TokenRows, forward: TypeMatches, backward: TypeMatches) {
        self.source = TokenSideMatches(rows: source, other: target, matches: forward)
        self.target = TokenSideMatches(rows: target, other: source, matches: backward)
    }
}
