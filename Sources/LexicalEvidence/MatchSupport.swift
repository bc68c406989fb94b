import SentenceAlignment

/// Matching tokens as support of beads: for each sentence only the tokens that a sentence of its window meets.
///
/// A sentence has some ten candidate beads, and most of its words meet nothing near: looked up once, they are not looked
/// at again.
struct MatchSupport: TokenSupport {
    private let matches: TokenMatches
    private let source: Side
    private let target: Side

    init(_ matches: TokenMatches, candidates: [BeadSpan]) {
        self.matches = matches
        let windows = TokenWindows(
            candidates: candidates, sourceCount: matches.source.rows.sentenceCount,
            targetCount: matches.target.rows.sentenceCount)
        source = Side(matches.source, windows: windows.source)
        target = Side(matches.target, windows: windows.target)
    }

    func weight(of side: TokenSide, _ start: Int, _ end: Int) -> Float {
        side == .source ? matches.source.rows.weight(start, end) : matches.target.rows.weight(start, end)
    }

    @inline(__always)
    func support(of side: TokenSide, sentence: Int, inside: Range<Int>, around: Range<Int>) -> SentenceSupport {
        side == .source
            ? source.support(sentence, inside: inside, around: around)
            : target.support(sentence, inside: inside, around: around)
    }

    private struct Side: Sendable {
        /// Those that have tokens here.
        private let sentences: Range<Int>
        /// Where each of their tokens begin: `[sentences + 1]`.
        private var tokenStart: [Int32] = [0]
        private var weights: [Float] = []
        /// Where each token's matches begin: `[tokens + 1]`.
        private var matchStart: [Int32] = [0]
        private var matches: [(sentence: Int32, strength: Float)] = []

        init(_ all: TokenSideMatches, windows: SentenceWindows) {
            sentences = windows.sentences
            for sentence in sentences {
                let window = windows[sentence]
                for token in all.rows.tokens(of: sentence) where !window.isEmpty {
                    let found = all.matches(of: Int(all.rows.types[token]), in: window)
                    guard !found.isEmpty else { continue }
                    for match in found { matches.append(all[match]) }
                    weights.append(all.rows.weights[token])
                    matchStart.append(Int32(matches.count))
                }
                tokenStart.append(Int32(weights.count))
            }
        }

        func support(_ sentence: Int, inside: Range<Int>, around: Range<Int>) -> SentenceSupport {
            var found = SentenceSupport()
            guard sentences.contains(sentence) else { return found }
            let sentence = sentence - sentences.lowerBound
            var head = RunSum()
            var tail = RunSum()
            let first = inside.lowerBound
            let last = inside.upperBound - 1
            for token in Int(tokenStart[sentence])..<Int(tokenStart[sentence + 1]) {
                var atFirst: Float = 0
                var atLast: Float = 0
                var between: Float = 0
                var beside: Float = 0
                var before: Float = 0
                var after: Float = 0
                for match in Int(matchStart[token])..<Int(matchStart[token + 1]) {
                    let other = Int(matches[match].sentence)
                    let strength = matches[match].strength
                    if inside.contains(other) {
                        if other == first {
                            atFirst = max(atFirst, strength)
                        } else if other == last {
                            atLast = max(atLast, strength)
                        } else {
                            between = max(between, strength)
                        }
                    } else if around.contains(other) {
                        beside = max(beside, strength)
                        if other == inside.lowerBound - 1 { before = strength }
                        if other == inside.upperBound { after = strength }
                    }
                }
                let within = max(between, max(atFirst, atLast))
                found.inside += within * weights[token]
                found.firstAlone += max(0, atFirst - max(between, atLast)) * weights[token]
                found.lastAlone += max(0, atLast - max(between, atFirst)) * weights[token]
                found.regret += max(0, beside - within) * weights[token]
                head.addToRunFromStart((before - within) * weights[token])
                tail.addToRunToEnd((after - within) * weights[token])
            }
            found.head = head.most
            found.tail = tail.most
            return found
        }
    }
}
