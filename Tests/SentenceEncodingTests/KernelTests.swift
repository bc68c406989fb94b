import CKernels
import TestSupport
import Testing

/// Every instruction set that this processor has, against plain loops and against each other.
@Suite struct KernelTests {
    /// Sets with fused multiply-add: their results have the same bits.
    private static let fused = ["avx2+fma", "avx512f", "neon"].filter { isThere($0) }
    private static let all = ["generic"].filter { isThere($0) } + fused

    private static func isThere(_ set: String) -> Bool {
        defer { ckernels_use_instruction_set(nil) }
        return ckernels_use_instruction_set(set) != 0
    }

    private func using<Result>(_ set: String, _ body: () -> Result) -> Result {
        #expect(ckernels_use_instruction_set(set) != 0)
        defer { ckernels_use_instruction_set(nil) }
        #expect(String(cString: ckernels_instruction_set()) == set)
        return body()
    }

    private func numbers(_ count: Int, _ generator: inout SeededGenerator) -> [Float] {
        (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
    }

    /// Runs `body` with each set: near to `expected` everywhere, the same bits wherever there is a fused multiply-add.
    private func check(
        _ expected: [Double], _ tolerance: Double, _ note: String, _ body: () -> [Float]
    ) {
        var first: [Float]?
        for set in Self.all {
            let found = using(set, body)
            #expect(found.count == expected.count)
            for (one, other) in zip(found, expected) {
                guard abs(Double(one) - other) > tolerance else { continue }
                Issue.record("\(set), \(note): \(one), not \(other)")
                return
            }
            guard Self.fused.contains(set) else { continue }
            #expect(found == first ?? found, "\(set), \(note)")
            first = found
        }
    }

    @Test func anUnknownSetIsRefused() {
        let usual = String(cString: ckernels_instruction_set())
        #expect(ckernels_use_instruction_set("abacus") == 0)
        #expect(String(cString: ckernels_instruction_set()) == usual)
    }

    /// Rows, a packed matrix, and what stood in the result's place; rows may lie apart.
    private func factors(
        _ rows: Int, _ depth: Int, _ generator: inout SeededGenerator
    ) -> (columns: Int, stride: Int, outStride: Int, left: [Float], matrix: [Float], start: [Float]) {
        let columns = 16 * Int.random(in: 1...9, using: &generator)
        let stride = depth + Int.random(in: 0...3, using: &generator)
        let outStride = columns + Int.random(in: 0...3, using: &generator)
        return (
            columns, stride, outStride, numbers(rows * stride + 1, &generator), numbers(depth * columns, &generator),
            numbers(rows * outStride + 1, &generator)
        )
    }

    @Test func productsOfAllShapes() {
        var generator = SeededGenerator(seed: 21)
        for round in 0..<150 {
            let rows = Int.random(in: 0...30, using: &generator)
            let depth = Int.random(in: 1...(round % 10 == 0 ? 600 : 60), using: &generator)
            let (columns, stride, outStride, left, matrix, start) = factors(rows, depth, &generator)
            for accumulate in [false, true] {
                // Beyond the columns nothing is written.
                var expected = start.map(Double.init)
                for row in 0..<rows {
                    for column in 0..<columns {
                        var sum = accumulate ? expected[row * outStride + column] : 0
                        for k in 0..<depth {
                            let place = column / 16 * 16 * depth + k * 16 + column % 16
                            sum += Double(left[row * stride + k]) * Double(matrix[place])
                        }
                        expected[row * outStride + column] = sum
                    }
                }
                check(expected, 1e-4, "\(rows) x \(depth) x \(columns)") {
                    var out = start
                    ckernels_multiply(
                        left, stride, rows, matrix, depth, columns, &out, outStride, accumulate ? 1 : 0)
                    return out
                }
            }
        }
    }

    /// Rows and matrix are rounded to eight bits, to the nearest and even; each row's bits are its own in any company.
    @Test(.enabled(if: ckernels_has_bf16() != 0, "the processor has no bf16"))
    func productsOfShortNumbers() {
        func rounded(_ number: Float) -> Double {
            let bits = number.bitPattern + 0x7FFF + (number.bitPattern >> 16 & 1)
            return Double(Float(bitPattern: bits & 0xFFFF_0000))
        }
        var generator = SeededGenerator(seed: 23)
        for round in 0..<60 {
            let rows = Int.random(in: round % 10 == 0 ? 120...270 : 0...30, using: &generator)
            let depth = 16 * Int.random(in: 1...(round % 4 == 0 ? 40 : 4), using: &generator)
            let (columns, stride, outStride, left, matrix, start) = factors(rows, depth, &generator)
            for accumulate: Int32 in [0, 1] {
                var out = start
                ckernels_multiply_bf16(left, stride, rows, matrix, depth, columns, &out, outStride, accumulate)
                for row in 0..<rows {
                    var alone = Array(start[row * outStride..<row * outStride + columns])
                    left.withUnsafeBufferPointer { left in
                        ckernels_multiply_bf16(
                            left.baseAddress! + row * stride, stride, 1, matrix, depth, columns, &alone, columns,
                            accumulate)
                    }
                    #expect(alone.elementsEqual(out[row * outStride..<row * outStride + columns]))
                    for column in 0..<columns {
                        var sum = accumulate == 0 ? 0 : Double(start[row * outStride + column])
                        for k in 0..<depth {
                            let place = column / 16 * 16 * depth + k * 16 + column % 16
                            sum += rounded(left[row * stride + k]) * rounded(matrix[place])
                        }
                        guard abs(sum - Double(out[row * outStride + column])) > 1e-4 else { continue }
                        Issue.record("\(rows) x \(depth) x \(columns): \(out[row * outStride + column]), not \(sum)")
                        return
                    }
                }
                for row in 0..<rows {
                    let rest = row * outStride + columns..<(row + 1) * outStride
                    #expect(out[rest] == start[rest])
                }
                #expect(out.last == start.last)
            }
        }
    }

    @Test func normalisedFeaturesAndTheirProjection() {
        var generator = SeededGenerator(seed: 22)
        let bytes = (0..<ckernels_embedding).map { _ in UInt8.random(in: 0..<64, using: &generator) }
        let branches = numbers(ckernels_branches, &generator).map { $0 * 3 + 0.5 }
        let start = numbers(bytes.count + branches.count, &generator)
        let features: [Double] = bytes.map { Double($0) * 0.03 - 0.9 } + branches.map { Double($0) }
        let mean: Double = features.reduce(0, +) / Double(features.count)
        let variance: Double = features.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(features.count)
        let factor: Double = 1 / (variance + 1e-6).squareRoot()
        let sums: [Double] = zip(start, features).map { Double($0) - 2 * ($1 - mean) * factor }
        check(sums + [mean, factor], 1e-5, "features") {
            var sum = start
            var moments: [Float] = [0, 0]
            ckernels_add_feature(bytes, 0.03, -0.9, branches, 1e-6, -2, &sum, &moments)
            return sum + moments
        }
        let rows = (0..<4).map { _ in numbers(144, &generator) }
        let projected = (0..<144).map { column -> Double in
            let value: [Double] = rows.map { Double($0[column]) }
            let centred: Double = value[0] + value[1] - value[2] * 0.25
            return centred * 1.5 + value[3]
        }
        check(projected, 1e-6, "projection") {
            var out = [Float](repeating: 0, count: 144)
            ckernels_project_feature(rows[0], rows[1], rows[2], rows[3], 144, [0.25, 1.5], &out)
            return out
        }
    }

    @Test func rowOperations() {
        var generator = SeededGenerator(seed: 23)
        for width in [16, 32, 48, 128, 512, 768, 1280] {
            let row = numbers(width, &generator)
            let others = (0..<3).map { _ in numbers(width, &generator) }
            let scalar: Double = zip(row, others[0]).reduce(0) { $0 + Double($1.0) * Double($1.1) }
            check([scalar], 1e-5, "dot \(width)") { [ckernels_dot(row, others[0], width)] }

            let biased: [Double] = zip(row, others[0]).map { Double($0) + Double($1) }
            let mean: Double = biased.reduce(0, +) / Double(width)
            let variance: Double = biased.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
            let deviation: Double = (variance + 1e-6).squareRoot()
            let normal = biased.enumerated().map { index, value -> Double in
                let gained: Double = (value - mean) / deviation * Double(others[1][index])
                return gained + Double(others[2][index])
            }
            check(normal, 1e-5, "normalise \(width)") {
                var out = row
                ckernels_normalise(&out, width, others[0], others[1], others[2], 1e-6)
                return out
            }

            let largest = row.reduce(0) { max($0, abs($1)) }
            check(row.map(Double.init), Double(largest) / 32767 * 0.51, "quantise \(width)") {
                var numbers = [Int16](repeating: 0, count: width)
                let scale = ckernels_quantise(row, width, &numbers)
                var out = [Float](repeating: 0, count: width)
                ckernels_add_quantised(&out, numbers, width, scale)
                return out
            }
        }
        let row = numbers(128, &generator)
        let bias = numbers(128, &generator)
        let sum: [Double] = zip(row, bias).map { Double($0) + Double($1) }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        check(sum.map { $0 / length }, 0.002, "direction") {
            var bytes = [UInt8](repeating: 0, count: 128)
            let scale = ckernels_quantise_direction(row, bias, 128, &bytes)
            #expect(bytes.contains(0) || bytes.contains(255))
            return bytes.map { (Float($0) - 127.5) * scale }
        }
        check(Array(repeating: 0, count: 16), 0, "zeros") {
            var numbers = [Int16](repeating: 7, count: 16)
            let scale = ckernels_quantise([Float](repeating: 0, count: 16), 16, &numbers)
            return numbers.map { Float($0) * max(scale, 1) }
        }
    }

    @Test func transformsOfTilesOfEverySize() {
        var generator = SeededGenerator(seed: 24)
        for points in 2...10 {
            let rows = (0..<points).map { _ in numbers(256, &generator) }
            var transform = numbers(points * points, &generator)
            for point in 0..<points - 1 { transform[point * points + points - 1] = 0 }
            let expected = (0..<points).flatMap { point in
                (0..<256).map { column -> Double in
                    var sum = 0.0
                    for i in 0..<points { sum += Double(rows[i][column]) * Double(transform[point * points + i]) }
                    return sum
                }
            }
            let flat = rows.flatMap { $0 }
            check(expected, 1e-5, "input \(points)") {
                var out = [Float](repeating: 0, count: points * 256)
                flat.withUnsafeBufferPointer { flat in
                    out.withUnsafeMutableBufferPointer { out in
                        let pointers = (0..<points).map { Optional(flat.baseAddress! + $0 * 256) }
                        ckernels_tile_input(
                            pointers, points, transform, out.baseAddress!, 256, out.baseAddress! + (points - 1) * 256)
                    }
                }
                return out
            }
            let count = max(1, points - 4)
            let bias = numbers(256, &generator)
            let outputs = (0..<count).flatMap { output in
                (0..<256).map { column -> Double in
                    var sum = Double(bias[column])
                    for i in 0..<points { sum += Double(rows[i][column]) * Double(transform[output * points + i]) }
                    return Double(rows[0][column]) + max(0, sum)
                }
            }
            check(outputs, 1e-5, "output \(points)") {
                var out = [Float](repeating: 0, count: count * 256)
                flat.withUnsafeBufferPointer { flat in
                    out.withUnsafeMutableBufferPointer { out in
                        let residual = (0..<count).map { _ in flat.baseAddress }
                        let targets = (0..<count).map { Optional(out.baseAddress! + $0 * 256) }
                        ckernels_tile_output(
                            flat.baseAddress!, 256, flat.baseAddress! + (points - 1) * 256, points, transform, bias,
                            residual, targets, count)
                    }
                }
                return out
            }
        }
    }

    @Test func endsOfTheNetworkAreOfLengthOne() {
        var generator = SeededGenerator(seed: 25)
        let row = numbers(512, &generator).map { $0 * 9 }
        // tanh x = 1 - 2 / (e to the 2x + 1).
        let bent = row.map { 1 - 2 / (exponential(2 * Double($0)) + 1) }
        let length = bent.reduce(0) { $0 + $1 * $1 }.squareRoot()
        check(bent.map { $0 / length }, 1e-6, "finish") {
            var out = row
            ckernels_finish(&out, 512, 1e-12)
            return out
        }
    }

    /// e to the x by halving the exponent and squaring the result.
    private func exponential(_ x: Double) -> Double {
        var value = 1.0
        let small = x / 1024
        for term in stride(from: 12, through: 1, by: -1) { value = 1 + value * small / Double(term) }
        for _ in 0..<10 { value *= value }
        return value
    }
}
