import CKernels
import FileAccess
import Glibc
import SentenceEncoding

/// The encoder's tokens of one document: their vectors in 8 bits an element, and their weights. 136 bytes a token; of long
/// documents the vectors, 128 of them, are in a scratch file.
struct EncoderTokens: Sendable {
    private static let width = TokenMatchModel.width

    /// Where each sentence's tokens begin: `[sentences + 1]`.
    private(set) var starts: [Int] = [0]
    private(set) var weights: [Float] = []
    /// Sums of the sentences' token weights: `[sentences + 1]`.
    private(set) var weightSums: [Double] = [0]
    /// `width` a token: value = element * scale - 127.5 * scale.
    private var elements: [UInt8] = []
    /// Has the elements if they are too many.
    private var scratch: ScratchBytes
    private var scales: [Float] = []

    /// - Parameter memory: bytes of vectors that are held before a scratch file is used.
    init(memory: Int = .max) { scratch = ScratchBytes(memory: memory) }

    /// Makes room for the tokens of some texts: growing by and by would hold them twice in a long document.
    mutating func reserve(for texts: [String]) {
        starts.reserveCapacity(texts.count + 1)
        weightSums.reserveCapacity(texts.count + 1)
        // A piece has 4 to 5 bytes in most languages.
        let count = texts.reduce(0) { $0 + $1.utf8.count } / 4
        weights.reserveCapacity(count)
        scales.reserveCapacity(count)
        elements.reserveCapacity(scratch.room(for: count * Self.width, of: 1))
    }

    var sentenceCount: Int { starts.count - 1 }

    func tokens(of sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

    /// Takes the next sentence, projected with `TokenMatchModel.tokenProjection`.
    mutating func append(_ sentence: TokenVectors, model: TokenMatchModel) {
        var sum = weightSums[weightSums.count - 1]
        let first = elements.count
        elements.append(contentsOf: repeatElement(0, count: sentence.count * Self.width))
        for token in 0..<sentence.count {
            let row = token * sentence.width
            let scale = sentence.elements.withUnsafeBufferPointer { rows in
                elements.withUnsafeMutableBufferPointer { elements in
                    ckernels_quantise_direction(
                        rows.baseAddress! + row, model.bias, Self.width,
                        elements.baseAddress! + first + token * Self.width)
                }
            }
            scales.append(scale)
            let weight = Softplus.value(sentence.elements[row + Self.width] + model.weightBias)
            weights.append(weight)
            sum += Double(weight)
        }
        starts.append(weights.count)
        weightSums.append(sum)
    }

    /// Takes the next sentence from the tokens of another version of the document.
    mutating func append(_ sentence: Int, of other: EncoderTokens) {
        let tokens = other.tokens(of: sentence)
        other.withElements {
            elements += UnsafeBufferPointer(
                start: $0 + tokens.lowerBound * Self.width, count: tokens.count * Self.width)
        }
        scales += other.scales[tokens]
        weights += other.weights[tokens]
        starts.append(weights.count)
        // Summed as in `append`, so that the sum is the same number.
        weightSums.append(other.weights[tokens].reduce(weightSums[weightSums.count - 1]) { $0 + Double($1) })
    }

    /// Puts vectors that are more than may be held into a scratch file.
    mutating func settle() throws(FileError) { try scratch.settle(&elements) }

    /// Lets vectors be read; no sentence can be taken afterwards.
    mutating func complete() throws(FileError) { try scratch.complete(&elements) }

    /// Lets go of the memory of vectors that are in a scratch file.
    func release() { scratch.release() }

    private func withElements(_ body: (UnsafePointer<UInt8>) -> Void) {
        // unsafe: the file has the elements as they stood in memory.
        if let start = scratch.bytes?.baseAddress { return body(start.assumingMemoryBound(to: UInt8.self)) }
        elements.withUnsafeBufferPointer { if let start = $0.baseAddress { body(start) } }
    }

    /// Writes a token's vector.
    func vector(_ token: Int, into out: UnsafeMutablePointer<Float>) {
        withElements {
            ckernels_dequantise(
                $0 + token * Self.width, Self.width, scales[token], -127.5 * scales[token], out)
        }
    }

    /// The total weight of a run of sentences.
    @inline(__always)
    func weight(_ start: Int, _ end: Int) -> Float { Float(weightSums[end] - weightSums[start]) }

    /// A sentence's vectors row by row.
    func rows(of sentence: Int) -> [Float] {
        let tokens = tokens(of: sentence)
        return [Float](unsafeUninitializedCapacity: tokens.count * Self.width) { out, count in
            for (row, token) in tokens.enumerated() { vector(token, into: out.baseAddress! + row * Self.width) }
            count = tokens.count * Self.width
        }
    }

    /// A sentence's vectors as columns of a packed matrix; the last one is repeated up to a multiple of 16, which
    /// changes no maximum.
    func columns(of sentence: Int) -> [Float] {
        let tokens = tokens(of: sentence)
        let panel = Int(ckernels_panel)
        let padded = (tokens.count + panel - 1) / panel * panel
        var row = [Float](repeating: 0, count: Self.width)
        return [Float](unsafeUninitializedCapacity: padded * Self.width) { out, count in
            for column in 0..<padded {
                if column < tokens.count { vector(tokens.lowerBound + column, into: &row) }
                let start = column / panel * panel * Self.width + column % panel
                for place in 0..<Self.width { out[start + place * panel] = row[place] }
            }
            count = padded * Self.width
        }
    }
}
