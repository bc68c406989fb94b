import BitextModel

extension Bead {
    /// - Parameter confidence: a posterior probability; rounding may have lifted it above 1.
    init(_ span: BeadSpan, confidence: Float) {
        self.init(
            source: Array(span.sourceStart..<span.sourceEnd), target: Array(span.targetStart..<span.targetEnd),
            confidence: Double(min(1, confidence)))
    }
}
