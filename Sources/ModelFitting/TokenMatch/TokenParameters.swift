/// What is learned, as one array: P (coordinates x width, row by row), b, u, c, slope, offset.
struct TokenParameters {
    let coordinates: Int
    let width: Int
    var values: [Float]

    init(coordinates: Int, width: Int) {
        self.coordinates = coordinates
        self.width = width
        values = [Float](repeating: 0, count: coordinates * width + width + coordinates + 3)
    }

    /// P with orthonormal columns, everything else plain.
    init(coordinates: Int, width: Int, random: inout RandomNumbers) {
        self.init(coordinates: coordinates, width: width)
        var columns = (0..<coordinates * width).map { _ in random.normal() }
        FeatureBasis.orthonormalise(&columns, count: width, width: coordinates)
        for row in 0..<coordinates {
            for column in 0..<width { values[row * width + column] = columns[column * coordinates + row] }
        }
        values[slope] = 8
        values[offset] = 1.5
    }

    /// Where the parts begin.
    var bias: Int { coordinates * width }
    var weighting: Int { bias + width }
    var weightBias: Int { weighting + coordinates }
    var slope: Int { weightBias + 1 }
    var offset: Int { weightBias + 2 }
}
