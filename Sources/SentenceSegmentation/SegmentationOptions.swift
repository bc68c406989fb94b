/// What a user can change about segmentation.
public struct SegmentationOptions: Hashable, Sendable {
    /// What the rules of an SRX file do to the built-in ones.
    public enum SRXUse: String, Hashable, Sendable, CaseIterable {
        /// Only the file's rules count.
        case replace
        /// The file's rules are asked first; where none matches, the built-in ones decide.
        case extend
    }

    /// Files of further abbreviations: one a line, or `category TAB words`.
    public var abbreviationFiles: [String]
    /// A file of SRX 2.0 rules.
    public var srxFile: String?
    /// What the rules of `srxFile` do to the built-in ones.
    public var srxUse: SRXUse

    /// What is usual, with further files.
    public init(abbreviationFiles: [String] = [], srxFile: String? = nil, srxUse: SRXUse = .replace) {
        self.abbreviationFiles = abbreviationFiles
        self.srxFile = srxFile
        self.srxUse = srxUse
    }

    /// Whether they name a file.
    package var namesFiles: Bool { srxFile != nil || !abbreviationFiles.isEmpty }
}
