/// What made an output: named in every TMX header, JSON object and report.
public struct Provenance: Hashable, Sendable {
    public var program: String
    public var version: String
    /// The name of the weight file, where the aligner ran.
    public var weights: String?
    /// The checksum of the encoder's model file, where it was used.
    public var modelChecksum: String?

    public init(
        program: String = BitextVersion.name, version: String = BitextVersion.number, weights: String? = nil,
        modelChecksum: String? = nil
    ) {
        self.program = program
        self.version = version
        self.weights = weights
        self.modelChecksum = modelChecksum
    }
}
