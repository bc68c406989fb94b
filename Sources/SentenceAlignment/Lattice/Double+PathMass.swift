import BitextModel

/// Paths whose beads say nothing of each other.
extension Double: PathMass {
    static var atStart: Double { 1 }
    static var atEnd: Double { 1 }
    static var kindOfType: [Int] { Array(repeating: 0, count: BeadInventory.types.count) }

    static func steps(_ transitions: [Float]) {}

    func part(_ kind: Int) -> Double { self }
    mutating func setPart(_ kind: Int, _ value: Double) { self = value }

    func stepping(_ steps: Void) -> Double { self }
    func steppingBack(_ steps: Void) -> Double { self }
    func count(_ steps: Void, leaving: Double, common: Double, into counts: inout [Double]) {}

    var total: Double { self }
    var largest: Double { self }
}
