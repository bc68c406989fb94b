import FileAccess

extension SentenceEncoder {
    /// What a model file says of itself.
    public struct Description: Sendable, Equatable {
        /// The file.
        public var path: String
        /// Bytes of the file.
        public var size: Int
        /// The version of the file's format.
        public var formatVersion: Int
        /// SHA-256 of the content, in hexadecimal digits.
        public var checksum: String
        /// The model's name.
        public var name: String
        /// The package that it was made from.
        public var package: String
        /// The licence's SPDX identifier.
        public var licence: String
        /// Language codes, separated by spaces.
        public var languages: String

        /// Reads the header of a model file.
        ///
        /// - Throws: `BitextError` if it is no model file, of another version, or shortened.
        public init(path: String) throws { try self.init(ModelFile(path: path)) }

        /// The model in the cache folder; nil if there is none.
        ///
        /// - Throws: `BitextError` if there is one that cannot be used.
        public static func installed() throws -> Description? {
            guard let path = CacheFolder.file(ModelFile.name) else { return nil }
            return try Description(path: path)
        }

        /// Compares the whole content of a model file with its checksum.
        ///
        /// - Parameter path: nil for the installed one.
        /// - Throws: `BitextError` if they differ, what else is wrong with the file, and where there is none.
        /// - Complexity: O(bytes), some tenths of a second.
        public static func verify(path: String? = nil) throws -> Description {
            let file = try ModelFile(path: path ?? installed()?.path ?? SentenceEncoder.missing())
            try file.checkContent()
            _ = try SentenceEncoder(file)
            return try Description(file)
        }

        private init(_ file: ModelFile) throws(EncoderError) {
            path = file.file.path
            size = file.file.bytes.count
            formatVersion = ModelFile.version
            checksum = file.checksum
            var values: [Substring: String] = [:]
            for line in String(decoding: try file.bytes("notice"), as: UTF8.self).split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 { values[parts[0]] = String(parts[1].drop { $0 == " " }) }
            }
            name = values["name"] ?? ""
            package = values["package"] ?? ""
            licence = values["licence"] ?? ""
            languages = values["languages"] ?? ""
        }
    }
}
