/// What a user can change about segmentation.
public struct SegmentationOptions: Hashable, Sendable {
    /// Files of further abbreviations: one a line, or `category TAB words`.
    public var abbreviationFiles: [String]

    public init(abbreviationFiles: [String] = []) {
        self.abbreviationFiles = abbreviationFiles
    }
}
