extension AlignedPair {
    /// What made an output: named in every TMX header, JSON object and report.
    public struct Provenance: Hashable, Sendable {
        /// The program's name.
        public var program: String
        /// The program's version.
        public var version: String
        /// The name of the weight file, where the aligner ran.
        public var weights: String?
        /// The checksum of the encoder's model file, where it was used.
        public var modelChecksum: String?

        /// - Parameters:
        ///   - program, version: nil for this program and its version.
        public init(
            program: String? = nil, version: String? = nil, weights: String? = nil,
            modelChecksum: String? = nil
        ) {
            self.program = program ?? BitextVersion.name
            self.version = version ?? BitextVersion.number
            self.weights = weights
            self.modelChecksum = modelChecksum
        }
    }
}
