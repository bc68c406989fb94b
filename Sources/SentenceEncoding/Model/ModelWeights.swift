/// The network's matrices, as they lie in the mapped file.
///
/// Sendable: the memory is read-only and lives as long as `file`.
struct ModelWeights: @unchecked Sendable {
    static let embeddingWidth = 512
    static let channels = 256
    static let branchWidth = 3 * channels
    static let featureWidth = embeddingWidth + branchWidth
    static let hiddenWidth = 320
    static let inputWidth = 2 * hiddenWidth
    static let outputWidth = 512
    static let embeddingBlocks = 17
    static let embeddingRows = 7530
    static let pieceCount = embeddingBlocks * embeddingRows
    /// Outputs that a tile of the second convolutions yields.
    static let tileOutputs = 6

    let file: ModelFile

    /// 6-bit values, a byte each; the row of piece i is row i / 17 of block i mod 17.
    let embedding: UnsafePointer<UInt8>
    let embeddingScale: UnsafePointer<Float>
    let embeddingOffset: UnsafePointer<Float>
    let epsilon: Float

    /// 512 x 768: the inputs of the three orders side by side.
    let projection: UnsafePointer<Float>
    let projectionBias: UnsafePointer<Float>
    let projectionGain: UnsafePointer<Float>
    let projectionShift: UnsafePointer<Float>

    let branches: [Branch]
    let firstBias: UnsafePointer<Float>

    let normGain: UnsafePointer<Float>
    let normShift: UnsafePointer<Float>
    /// 1280 x 512.
    let pool: UnsafePointer<Float>
    let poolBias: UnsafePointer<Float>
    /// 512 x 640: the first hidden layer and the skip connection into the second, side by side.
    let denseInput: UnsafePointer<Float>
    /// 320 x 320.
    let dense1: UnsafePointer<Float>
    /// 320 x 512.
    let dense2: UnsafePointer<Float>
    /// 320 x 512: the skip connection into the output.
    let denseSkip: UnsafePointer<Float>
    /// 512 x 512.
    let dense3: UnsafePointer<Float>

    /// The convolutions of one order.
    struct Branch {
        /// The width of the window.
        let order: Int
        /// Tokens of the window that lie before its own.
        let left: Int
        /// Where this order's channels begin in a token's 768.
        let channel: Int
        /// Where this order's products begin in a row of the piece cache.
        let products: Int
        /// 256 x (256 order): the products of the first convolution with each tap.
        let first: UnsafePointer<Float>
        /// Points of the Toom-Cook product: order + 5.
        let points: Int
        /// One 256 x 256 matrix a point.
        let second: UnsafePointer<Float>
        let secondBias: UnsafePointer<Float>
        /// points x points.
        let inputTransform: UnsafePointer<Float>
        /// 6 x points.
        let outputTransform: UnsafePointer<Float>
    }

    init(_ file: ModelFile) throws(EncoderError) {
        typealias Size = ModelWeights
        func floats(_ name: String, _ count: Int) throws(EncoderError) -> UnsafePointer<Float> {
            let elements = try file.array(name, of: Float.self, count: count)
            return elements.baseAddress!
        }
        self.file = file
        embedding = try file.array(
            "embedding", of: UInt8.self, count: Size.pieceCount * Size.embeddingWidth
        ).baseAddress!
        embeddingScale = try floats("embedding.scale", Size.embeddingBlocks)
        embeddingOffset = try floats("embedding.offset", Size.embeddingBlocks)
        epsilon = try floats("epsilon", 1).pointee
        projection = try floats("projection", Size.embeddingWidth * Size.branchWidth)
        projectionBias = try floats("projection.bias", Size.branchWidth)
        projectionGain = try floats("projection.gain", Size.branchWidth)
        projectionShift = try floats("projection.shift", Size.branchWidth)
        let orders = [(order: 2, left: 0), (order: 3, left: 1), (order: 5, left: 2)]
        let taps = orders.reduce(0) { $0 + $1.order }
        let matrix = Size.channels * Size.channels
        let points = orders.map { $0.order + Size.tileOutputs - 1 }
        var first = try floats("first", taps * matrix)
        firstBias = try floats("first.bias", Size.branchWidth)
        var second = try floats("second", points.reduce(0, +) * matrix)
        let secondBias = try floats("second.bias", Size.branchWidth)
        var input = try floats("second.input", points.reduce(0) { $0 + $1 * $1 })
        var output = try floats("second.output", points.reduce(0) { $0 + $1 * Size.tileOutputs })
        var branches: [Branch] = []
        var products = Size.branchWidth
        for (index, (order, left)) in orders.enumerated() {
            let points = points[index]
            branches.append(
                Branch(
                    order: order, left: left, channel: index * Size.channels, products: products, first: first,
                    points: points, second: second, secondBias: secondBias + index * Size.channels,
                    inputTransform: input, outputTransform: output))
            products += order * Size.channels
            first += order * matrix
            second += points * matrix
            input += points * points
            output += points * Size.tileOutputs
        }
        self.branches = branches
        normGain = try floats("norm.gain", Size.featureWidth)
        normShift = try floats("norm.shift", Size.featureWidth)
        pool = try floats("pool", Size.featureWidth * Size.outputWidth)
        poolBias = try floats("pool.bias", Size.outputWidth)
        denseInput = try floats("dense.input", Size.outputWidth * Size.inputWidth)
        dense1 = try floats("dense.1", Size.hiddenWidth * Size.hiddenWidth)
        dense2 = try floats("dense.2", Size.hiddenWidth * Size.outputWidth)
        denseSkip = try floats("dense.skip", Size.hiddenWidth * Size.outputWidth)
        dense3 = try floats("dense.3", Size.outputWidth * Size.outputWidth)
    }

    /// The quantised embedding of a piece, with its scale and offset; a piece that the table does not have is unknown.
    func embeddingRow(_ piece: Int) -> (bytes: UnsafePointer<UInt8>, scale: Float, offset: Float) {
        let piece = piece >= 0 && piece < Self.pieceCount ? piece : Int(Tokenizer.unknown)
        let block = piece % Self.embeddingBlocks
        let row = block * Self.embeddingRows + piece / Self.embeddingBlocks
        return (embedding + row * Self.embeddingWidth, embeddingScale[block], embeddingOffset[block])
    }
}
