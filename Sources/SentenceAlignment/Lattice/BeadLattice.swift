import BitextModel

/// The beads that are considered: arcs between the cells of a band, in row-major order of their start cells.
///
/// An arc is its start cell and its type (an index into `BeadInventory.types`); where it ends follows.
package struct BeadLattice: Sendable {
    package let band: Band
    /// Where each cell's arcs begin; one more entry than cells.
    package private(set) var arcStart: [Int32]
    package private(set) var arcTypes: [UInt8]

    package var arcCount: Int { arcTypes.count }

    /// Every bead of the given types that lies inside the band and passes the filter.
    package init(
        band: Band, types: [Int] = Array(BeadInventory.types.indices),
        where isAllowed: ((BeadSpan, _ type: Int) -> Bool)? = nil
    ) {
        self.band = band
        arcStart = [0]
        arcStart.reserveCapacity(band.cellCount + 1)
        arcTypes = []
        arcTypes.reserveCapacity(band.cellCount * types.count)
        let shapes = BeadInventory.types
        for source in 0...band.sourceCount {
            for target in Int(band.low[source])...Int(band.high[source]) {
                for type in types {
                    let shape = shapes[type]
                    let endSource = source + shape.source
                    let endTarget = target + shape.target
                    guard band.contains(source: endSource, target: endTarget) else { continue }
                    if let isAllowed {
                        let span = BeadSpan(
                            sourceStart: source, sourceEnd: endSource, targetStart: target, targetEnd: endTarget)
                        guard isAllowed(span, type) else { continue }
                    }
                    arcTypes.append(UInt8(type))
                }
                arcStart.append(Int32(arcTypes.count))
            }
        }
    }

    private init(band: Band, arcStart: [Int32], arcTypes: [UInt8]) {
        self.band = band
        self.arcStart = arcStart
        self.arcTypes = arcTypes
    }

    /// The lattice of those arcs that a test on their number lets through.
    package func keeping(_ isKept: (Int) -> Bool) -> BeadLattice {
        var starts: [Int32] = [0]
        starts.reserveCapacity(arcStart.count)
        var types: [UInt8] = []
        for cell in 0..<band.cellCount {
            for arc in Int(arcStart[cell])..<Int(arcStart[cell + 1]) where isKept(arc) { types.append(arcTypes[arc]) }
            starts.append(Int32(types.count))
        }
        return BeadLattice(band: band, arcStart: starts, arcTypes: types)
    }

    /// Calls `body` for each arc in order.
    @inline(__always)
    package func forEachArc(_ body: (_ arc: Int, _ span: BeadSpan, _ type: Int) -> Void) {
        let shapes = BeadInventory.types
        for source in 0...band.sourceCount {
            let low = Int(band.low[source])
            let first = band.rowStart[source]
            for cell in first..<band.rowStart[source + 1] {
                let target = low + cell - first
                for arc in Int(arcStart[cell])..<Int(arcStart[cell + 1]) {
                    let type = Int(arcTypes[arc])
                    let shape = shapes[type]
                    body(
                        arc,
                        BeadSpan(
                            sourceStart: source, sourceEnd: source + shape.source, targetStart: target,
                            targetEnd: target + shape.target), type)
                }
            }
        }
    }
}
