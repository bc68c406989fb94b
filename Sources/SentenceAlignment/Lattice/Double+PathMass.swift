import BitextModel

/// Paths whose beads say nothing of each other.
extension Double: PathMass {
    static var atStart: Double { 1 }
    static var atEnd: Double { 1 }
    static var kindOfType: [Int] { Array(repeating: 0, count: BeadInventory.types.count) }

    static func steps(_ transitions: [Float]) {}

    subscript(kind: Int) -> Double {
        get { self }
        set { self = newValue }
    }

    func stepping(_ steps: Void) -> Double { self }
    func steppingBack(_ steps: Void) -> Double { self }
    func count(_ steps: Void, leaving: Double, common: Double, into counts: inout [Double]) {}

    var total: Double { self }
    var largest: Double { self }
}
