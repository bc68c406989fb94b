import CKernels
import SemanticEvidence

/// One side of a batch as the parameters make it: a vector and a weight a token; and the way back.
struct TokenForward {
    let side: TokenBatch.Side
    let width: Int
    /// `width` a token, of length 1.
    private(set) var vectors: [Float]
    private var norms: [Float]
    private(set) var weights: [Float]
    private var weightInputs: [Float]

    init(_ side: TokenBatch.Side, _ parameters: TokenParameters) {
        self.side = side
        let width = parameters.width
        self.width = width
        let count = side.tokenCount
        let coordinates = parameters.coordinates
        let values = parameters.values
        vectors = PackedMatrix(rows: coordinates, columns: width) { values[$0 * width + $1] }
            .multiply(side.coordinates, count: count)
        norms = []
        weightInputs = []
        for token in 0..<count {
            for column in 0..<width { vectors[token * width + column] += values[parameters.bias + column] }
            var norm: Float = 1e-12
            for column in 0..<width { norm += vectors[token * width + column] * vectors[token * width + column] }
            norm = norm.squareRoot()
            norms.append(norm)
            for column in 0..<width { vectors[token * width + column] /= norm }
            var input = values[parameters.weightBias]
            for row in 0..<coordinates {
                input += side.coordinates[token * coordinates + row] * values[parameters.weighting + row]
            }
            weightInputs.append(input)
        }
        weights = weightInputs.map(Softplus.value)
    }

    /// Carries derivatives by vectors and weights on to those by the parameters.
    func backward(
        vectors vectorSlopes: [Float], weights weightSlopes: [Float], _ parameters: TokenParameters,
        into gradient: inout [Float]
    ) {
        let count = side.tokenCount
        let coordinates = parameters.coordinates
        var slopes = vectorSlopes
        var columns = [Float](repeating: 0, count: count * coordinates)
        for token in 0..<count {
            let row = token * width
            var along: Float = 0
            for column in 0..<width { along += slopes[row + column] * vectors[row + column] }
            for column in 0..<width {
                slopes[row + column] = (slopes[row + column] - along * vectors[row + column]) / norms[token]
                gradient[parameters.bias + column] += slopes[row + column]
            }
            let weightSlope = weightSlopes[token] * Softplus.slope(weightInputs[token])
            gradient[parameters.weightBias] += weightSlope
            for place in 0..<coordinates {
                let value = side.coordinates[token * coordinates + place]
                gradient[parameters.weighting + place] += weightSlope * value
                columns[place * count + token] = value
            }
        }
        let product = PackedMatrix(rows: count, columns: width) { slopes[$0 * width + $1] }
            .multiply(columns, count: coordinates)
        for index in product.indices { gradient[index] += product[index] }
    }
}
