import FileAccess

/// What a model file says of itself.
package struct ModelDescription: Sendable, Equatable {
    package var path: String
    /// Bytes of the file.
    package var size: Int
    package var formatVersion: Int
    /// SHA-256 of the content, in hexadecimal digits.
    package var checksum: String
    /// The model's name, and the package that it was made from.
    package var name: String
    package var package: String
    /// The licence's SPDX identifier.
    package var licence: String
    /// Language codes, separated by spaces.
    package var languages: String

    /// Reads the header of a model file.
    ///
    /// - Throws: `EncoderError` if it is no model file, of another version, or shortened.
    package init(path: String) throws(EncoderError) { try self.init(ModelFile(path: path)) }

    /// The model in the cache folder; nil if there is none.
    ///
    /// - Throws: `EncoderError` if there is one that cannot be used.
    package static func installed() throws(EncoderError) -> ModelDescription? {
        guard let path = CacheFolder.file(ModelFile.name) else { return nil }
        return try ModelDescription(path: path)
    }

    /// Compares the whole content of a model file with its checksum.
    ///
    /// - Throws: `EncoderError.damaged` if they differ, or what else is wrong with the file.
    package static func verify(path: String) throws(EncoderError) -> ModelDescription {
        let file = try ModelFile(path: path)
        try file.checkContent()
        _ = try SentenceEncoder(file)
        return try ModelDescription(file)
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
