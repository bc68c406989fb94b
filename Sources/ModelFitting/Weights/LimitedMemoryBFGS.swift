import Glibc

/// Minimises a smooth function (Liu and Nocedal 1989: limited-memory BFGS), deterministically.
struct LimitedMemoryBFGS {
    /// How many steps are remembered.
    var memory = 10
    var iterations = 150
    /// Ends when the gradient's largest component is below this.
    var tolerance = 1e-5

    typealias Objective = ([Double]) async -> (value: Double, gradient: [Double])

    /// - Returns: the point with the lowest value found.
    func minimise(from start: [Double], _ objective: Objective) async -> (point: [Double], value: Double) {
        var point = start
        var (value, gradient) = await objective(point)
        var steps: [[Double]] = []
        var changes: [[Double]] = []
        for _ in 0..<iterations {
            if gradient.lazy.map(\.magnitude).max() ?? 0 < tolerance { break }
            var direction = descent(gradient, steps: steps, changes: changes)
            var slope = dot(direction, gradient)
            if slope >= 0 {
                // The memory has lost touch with the function: begin anew with steepest descent.
                steps = []
                changes = []
                direction = gradient.map { -$0 }
                slope = dot(direction, gradient)
            }
            // Armijo's rule, halving; the first step of all is kept short.
            var length = steps.isEmpty ? min(1, 1 / gradient.lazy.map(\.magnitude).reduce(0, +)) : 1
            var accepted = false
            for _ in 0..<30 {
                let next = zip(point, direction).map { $0 + length * $1 }
                let (nextValue, nextGradient) = await objective(next)
                if nextValue <= value + 1e-4 * length * slope {
                    let step = zip(next, point).map { $0 - $1 }
                    let change = zip(nextGradient, gradient).map { $0 - $1 }
                    if dot(step, change) > 1e-10 {
                        steps.append(step)
                        changes.append(change)
                        if steps.count > memory {
                            steps.removeFirst()
                            changes.removeFirst()
                        }
                    }
                    let gain = value - nextValue
                    (point, value, gradient) = (next, nextValue, nextGradient)
                    accepted = gain > 1e-7 * max(1, value.magnitude)
                    break
                }
                length /= 2
            }
            if !accepted { break }
        }
        return (point, value)
    }

    /// The two-loop recursion.
    private func descent(_ gradient: [Double], steps: [[Double]], changes: [[Double]]) -> [Double] {
        var direction = gradient.map { -$0 }
        var factors = [Double](repeating: 0, count: steps.count)
        for index in steps.indices.reversed() {
            factors[index] = dot(steps[index], direction) / dot(steps[index], changes[index])
            for k in direction.indices { direction[k] -= factors[index] * changes[index][k] }
        }
        if let step = steps.last, let change = changes.last {
            let scale = dot(step, change) / dot(change, change)
            for k in direction.indices { direction[k] *= scale }
        }
        for index in steps.indices {
            let factor = dot(changes[index], direction) / dot(steps[index], changes[index])
            for k in direction.indices { direction[k] += (factors[index] - factor) * steps[index][k] }
        }
        return direction
    }

    private func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }
}
