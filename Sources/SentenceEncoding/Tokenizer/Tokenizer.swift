import FileAccess

/// Cuts a text into the pieces of the model's vocabulary: SentencePiece's unigram model (Kudo 2018), the segmentation
/// with the highest sum of log probabilities.
///
/// Ties go to the piece that starts first, and characters that no piece covers become the unknown piece one by one, as in
/// the reference package. Scores are added in double precision, where sums of single-precision numbers are exact, so
/// that the result does not depend on where a long text is cut for bounded memory.
struct Tokenizer: Sendable {
    static let unknown: Int32 = 0
    static let beginning: Int32 = 1
    static let end: Int32 = 2

    private let normaliser: CharacterNormaliser
    private let trie: PieceTrie
    private let unknownScore: Double

    init(normaliser: CharacterNormaliser, trie: PieceTrie, unknownScore: Double) {
        self.normaliser = normaliser
        self.trie = trie
        self.unknownScore = unknownScore
    }

    init(_ file: ModelFile) throws(EncoderError) {
        let nodes = try file.array("trie", of: PieceTrie.Node.self)
        guard nodes.count > 0 else { throw .damaged(file.file.path, reason: "it has no vocabulary") }
        trie = PieceTrie(nodes: nodes)
        normaliser = CharacterNormaliser(
            units: try file.array("characters.trie"), replacements: try file.array("characters.text"))
        unknownScore = try file.array("unknown", of: Double.self, count: 1)[0]
    }

    /// The pieces of a text, without those for its beginning and end; one unknown piece if nothing is left of the text.
    ///
    /// - Complexity: linear in the text; besides the text some 12 bytes for each byte between two places that no piece
    ///   spans (in running text, a word or a clause).
    func pieces(of text: String) -> [Int32] {
        let pieces = contentPieces(of: text)
        return pieces.isEmpty ? [Self.unknown] : pieces
    }

    /// The same, but nothing at all if nothing is left of the text.
    func contentPieces(of text: String) -> [Int32] {
        var normalised: [UInt8] = []
        var text = text
        text.withUTF8 {
            normalised.reserveCapacity($0.count + $0.count / 8 + 8)
            normaliser.normalise($0, into: &normalised)
        }
        return normalised.withUnsafeBufferPointer { segment($0) }
    }

    /// The best way to a position: its score, the length of the last piece and which one it is.
    private struct Arrival {
        var score: Double
        var length: Int32
        var piece: Int32
    }

    /// The Viterbi search. Wherever no piece spans a position, the best path up to it is final and is given out.
    private func segment(_ text: UnsafeBufferPointer<UInt8>) -> [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(text.count / 3 + 1)
        let unreached = Arrival(score: -.infinity, length: 0, piece: Self.unknown)
        // Arrivals at the positions from `start` on.
        var arrivals = [Arrival(score: 0, length: 0, piece: Self.unknown)]
        var start = 0
        var reach = 0
        var position = 0
        while position < text.count {
            if position == reach, position > start {
                Self.trace(arrivals, upTo: position - start, into: &result)
                arrivals.removeAll(keepingCapacity: true)
                arrivals.append(Arrival(score: 0, length: 0, piece: Self.unknown))
                start = position
            }
            let base = arrivals[position - start].score
            let following = position + Self.characterLength(text, position)
            var node = PieceTrie.root
            var end = position
            var hasSingle = false
            while end < text.count, let next = trie.child(of: node, text[end]) {
                node = next
                end += 1
                guard let (piece, pieceScore) = trie.piece(at: node) else { continue }
                if end == following { hasSingle = true }
                offer(base + Double(pieceScore), piece, end)
            }
            if !hasSingle { offer(base + unknownScore, Self.unknown, following) }
            position = following

            @inline(__always)
            func offer(_ score: Double, _ piece: Int32, _ end: Int) {
                if end > reach { reach = end }
                while arrivals.count <= end - start { arrivals.append(unreached) }
                if score > arrivals[end - start].score {
                    arrivals[end - start] = Arrival(
                        score: score, length: Int32(truncatingIfNeeded: end - position), piece: piece)
                }
            }
        }
        Self.trace(arrivals, upTo: text.count - start, into: &result)
        return result
    }

    /// Appends the pieces of the best path that ends at `end`.
    private static func trace(_ arrivals: [Arrival], upTo end: Int, into result: inout [Int32]) {
        let first = result.count
        var place = end
        while place > 0 {
            result.append(arrivals[place].piece)
            place -= Int(max(1, arrivals[place].length))
        }
        result[first...].reverse()
    }

    /// Bytes of the character at a position of valid UTF-8, cut at the text's end.
    @inline(__always)
    private static func characterLength(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let byte = text[position]
        let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        return min(length, text.count - position)
    }
}
