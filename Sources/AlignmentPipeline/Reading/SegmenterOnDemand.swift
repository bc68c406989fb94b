package import SentenceSegmentation
import Synchronization

/// A segmenter that is made when the first sentence is to be cut: that takes longer than cleaning a short page does, and
/// not every run cuts.
package final class SegmenterOnDemand: Sendable {
    private let options: SegmentationOptions
    private let made = Mutex<SentenceSegmenter?>(nil)

    /// - Parameter options: what they name is opened by the first use.
    package init(_ options: SegmentationOptions) { self.options = options }

    /// The segmenter.
    ///
    /// - Throws: what is wrong with the options' files, or `ICUError` where ICU's data is missing.
    package func callAsFunction() throws -> SentenceSegmenter {
        try made.withLock { made in
            if let made { return made }
            let segmenter = try SentenceSegmenter(options: options)
            made = segmenter
            return segmenter
        }
    }
}
