import FileAccess

/// The parts from which the vector of any run of sentences is put together, for consecutive sentences.
///
/// A run's features are summed over its tokens, and a token's features depend on the four tokens to each side of it. With
/// M(k) the sum over sentence k's tokens where they stand in the document, A(k) what changes when a run begins with
/// k (the beginning's own features, and those of the next four tokens with it before them less those in the
/// document), B(k) what changes when a run ends with k, the sum over sentences i to j on their own is
///
///     A(i) + M(i) + ... + M(j) + B(j)  =  W(i) + ... + W(j)  +  S(i) + ... + S(j - 1)
///
/// with W(k) = A(k) + M(k) + B(k), which is sentence k on its own, and S(k) = -B(k) - A(k + 1), the seam after it.
/// This is exact for runs of at least eight tokens, whatever their sentences' lengths. Shorter sentences on their own have
/// a row of theirs, shorter runs of several sentences are encoded for real.
/// Everything up to the dense layers' inputs is linear, so W and S are kept as such inputs: 2 x 640 numbers a sentence, in
/// 16 bits.
struct RunParts: Sendable {
    /// Tokens of the shortest run that is put together.
    static let leastTokens = 2 * TokenSpan.reach

    /// Rows W(k) and S(k) by turns.
    private var rows: QuantisedRows

    /// - Parameter memory: bytes of rows that are held before a scratch file is used.
    init(memory: Int = .max) { rows = QuantisedRows(width: ModelWeights.inputWidth, memory: memory) }

    /// Makes room for that many sentences, so that memory does not grow by doubling.
    mutating func reserve(sentences count: Int) { rows.reserve(2 * count) }

    /// Short sentences on their own, and the row of each.
    private var alone = QuantisedRows(width: ModelWeights.inputWidth)
    private var rowAlone: [Int: Int] = [:]

    mutating func append(_ parts: RunParts) {
        rows.append(parts.rows)
        for (sentence, row) in parts.rowAlone { rowAlone[sentence] = alone.count + row }
        alone.append(parts.alone)
    }

    /// Takes a sentence, with the seam after it, from another document.
    mutating func append(sentence: Int, of other: RunParts) {
        let place = rows.count / 2
        rows.append(other.rows, 2 * sentence..<2 * sentence + 2)
        guard let row = other.rowAlone[sentence] else { return }
        rowAlone[place] = alone.count
        alone.append(other.alone, row..<row + 1)
    }

    mutating func append(sentences count: Int, inputs: UnsafePointer<Float>) {
        for row in 0..<2 * count { rows.append(inputs + row * ModelWeights.inputWidth) }
    }

    mutating func append(shortSentence sentence: Int, inputs: UnsafePointer<Float>) {
        rowAlone[sentence] = alone.count
        alone.append(inputs)
    }

    /// Puts rows that are more than may be held into a scratch file.
    mutating func settle() throws(FileError) { try rows.settle() }

    /// Lets sentences be added to runs' inputs; none can be taken afterwards.
    mutating func complete() throws(FileError) { try rows.complete() }

    /// Lets go of the memory of rows that are in a scratch file.
    func release() { rows.release() }

    /// Adds a short sentence on its own to a run's inputs.
    func add(shortSentence sentence: Int, to inputs: UnsafeMutablePointer<Float>) {
        guard let row = rowAlone[sentence] else { return }
        alone.add(row, to: inputs)
    }

    /// Adds sentence k, and the seam before it unless it is the first of its run, to a run's inputs.
    func add(sentence: Int, afterSeam: Bool, to inputs: UnsafeMutablePointer<Float>) {
        if afterSeam { rows.add(2 * sentence - 1, to: inputs) }
        rows.add(2 * sentence, to: inputs)
    }
}
