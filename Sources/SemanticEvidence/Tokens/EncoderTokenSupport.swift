import CKernels
import SentenceAlignment

/// The encoder's tokens as support of beads.
///
/// Only what candidate beads touch is compared: some tens of sentences around each one's place. Memory is 136 bytes a
/// token and two bytes for each token and sentence of its window; the scalar products of two sentences are one small
/// matrix product, read both ways.
struct EncoderTokenSupport: TokenSupport {
    private let source: EncoderTokens
    private let target: EncoderTokens
    private var sourceTable: TokenTable
    private var targetTable: TokenTable

    init(source: EncoderTokens, target: EncoderTokens, model: TokenMatchModel, candidates: [BeadSpan]) {
        self.source = source
        self.target = target
        let windows = TokenWindows(
            candidates: candidates, sourceCount: source.sentenceCount, targetCount: target.sentenceCount)
        sourceTable = TokenTable(tokens: source, windows: windows.source, mostStrength: model.mostStrength)
        targetTable = TokenTable(tokens: target, windows: windows.target, mostStrength: model.mostStrength)
        fill(windows.pairs, model)
    }

    private mutating func fill(_ pairs: SentenceWindows, _ model: TokenMatchModel) {
        // Packed target sentences of the window; windows move on, so that those behind are dropped.
        var packed: [Int: [Float]] = [:]
        var products: [Float] = []
        var rowBest: [Float] = []
        var columnBest: [Float] = []
        for sentence in pairs.sentences {
            let window = pairs[sentence]
            guard !window.isEmpty else { continue }
            let rows = source.rows(of: sentence)
            let rowCount = source.tokens(of: sentence).count
            guard rowCount > 0 else { continue }
            for other in packed.keys where !window.contains(other) { packed[other] = nil }
            rowBest.reset(rowCount)
            for other in window {
                let columnCount = target.tokens(of: other).count
                guard columnCount > 0 else { continue }
                let matrix: [Float]
                if let known = packed[other] {
                    matrix = known
                } else {
                    matrix = target.columns(of: other)
                    packed[other] = matrix
                }
                let padded = matrix.count / TokenMatchModel.width
                products.reset(rowCount * padded)
                columnBest.reset(padded)
                ckernels_multiply(
                    rows, TokenMatchModel.width, rowCount, matrix, TokenMatchModel.width, padded, &products, padded, 0)
                Self.maxima(products, rowCount, padded, &rowBest, &columnBest)
                if let row = sourceTable.row(sentence, other) {
                    for token in 0..<rowCount { sourceTable.set(row + token, model.strength(rowBest[token])) }
                }
                if let row = targetTable.row(other, sentence) {
                    for token in 0..<columnCount { targetTable.set(row + token, model.strength(columnBest[token])) }
                }
            }
        }
    }

    /// The largest of each row, and of each column; columns are a multiple of 16.
    private static func maxima(
        _ matrix: [Float], _ rows: Int, _ columns: Int, _ rowBest: inout [Float], _ columnBest: inout [Float]
    ) {
        matrix.withUnsafeBufferPointer { matrix in
            columnBest.withUnsafeMutableBufferPointer { columnBest in
                for column in 0..<columns { columnBest[column] = -1 }
                for row in 0..<rows {
                    // unsafe: 16 numbers at a time; the caller's matrix has `rows` x `columns` of them.
                    let start = UnsafeRawPointer(matrix.baseAddress! + row * columns)
                    let bestStart = UnsafeMutableRawPointer(columnBest.baseAddress!)
                    var best = SIMD16<Float>(repeating: -1)
                    for offset in stride(from: 0, to: columns * 4, by: 64) {
                        let values = start.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
                        let old = bestStart.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
                        best.replace(with: values, where: values .> best)
                        bestStart.storeBytes(
                            of: old.replacing(with: values, where: values .> old), toByteOffset: offset,
                            as: SIMD16<Float>.self)
                    }
                    rowBest[row] = best.max()
                }
            }
        }
    }

    func weight(of side: TokenSide, _ start: Int, _ end: Int) -> Float {
        side == .source ? source.weight(start, end) : target.weight(start, end)
    }

    func support(of side: TokenSide, sentence: Int, inside: Range<Int>, around: Range<Int>) -> SentenceSupport {
        side == .source
            ? sourceTable.support(sentence, inside: inside, around: around)
            : targetTable.support(sentence, inside: inside, around: around)
    }
}

extension [Float] {
    /// Makes room for `count` numbers, whatever they are.
    fileprivate mutating func reset(_ count: Int) {
        if self.count < count { append(contentsOf: repeatElement(0, count: count - self.count)) }
    }
}
