public import BitextModel
import CKernels
import FileAccess
import Glibc

/// Turns sentences of 16 languages into vectors whose cosine tells how close their meanings are.
///
/// The Universal Sentence Encoder multilingual v3, run natively: no Python, no GPU, no BLAS. The model file is made once by
/// `Tools/fetch-model` and mapped into memory.
///
///     let encoder = try SentenceEncoder()
///     let vectors = try await encoder.vectors(of: ["Good morning.", "早上好。"])
///     print(zip(vectors[0], vectors[1]).reduce(0) { $0 + $1.0 * $1.1 })    // the cosine
///
/// Results are the same bytes for any number of threads, and for a text the same in any company.
public struct SentenceEncoder: Sendable {
    /// Elements of a vector.
    public static let width = ModelWeights.outputWidth
    /// Elements of a token's features, the columns that a `TokenProjection` multiplies.
    package static let featureWidth = ModelWeights.featureWidth
    /// The languages that the model was trained on.
    public static let languages = [
        "ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh-Hans", "zh-Hant",
    ].compactMap { Language($0) }

    /// The model file's path.
    public let path: String
    /// SHA-256 of the model file's content, in hexadecimal digits.
    public let checksum: String

    /// The processor's vector instructions that the kernels use here.
    public static var instructionSet: String { String(cString: ckernels_instruction_set()) }

    let tokenizer: Tokenizer
    let network: Network
    let workspaces = WorkspacePool()
    private let projections = FoldedProjections()
    /// Tasks that run at once.
    let concurrency: Int

    /// Opens a model file: under 20 ms, but for the first use of a new or changed file.
    ///
    /// - Parameters:
    ///   - path: nil for the installed one.
    ///   - precision: what is multiplied in.
    /// - Throws: `BitextError` where there is none, or it cannot be used; where the processor cannot multiply so.
    public init(path: String? = nil, precision: Precision = .single) throws {
        let file = try ModelFile(path: path ?? ModelFile.installedPath() ?? Self.missing())
        try VerificationRecord.checkOnce(file)
        try self.init(file, precision: precision)
    }

    /// - Throws: `EncoderError.notInstalled`.
    static func missing() throws(EncoderError) -> String { throw .notInstalled(installedPath) }

    /// Opens a model file: under 20 ms, whatever is to be encoded later. Only the first use of a new or changed file
    /// takes a third of a second more, to compare its content with its checksum.
    ///
    /// - Parameters:
    ///   - concurrency: the most tasks that run at once; by default one for each processor.
    ///   - precision: what is multiplied in.
    /// - Throws: `EncoderError` if it is no model file, of another version, shortened or changed, or the processor cannot
    ///   multiply so.
    package static func open(
        path: String, concurrency: Int? = nil, precision: Precision = .single
    ) throws(EncoderError) -> SentenceEncoder {
        let file = try ModelFile(path: path)
        try VerificationRecord.checkOnce(file)
        return try SentenceEncoder(file, concurrency: concurrency, precision: precision)
    }

    /// Opens the model in the cache folder; nil if there is none.
    ///
    /// - Throws: `EncoderError` if there is one that cannot be used.
    package static func installed(
        concurrency: Int? = nil, precision: Precision = .single
    ) throws(EncoderError) -> SentenceEncoder? {
        guard let path = try ModelFile.installedPath() else { return nil }
        return try open(path: path, concurrency: concurrency, precision: precision)
    }

    /// Where the installed model is, or would be.
    public static var installedPath: String { CacheFolder.path + "/" + ModelFile.name }

    init(_ file: ModelFile, concurrency: Int? = nil, precision: Precision = .single) throws(EncoderError) {
        guard precision.isAvailable else { throw .noSuchPrecision(precision.rawValue) }
        path = file.file.path
        checksum = file.checksum
        tokenizer = try Tokenizer(file)
        let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.concurrency = max(1, concurrency ?? processors)
        // 6.6 KB a piece. A batch holds some 1,000 at most.
        let cache = PieceCache(capacity: 8192 + 1024 * max(0, self.concurrency - 4))
        network = Network(weights: try ModelWeights(file), cache: cache, precision: precision)
    }

    /// The pieces that the model's tokenizer makes of a text, as numbers of its vocabulary, without beginning and end.
    public func pieces(of text: String) -> [Int32] { tokenizer.pieces(of: text) }

    /// What this encoder has done so far.
    public var work: Work { workspaces.work }

    /// A projection of tokens, ready for this encoder's features.
    func folded(_ projection: TokenProjection) -> FoldedProjection {
        projections.folded(projection, weights: network.weights)
    }

    /// A vector of length 1 for each text, whatever its language: the nearer two texts are in meaning, the nearer the
    /// product of their vectors to 1.
    ///
    /// - Returns: for each text `width` numbers.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: linear in the texts' length.
    public func vectors(of texts: [String]) async throws -> [[Float]] {
        let matrix = try await encode(texts)
        return texts.indices.map { Array(matrix[$0]) }
    }

    /// A vector of length 1 for each text.
    ///
    /// - Parameter progress: called now and then with the number of texts that are done.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: linear in the texts' length. Besides the result, memory is bounded.
    package func encode(
        _ texts: [String], progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> EmbeddingMatrix {
        var result = EmbeddingMatrix(count: texts.count, width: Self.width)
        let chunks = Self.chunks(of: texts)
        var done = 0
        try await inOrder(chunks.count) { index, workspace in
            encode(texts[chunks[index]], workspace)
        } take: { index, vectors in
            let start = chunks[index].lowerBound * Self.width
            result.elements.replaceSubrange(start..<start + vectors.count, with: vectors)
            done += chunks[index].count
            progress?(done)
        }
        return result
    }

    /// Bytes of text that are encoded together.
    private static let chunkSize = 16384

    /// Ranges of texts that are encoded together.
    private static func chunks(of texts: [String]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = 0
        var size = 0
        for (index, text) in texts.enumerated() {
            size += text.utf8.count
            if size >= chunkSize || index - start >= 127 {
                chunks.append(start..<index + 1)
                start = index + 1
                size = 0
            }
        }
        if start < texts.count { chunks.append(start..<texts.count) }
        return chunks
    }

    private func encode(_ texts: ArraySlice<String>, _ workspace: Network.Workspace) -> [Float] {
        encode(texts.map { [Tokenizer.beginning] + tokenizer.pieces(of: $0) + [Tokenizer.end] }, workspace)
    }

    /// Vectors of whole token sequences, row by row.
    func encode(_ sequences: [[Int32]], _ workspace: Network.Workspace) -> [Float] {
        guard !sequences.isEmpty else { return [] }
        var sums = FeatureSums(count: sequences.count, weights: network.weights)
        var feeder = SpanFeeder(
            network: network, workspace: workspace, expectedRows: sequences.reduce(0) { $0 + $1.count })
        func take(_ label: Int, _ features: FeatureRows) {
            sums.add(features, 0..<features.count, to: [FeatureSums.Part(index: label)])
        }
        for (index, sequence) in sequences.enumerated() {
            feeder.add(sequence, outputs: 0..<sequence.count, label: index, take)
        }
        feeder.finish(take)
        return vectors(&sums, tokenCounts: sequences.map(\.count), workspace)
    }

    /// The vectors of sums over whole token sequences, row by row.
    func vectors(
        _ sums: inout FeatureSums, tokenCounts: [Int], _ workspace: Network.Workspace
    ) -> [Float] {
        let width = ModelWeights.inputWidth
        let count = tokenCounts.count
        let inputs = workspace.inputs.floats(count * width)
        sums.withSums { network.pool($0, count: count, into: inputs, workspace) }
        for (row, count) in tokenCounts.enumerated() { network.scale(inputs + row * width, tokenCount: count) }
        return [Float](unsafeUninitializedCapacity: count * Self.width) { out, initialized in
            network.finish(inputs, count: count, into: out.baseAddress!, workspace)
            initialized = count * Self.width
        }
    }
}
