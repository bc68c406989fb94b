/// What is remembered of a unit until all are known: 40 bytes.
struct UnitRecord: BitwiseCopyable {
    /// The key of its pair of texts.
    var pair: UInt64
    /// The keys by which sources with several translations are found.
    var source: UInt64
    var target: UInt64
    /// The number of its documents.
    var documents: UInt64
    /// Its place among all units, from 0.
    var unit: UInt32
    /// -1 where none is known.
    var confidence: Float
}
