extension TokenMatches: TokenSupport {
    public func weight(of side: TokenSide, _ start: Int, _ end: Int) -> Float {
        side == .source ? source.weight(start, end) : target.weight(start, end)
    }

    public func support(
        of side: TokenSide, sentence: Int, inside: Range<Int>, around: Range<Int>
    ) -> (inside: Float, regret: Float) {
        side == .source
            ? Self.support(source, sentence: sentence, inside: inside, around: around)
            : Self.support(target, sentence: sentence, inside: inside, around: around)
    }

    private static func support(
        _ side: Side, sentence: Int, inside: Range<Int>, around: Range<Int>
    ) -> (inside: Float, regret: Float) {
        var met: Float = 0
        var regret: Float = 0
        for token in Int(side.tokenStart[sentence])..<Int(side.tokenStart[sentence + 1]) {
            let type = Int(side.types[token])
            let within = side.strength(of: type, from: inside.lowerBound, to: inside.upperBound)
            met += within * side.weights[token]
            guard within < 1 else { continue }
            let beside = side.strength(of: type, from: around.lowerBound, to: around.upperBound)
            regret += max(0, beside - within) * side.weights[token]
        }
        return (met, regret)
    }
}
