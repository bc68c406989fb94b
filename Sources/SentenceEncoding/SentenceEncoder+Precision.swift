import CKernels

extension SentenceEncoder {
    /// What the network's matrices are multiplied in.
    public enum Precision: String, Sendable, CaseIterable {
        /// Single precision: the same bits on every processor with fused multiply-add.
        case single
        /// bfloat16 with sums in single precision: twice the products an instruction, with 8 bits of significand. Vectors
        /// differ from those of single precision by some thousandths, beads by one in a thousand.
        case bf16

        /// Whether this processor has instructions for it.
        public var isAvailable: Bool {
            switch self {
            case .single: true
            case .bf16: ckernels_has_bf16() != 0
            }
        }
    }
}
