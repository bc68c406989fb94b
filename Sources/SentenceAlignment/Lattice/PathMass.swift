/// What is summed over the paths that arrive at a cell of a lattice: one number, or, where beads weigh on the next one, one
/// for each kind of their last bead.
protocol PathMass: Sendable {
    /// What the step from one bead to the next multiplies a path by.
    associatedtype Steps: Sendable

    static var zero: Self { get }
    /// The empty path, at the document's start.
    static var atStart: Self { get }
    /// Every path that has come to the document's end.
    static var atEnd: Self { get }
    /// For each bead type the number of its kind.
    static var kindOfType: [Int] { get }

    /// - Parameter transitions: the score of each kind of bead after each: `[kinds x kinds]`.
    static func steps(_ transitions: [Float]) -> Steps

    /// The part of one kind of bead.
    func part(_ kind: Int) -> Double
    mutating func setPart(_ kind: Int, _ value: Double)

    /// Of paths by the kind of their last bead: weighed for each kind of the next one.
    func stepping(_ steps: Steps) -> Self
    /// Of what lies behind by the kind of the next bead: weighed for each kind of the one before.
    func steppingBack(_ steps: Steps) -> Self
    /// Adds to `counts` (`[kinds x kinds]`) how often each kind follows each at a cell.
    ///
    /// - Parameters:
    ///   - leaving: what lies behind, by the kind of the next bead.
    ///   - common: the factor that makes probabilities of the products.
    func count(_ steps: Steps, leaving: Self, common: Double, into counts: inout [Double])

    /// Over all kinds.
    var total: Double { get }
    /// Of all kinds.
    var largest: Double { get }

    static func / (mass: Self, divisor: Double) -> Self
}
