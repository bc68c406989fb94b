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

    /// The beads given and no others, in a band that holds just them.
    ///
    /// - Parameters:
    ///   - beads: in the order of a lattice (by source start, target start, type), none twice.
    ///   - types: the index of each one's type.
    package init(beads: [BeadSpan], types: [UInt8], sourceCount: Int, targetCount: Int) {
        var low = [Int](repeating: targetCount, count: sourceCount + 1)
        var high = [Int](repeating: 0, count: sourceCount + 1)
        for bead in beads {
            low[bead.sourceStart] = min(low[bead.sourceStart], bead.targetStart)
            high[bead.sourceStart] = max(high[bead.sourceStart], bead.targetStart)
            low[bead.sourceEnd] = min(low[bead.sourceEnd], bead.targetEnd)
            high[bead.sourceEnd] = max(high[bead.sourceEnd], bead.targetEnd)
        }
        let band = Band(low: low, high: high, targetCount: targetCount)
        var starts: [Int32] = []
        starts.reserveCapacity(band.cellCount + 1)
        for (arc, bead) in beads.enumerated() {
            let cell = band.cell(source: bead.sourceStart, target: bead.targetStart)
            while starts.count <= cell { starts.append(Int32(arc)) }
        }
        while starts.count <= band.cellCount { starts.append(Int32(beads.count)) }
        self.init(band: band, arcStart: starts, arcTypes: types)
    }

    private init(band: Band, arcStart: [Int32], arcTypes: [UInt8]) {
        self.band = band
        self.arcStart = arcStart
        self.arcTypes = arcTypes
    }

    /// The lattice of those arcs that a test on their number lets through, in a band that holds just them.
    package func keeping(_ isKept: (Int) -> Bool) -> BeadLattice {
        var beads: [BeadSpan] = []
        var types: [UInt8] = []
        forEachArc { arc, span, type in
            guard isKept(arc) else { return }
            beads.append(span)
            types.append(UInt8(type))
        }
        return BeadLattice(
            beads: beads, types: types, sourceCount: band.sourceCount, targetCount: band.targetCount)
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
